/** Every command there is. */
import type { Place } from '../data/address.ts';
import type { Command } from './command.ts';
import { goingCommands } from './going.ts';
import { readingCommands } from './reading.ts';
import { rowCommands } from './rows.ts';
import { timeCommands } from './time.ts';

export const commands: readonly Command[] = [
  ...timeCommands,
  ...readingCommands,
  ...rowCommands,
  ...goingCommands,
];

export function isAt(command: Command, place: Place['name']): boolean {
  return command.at === undefined || command.at === place;
}

export function findCommand(combo: string, place: Place['name']): Command | undefined {
  return commands.find((command) => command.keys.includes(combo) && isAt(command, place));
}

/** Combos that two commands of one place would both answer to. */
export function conflictsAmong(list: readonly Command[]): readonly string[] {
  return list.flatMap((one, index) =>
    list
      .slice(index + 1)
      .filter((other) => one.at === undefined || other.at === undefined || one.at === other.at)
      .flatMap((other) =>
        one.keys.filter((key) => other.keys.includes(key)).map((key) => `${key}: ${one.id}, ${other.id}`),
      ),
  );
}
