/** An option that a key chooses, and which one a key chooses. */

export interface KeyedOption {
  readonly id: string;
  readonly title: string;
  /** Beneath the title. */
  readonly more?: string;
}

/** A digit is a place in the order; a letter goes on to the next title that begins with it. */
export function optionFor(
  key: string,
  options: readonly KeyedOption[],
  current: string | null,
): KeyedOption | undefined {
  if (/^[1-9]$/.test(key)) return options[Number(key) - 1];
  const at = options.findIndex(({ id }) => id === current);
  const ring = [...options.slice(at + 1), ...options.slice(0, at + 1)];
  return ring.find(({ title }) => title.toLowerCase().startsWith(key.toLowerCase()));
}
