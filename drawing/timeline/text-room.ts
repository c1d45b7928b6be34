/** How much room a text takes, estimated from above without a browser, and what of it fits. */

/** In ems of a sans-serif face; what is not listed is a usual small letter. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u0300-\u036f\u200b-\u200f]/u, 0],
  [/[ijl.,:;'’|!()[\]·]/, 0.34],
  [/[frt\- ]/, 0.42],
  [/[mwMW@%&]/, 0.96],
  [/[A-ZА-ЯΑ-Ω]/, 0.74],
  [
    /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\u{1f000}-\u{2ffff}]/u,
    1.05,
  ],
];

const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? widths.find(([shape]) => shape.test(character))?.[1] ?? 0.6;
  if (known.size < 5_000) known.set(character, width);
  return width;
}

/** In CSS pixels, at a size in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems * size;
}

/** Line ends, and controls that would turn the direction of what stands beside a text. */
// oxlint-disable-next-line no-control-regex
const unshown = /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]+/gu;

/** The text, or its beginning and an ellipsis; empty where not even that fits. */
export function textWithin(told: string, width: number, size: number): string {
  const text = told.replace(unshown, ' ');
  if (textWidth(text, size) <= width) return text;
  let ems = widthOf('…');
  let fitting = '';
  for (const character of text) {
    ems += widthOf(character);
    if (ems * size > width) break;
    fitting += character;
  }
  return fitting.trim() === '' ? '' : `${fitting.trimEnd()}…`;
}
