/** A command's keys as a native menu shows them. */

const names: Readonly<Record<string, string>> = {
  Meta: 'Cmd',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
};

/**
 * Null for what a menu must not claim: keys pressed one after the other, and keys that type or move by themselves.
 * @param keys as commands name them: `Ctrl+Shift+z`
 */
export function acceleratorOf(keys: string): string | null {
  if (keys.includes(' ') || keys.endsWith('+')) return null;
  const parts = keys.split('+');
  const isClaimable = /^F\d{1,2}$/.test(keys) || parts.some((part) => /^(?:Ctrl|Meta|Alt)$/.test(part));
  return isClaimable ? parts.map(partOf).join('+') : null;
}

function partOf(part: string): string {
  return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

/** Keys that no menu claims, to be read behind the title; nothing when there are none. */
export function keysInWords([first]: readonly string[]): string {
  return first === undefined ? '' : ` (${first.split(' ').map(wordsOf).join(' ')})`;
}

function wordsOf(combo: string): string {
  return combo.length === 1 ? combo : combo.split('+').map(partOf).join('+');
}
