import { useEffect } from 'react';
import { comboOf } from '../commands/combo.ts';
import { whyNotNow } from '../commands/command.ts';
import { commands, isAt } from '../commands/index.ts';
import { commandContext } from '../commands/use-commands.ts';
import { hasNativeMenus } from './use-native-menus.ts';

/** Does the commands that are heard from everywhere, before the field or the form that the keys are pressed in. */
export function useAlwaysHeardKeys(): void {
  useEffect(() => {
    const holds = { capture: true };
    document.addEventListener('keydown', onKeyDown, holds);
    document.addEventListener('keyup', onKeyUp, holds);
    document.addEventListener('pointerdown', forgetAlt, holds);
    return () => {
      document.removeEventListener('keydown', onKeyDown, holds);
      document.removeEventListener('keyup', onKeyUp, holds);
      document.removeEventListener('pointerdown', forgetAlt, holds);
    };
  }, []);
}

const isApple = /mac|iphone|ipad/i.test(navigator.platform);
let isAltAlone = false;

function onKeyDown(event: KeyboardEvent): void {
  isAltAlone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
  if (event.isComposing) return;
  const combo = comboOf(asOnTheKey(event));
  const context = commandContext();
  const command = commands.find(
    (one) => one.isAlwaysHeard === true && one.keys.includes(combo) && isAt(one, context.place.name),
  );
  if (command === undefined || whyNotNow(command, context) !== null) return;
  event.preventDefault();
  event.stopPropagation();
  command.run(context);
}

/** Alt by itself goes to the menu bar, as windows of this kind do outside Apple's systems. */
function onKeyUp(event: KeyboardEvent): void {
  if (event.key !== 'Alt' || !isAltAlone || isApple || hasNativeMenus) return;
  forgetAlt();
  event.preventDefault();
  commandContext().focusMenuBar();
}

function forgetAlt(): void {
  isAltAlone = false;
}

/** With Ctrl or ⌘ a key means the Latin letter on it, whatever script is typed and whether or not Caps Lock is on. */
function asOnTheKey(event: KeyboardEvent) {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const key = ctrlKey || metaKey ? latinLetterOf(event) : event.key;
  return { key, altKey, ctrlKey, metaKey, shiftKey };
}

function latinLetterOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const isLatin = /^[a-z]$/i.test(key);
  return (isLatin ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key)).toLowerCase();
}
