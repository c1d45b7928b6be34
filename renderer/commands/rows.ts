/** Walking and filtering the rows of a board or a list. */
import type { Place } from '../data/address.ts';
import { groupTitles, type RowGroup } from '../data/row-groups.ts';
import type { Command, CommandContext } from './command.ts';

const noRows = ({ rows }: CommandContext) => (rows.count === 0 ? 'There is no row to go to.' : null);

/** The places that put rows on the stage and have a field to find one in. */
const placesWithRows: readonly Place['name'][] = [
  'rounds',
  'officials',
  'seats',
  'countries',
  'rosters',
  'topics',
  'sources',
];

function walk(
  id: string,
  title: string,
  keys: readonly string[],
  target: (current: number, count: number) => number,
): Command {
  return {
    id,
    title,
    group: 'Rows',
    keys,
    at: placesWithRows,
    whyNot: noRows,
    run({ rows, goToRow }) {
      goToRow(Math.min(rows.count - 1, Math.max(0, target(rows.current, rows.count))));
    },
  };
}

const openRow: Command = {
  id: 'rows.open',
  on: ['row'],
  title: 'Open the row',
  group: 'Rows',
  keys: ['Enter'],
  at: placesWithRows,
  whyNot: (context) => noRows(context) ?? (context.rows.current < 0 ? 'The keyboard is at no row.' : null),
  run: ({ rows, openRow: open }) => open(rows.current),
};

export const findRow: Command = {
  id: 'rows.find',
  title: 'Filter the rows by a text',
  group: 'Filter',
  keys: ['/'],
  at: placesWithRows,
  whyNot: ({ place }) =>
    place.name === 'rounds' || place.id === null ? null : 'There is no list of rows here.',
  run: ({ focusField }) => focusField('filter'),
};

function show(key: string, group: RowGroup | 'all'): Command {
  return {
    id: `rows.show-${group}`,
    title: group === 'all' ? 'Show all rows' : `Show only: ${groupTitles[group].toLowerCase()}`,
    group: 'Filter',
    keys: [key],
    at: 'rounds',
    run: ({ filter }) => filter(group === 'all' ? { group, text: '' } : { group }),
  };
}

export const rowCommands: readonly Command[] = [
  walk('rows.next', 'Next row', ['ArrowDown', 'j'], (current) => current + 1),
  walk('rows.previous', 'Previous row', ['ArrowUp', 'k'], (current) => current - 1),
  walk('rows.first', 'First row', ['Home'], () => 0),
  walk('rows.last', 'Last row', ['End'], (_, count) => count - 1),
  openRow,
  findRow,
  show('0', 'all'),
  show('1', 'awaiting'),
  show('2', 'ours'),
  show('3', 'reached'),
  show('4', 'ended'),
  show('5', 'uncounted'),
];
