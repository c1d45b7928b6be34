import { useEffect } from 'react';
import { combosOf, comboOf, isCharacterCombo, isModifier, keyWordsOf } from '../commands/combo.ts';
import { whyNotNow, type Command } from '../commands/command.ts';
import { commandsBegunBy, findCommand } from '../commands/index.ts';
import { commandContext } from '../commands/use-commands.ts';
import { announce } from '../data/announcements.ts';
import { usePendingChord } from '../data/pending-chord.ts';
import { usePlace } from '../data/place.ts';
import { usePreferences } from '../data/preferences.ts';

/** Does the command whose keys are pressed, unless what has the focus wants them for itself. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      endChord();
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
  if (isModifier(event.key)) return;
  const combo = comboOf(event);
  const { begun } = usePendingChord.getState();
  endChord();
  if (isCharacterCombo(combo) && !usePreferences.getState().characterKeys) return;
  if (isWantedBy(event.target, event.key)) return;
  if (begun !== null) return goOn(event, begun, combo);
  const place = usePlace.getState().place.name;
  const command = findCommand(combo, place);
  if (command !== undefined) return doNow(event, command);
  if (commandsBegunBy(combo, place).length > 0) beginChord(event, combo);
}

function doNow(event: KeyboardEvent, command: Command): void {
  const context = commandContext();
  if (whyNotNow(command, context) !== null) return;
  event.preventDefault();
  command.run(context);
}

/** Long enough to find the second key, short enough not to take one that was meant for itself. */
const chordMs = 4_000;
let chordTimer: ReturnType<typeof setTimeout> | undefined;

function beginChord(event: KeyboardEvent, begun: string): void {
  event.preventDefault();
  usePendingChord.setState({ begun });
  chordTimer = setTimeout(endChord, chordMs);
  const ends = commandsBegunBy(begun, usePlace.getState().place.name).map(
    ({ title, keys }) => `${keyWordsOf(combosOf(keys[0] ?? '').at(-1) ?? '')} ${title.toLowerCase()}`,
  );
  announce(`${keyWordsOf(begun)}, then ${ends.join(', ')}.`);
}

/** A key that ends no chord is taken all the same: it was meant for one. */
function goOn(event: KeyboardEvent, begun: string, combo: string): void {
  event.preventDefault();
  const command = findCommand(`${begun} ${combo}`, usePlace.getState().place.name);
  if (command !== undefined) return doNow(event, command);
  announce(combo === 'Escape' ? 'Cancelled.' : `No command has the keys ${keyWordsOf(`${begun} ${combo}`)}.`);
}

function endChord(): void {
  clearTimeout(chordTimer);
  if (usePendingChord.getState().begun !== null) usePendingChord.setState({ begun: null });
}

const notTyped = 'input:is([type=radio], [type=checkbox], [type=range], [type=button])';
const typedInto = `input:not(${notTyped}), textarea, select, [contenteditable]`;
const above = '[role=dialog], [role=alertdialog], [role=listbox], [role=menu]';
const movedWithArrows = 'input, [role=slider], [role=radiogroup], [role=toolbar]';
const pressed = 'a, button, summary, input, [role=button], [role=switch], [role=option]';

function isWantedBy(target: Element, key: string): boolean {
  if (target.closest(typedInto) !== null || target.closest(above) !== null) return true;
  if (key === 'Enter' || key === ' ') return target.closest(pressed) !== null;
  const isArrow = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  return isArrow && target.closest(movedWithArrows) !== null;
}
