/** Every command there is. */
import type { Place } from '../data/address.ts';
import { callingCommands } from './calling.ts';
import { callCommands } from './calls.ts';
import type { Command } from './command.ts';
import { desktopCommands } from './desktop.ts';
import { editingCommands } from './editing.ts';
import { followUpCommands } from './follow-ups.ts';
import { goingCommands } from './going.ts';
import { helpCommands } from './help.ts';
import { placeCommands } from './places.ts';
import { plotCommands } from './plots.ts';
import { readingCommands } from './reading.ts';
import { recordCommands } from './records.ts';
import { reportCommands } from './reports.ts';
import { rowCommands } from './rows.ts';
import { timelineCommands } from './timelines.ts';
import { timeCommands } from './time.ts';
import { windowCommands } from './window.ts';
import { workspaceCommands } from './workspaces.ts';

export const commands: readonly Command[] = [
  ...callingCommands,
  ...callCommands,
  ...recordCommands,
  ...followUpCommands,
  ...editingCommands,
  ...timeCommands,
  ...timelineCommands,
  ...plotCommands,
  ...readingCommands,
  ...reportCommands,
  ...rowCommands,
  ...goingCommands,
  ...placeCommands,
  ...windowCommands,
  ...desktopCommands,
  ...helpCommands,
  ...workspaceCommands,
];

/** The places a command belongs to; null is everywhere. */
export function placesOf({ at }: Command): readonly Place['name'][] | null {
  if (at === undefined) return null;
  return typeof at === 'string' ? [at] : at;
}

export function isAt(command: Command, place: Place['name']): boolean {
  return placesOf(command)?.includes(place) ?? true;
}

export function findCommand(keys: string, place: Place['name']): Command | undefined {
  return commands.find((command) => command.keys.includes(keys) && isAt(command, place));
}

/** The commands whose keys begin with this combo and go on: what `g` may become. */
export function commandsBegunBy(combo: string, place: Place['name']): readonly Command[] {
  return commands.filter(
    (command) => command.keys.some((keys) => keys.startsWith(`${combo} `)) && isAt(command, place),
  );
}

/** Keys that two commands of one place would both answer to, or that one of them begins with. */
export function conflictsAmong(list: readonly Command[]): readonly string[] {
  return list.flatMap((one, index) =>
    list
      .slice(index + 1)
      .filter((other) => shareAPlace(one, other))
      .flatMap((other) =>
        one.keys
          .filter((key) => other.keys.some((otherKey) => isHeldBy(key, otherKey) || isHeldBy(otherKey, key)))
          .map((key) => `${key}: ${one.id}, ${other.id}`),
      ),
  );
}

function shareAPlace(one: Command, other: Command): boolean {
  const places = placesOf(one);
  return places === null || places.some((place) => isAt(other, place));
}

/** Whether whoever presses `longer` has pressed `keys` by then. */
function isHeldBy(keys: string, longer: string): boolean {
  return keys === longer || longer.startsWith(`${keys} `);
}
