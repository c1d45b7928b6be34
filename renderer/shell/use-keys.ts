import { useEffect } from 'react';
import { comboOf, isCharacterCombo } from '../commands/combo.ts';
import { findCommand } from '../commands/index.ts';
import { commandContext } from '../commands/use-commands.ts';
import { usePlace } from '../data/place.ts';
import { usePreferences } from '../data/preferences.ts';

/** Does the command whose keys are pressed, unless what has the focus wants them for itself. */
export function useKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
  const combo = comboOf(event);
  if (isCharacterCombo(combo) && !usePreferences.getState().characterKeys) return;
  if (isWantedBy(event.target, event.key)) return;
  const command = findCommand(combo, usePlace.getState().place.name);
  if (command === undefined) return;
  const context = commandContext();
  if ((command.whyNot?.(context) ?? null) !== null) return;
  event.preventDefault();
  command.run(context);
}

const typedInto = 'input, textarea, select, [contenteditable]';
const above = '[role=dialog], [role=alertdialog], [role=listbox], [role=menu]';
const movedWithArrows = '[role=slider], [role=radiogroup], [role=toolbar]';
const pressed = 'a, button, summary, [role=button], [role=switch], [role=option]';

function isWantedBy(target: Element, key: string): boolean {
  if (target.closest(typedInto) !== null || target.closest(above) !== null) return true;
  if (key === 'Enter' || key === ' ') return target.closest(pressed) !== null;
  const isArrow = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  return isArrow && target.closest(movedWithArrows) !== null;
}
