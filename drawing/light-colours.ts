/** The colours of the light theme by their role: for pictures that leave the page. */
export const lightColours = {
  text: '#1c2127',
  'text-muted': '#586374',
  surface: '#ffffff',
  'surface-sunken': '#f6f7f9',
  'surface-selected': '#e6eefa',
  hairline: '#dfe3e9',
  'hairline-strong': '#c5cbd3',
  border: '#7d8796',
  'hue-reached': '#047a4e',
  'hue-waiting': '#0e36b4',
  'hue-late': '#9c5d00',
  'hue-long-late': '#800d03',
  'hue-ours': '#7b2f8e',
  'hue-neutral': '#606a78',
} as const;

export function lightColour(role: string): string {
  const colour = (lightColours as Readonly<Record<string, string>>)[role];
  if (colour === undefined) throw new Error(`The light theme has no colour for ${role}.`);
  return colour;
}
