/** Walking, selecting, opening and changing the calls. */
import type { CallsOnStage } from '../data/calls-stage.ts';
import type { Command, CommandContext } from './command.ts';

const noCalls = 'There is no call to go to.';
const ofGrid = 'The plain table is read and walked like a page.';

interface CallCommand extends Pick<Command, 'id' | 'title' | 'group' | 'keys' | 'writes'> {
  readonly whyNot?: (calls: CallsOnStage) => string | null;
  readonly run: (calls: CallsOnStage) => void;
}

/** A command of the calls; it can be done only while some are shown. */
function ofCalls({ whyNot, run, ...command }: CallCommand): Command {
  return {
    ...command,
    at: 'calls',
    whyNot({ calls }: CommandContext) {
      if (calls === null || calls.total === 0) return noCalls;
      return whyNot?.(calls) ?? null;
    },
    run({ calls }) {
      if (calls !== null) run(calls);
    },
  };
}

function walk(
  id: string,
  title: string,
  keys: readonly string[],
  target: (calls: CallsOnStage) => number,
): Command {
  return ofCalls({
    id,
    title,
    group: 'Rows',
    keys,
    whyNot: ({ isPlain }) => (isPlain ? ofGrid : null),
    run: (calls) => calls.moveTo(Math.min(calls.total - 1, target(calls))),
  });
}

/** By a page in the grid, and to another page in the plain table. */
function walkPage(id: string, title: string, key: string, direction: 1 | -1): Command {
  return ofCalls({
    id,
    title,
    group: 'Rows',
    keys: [key],
    run: ({ row, rowsOfPage, total, moveTo }) =>
      moveTo(Math.min(total - 1, Math.max(0, row + direction * rowsOfPage))),
  });
}

const open = ofCalls({
  id: 'calls.open',
  title: 'Show the details of the call beside the list',
  group: 'Rows',
  keys: ['Enter'],
  whyNot: ({ isPlain, row }) => (isPlain ? ofGrid : row < 0 ? 'The keyboard is at no row.' : null),
  run: ({ showDetail }) => showDetail(),
});

const close = ofCalls({
  id: 'calls.close',
  title: 'Close the details, or select nothing',
  group: 'Rows',
  keys: ['Escape'],
  whyNot: ({ isDetailShown, selected }) =>
    isDetailShown || selected > 0 ? null : 'No details are shown, and nothing is selected.',
  run: ({ isDetailShown, hideDetail, selectNone }) => (isDetailShown ? hideDetail() : selectNone()),
});

const select = ofCalls({
  id: 'calls.select',
  title: 'Select the call, or not',
  group: 'Rows',
  keys: ['Space', 'x'],
  whyNot: ({ isPlain, row }) => (isPlain ? ofGrid : row < 0 ? 'The keyboard is at no row.' : null),
  run: ({ toggleRow }) => toggleRow(),
});

const selectAll = ofCalls({
  id: 'calls.select-all',
  title: 'Select all calls that the filter leaves',
  group: 'Rows',
  keys: ['a'],
  run: ({ selectAll: all }) => all(),
});

export const changeSelected = ofCalls({
  id: 'calls.change-selected',
  title: 'Change the selected calls',
  group: 'Calls',
  keys: ['m'],
  writes: true,
  whyNot: ({ selected }) => (selected === 0 ? 'No call is selected.' : null),
  run: ({ changeSelected: change }) => change(),
});

export const togglePlain = ofCalls({
  id: 'calls.plain',
  title: 'Show the calls as a plain table, or as a grid again',
  group: 'Window',
  keys: ['p'],
  run: ({ isPlain, setPlain }) => setPlain(!isPlain),
});

export const filterCalls: Command = {
  id: 'calls.filter',
  title: 'Look for words in the calls',
  group: 'Filter',
  keys: ['/'],
  at: 'calls',
  run: ({ focusField }) => focusField('filter'),
};

export const callCommands: readonly Command[] = [
  walk('calls.next', 'Next call', ['ArrowDown', 'j'], ({ row }) => row + 1),
  walk('calls.previous', 'Previous call', ['ArrowUp', 'k'], ({ row }) => Math.max(-1, row - 1)),
  walkPage('calls.page-down', 'A page down', 'PageDown', 1),
  walkPage('calls.page-up', 'A page up', 'PageUp', -1),
  walk('calls.first', 'First call', [], () => 0),
  walk('calls.last', 'Last call', [], ({ total }) => total - 1),
  open,
  close,
  select,
  selectAll,
  changeSelected,
  togglePlain,
  filterCalls,
];
