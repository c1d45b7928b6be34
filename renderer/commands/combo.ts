/** Keys pressed together, as text: `Alt+ArrowLeft`, `Shift+ArrowRight`, `?`. */

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** A character says by itself whether Shift was needed for it, so Shift is named with other keys only. */
export function comboOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  const name = key === ' ' ? 'Space' : key;
  const isCharacter = key.length === 1 && key !== ' ';
  return [
    ...(ctrlKey ? ['Ctrl'] : []),
    ...(metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isCharacter ? ['Shift'] : []),
    name,
  ].join('+');
}

/** A character by itself, which somebody's speech control may type. */
export function isCharacterCombo(combo: string): boolean {
  return combo.length === 1;
}

const keyCaps: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** What is printed on the keys. */
export function keyCapsOf(combo: string): readonly string[] {
  const parts = combo === '+' ? ['+'] : combo.split('+');
  return parts.map((part) => keyCaps[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

const keyWords: Readonly<Record<string, string>> = {
  ArrowLeft: 'left arrow',
  ArrowRight: 'right arrow',
  ArrowUp: 'up arrow',
  ArrowDown: 'down arrow',
  Escape: 'escape',
  '?': 'question mark',
  '/': 'slash',
};

/** The same to be heard. */
export function keyWordsOf(combo: string): string {
  return combo
    .split('+')
    .map((part) => keyWords[part] ?? part)
    .join(' ');
}
