/** Keys pressed together, as text: `Alt+ArrowLeft`, `Shift+ArrowRight`, `?`. */

export interface KeyPress {
  readonly key: string;
  /** The key by its place, `KeyZ`: what it means with Ctrl where another script is typed. */
  readonly code?: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A character says by itself whether Shift was needed for it, so Shift is named with other keys only. With Ctrl or Meta
 * a letter is the one on the key, whatever Shift and Caps Lock make of it, and Shift is named: `Ctrl+Shift+z`.
 */
export function comboOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): string {
  const letter = ctrlKey || metaKey ? letterOn(key, code) : null;
  const name = letter ?? (key === ' ' ? 'Space' : key);
  const isCharacter = letter === null && key.length === 1 && key !== ' ';
  return [
    ...(ctrlKey ? ['Ctrl'] : []),
    ...(metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isCharacter ? ['Shift'] : []),
    name,
  ].join('+');
}

function letterOn(key: string, code: string | undefined): string | null {
  if (key.length !== 1) return null;
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code ?? '')?.[1];
  return letter?.toLowerCase() ?? null;
}

/** A character by itself, which somebody's speech control may type. */
export function isCharacterCombo(combo: string): boolean {
  return combo.length === 1;
}

/** A key that only changes what another one means. */
export function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key);
}

/** The combos of a chord, pressed one after the other: `g o` is `g`, then `o`. */
export function combosOf(keys: string): readonly string[] {
  return keys.split(' ');
}

const keyCaps: Readonly<Record<string, string>> = {
  Meta: '⌘',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** What is printed on the keys of one combo. */
export function keyCapsOf(combo: string): readonly string[] {
  const parts = combo === '+' ? ['+'] : combo.split('+');
  return parts.map((part) => keyCaps[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

const keyWords: Readonly<Record<string, string>> = {
  Meta: 'Command',
  ArrowLeft: 'left arrow',
  ArrowRight: 'right arrow',
  ArrowUp: 'up arrow',
  ArrowDown: 'down arrow',
  Escape: 'escape',
  '?': 'question mark',
  '/': 'slash',
};

/** The same to be heard. */
export function keyWordsOf(keys: string): string {
  return combosOf(keys)
    .map((combo) =>
      combo
        .split('+')
        .map((part) => keyWords[part] ?? part)
        .join(' '),
    )
    .join(' then ');
}
