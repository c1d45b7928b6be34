/** How the window looks and listens. */
import { densities, themes } from '../data/preferences.ts';
import type { Command } from './command.ts';

/** The one after `current` in a ring. */
function nextOf<Value>(values: readonly [Value, ...Value[]], current: Value): Value {
  return values[(values.indexOf(current) + 1) % values.length] ?? values[0];
}

export const nextTheme: Command = {
  id: 'window.theme',
  title: 'Change between the light, dark and system theme',
  group: 'Window',
  keys: ['d'],
  run: ({ preferences, prefer }) => prefer({ theme: nextOf(themes, preferences.theme) }),
};

const nextDensity: Command = {
  id: 'window.density',
  title: 'Change between compact, usual and roomy rows',
  group: 'Window',
  keys: [],
  run: ({ preferences, prefer }) => prefer({ density: nextOf(densities, preferences.density) }),
};

const characterKeys: Command = {
  id: 'window.character-keys',
  title: 'Turn keys of a single character on or off',
  group: 'Window',
  keys: [],
  run: ({ preferences, prefer }) => prefer({ characterKeys: !preferences.characterKeys }),
};

export const windowCommands: readonly Command[] = [nextTheme, nextDensity, characterKeys];
