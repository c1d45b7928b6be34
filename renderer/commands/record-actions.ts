/** What can be done with a record where it is only named: in its row, in a link, in the palette. */
import type { Place } from '../data/address.ts';
import { goTo } from '../data/place.ts';
import { told, type Told } from './as-told.ts';
import { commands, isAt } from './index.ts';
import { commandContext } from './use-commands.ts';

/** Going to it, and the commands for a record as if it were the one shown. */
export function recordActions(place: Place): readonly Told[] {
  const open: Told = { id: 'open', title: 'Open', keys: [], whyNot: null, run: () => goTo(place) };
  return [open, ...recordCommands(place)];
}

/** The commands for the row that the keyboard is at, and those for its record. */
export function rowActions(place: Place): readonly Told[] {
  const here = commandContext().place.name;
  const ofRow = commands.filter((command) => command.on?.includes('row') === true && isAt(command, here));
  const ids = new Set(ofRow.map(({ id }) => id));
  return [
    ...ofRow.map((command) => told(command, commandContext)),
    ...recordCommands(place).filter(({ id }) => !ids.has(id)),
  ];
}

function recordCommands(place: Place): readonly Told[] {
  const contextThere = () => ({
    ...commandContext(),
    place,
    shown: null,
    row: null,
    rows: { count: 0, current: -1 },
  });
  return commands
    .filter((command) => command.on?.includes('record') === true && isAt(command, place.name))
    .map((command) => told(command, contextThere));
}
