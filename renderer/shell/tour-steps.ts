/** What the tour shows, and beside which element of the window. */
import type { TourKind } from '../../contract/model/preferences.ts';
import { keysShown } from '../commands/as-told.ts';
import { logCall } from '../commands/calling.ts';
import { findAnything } from '../commands/going.ts';
import { nextVoice } from '../commands/reading.ts';
import { commands } from '../commands/index.ts';
import { newRound } from '../commands/records.ts';
import { dayLater, hourLater } from '../commands/time.ts';

export interface TourStep {
  readonly title: string;
  readonly words: string;
  /** Combos to be tried, shown beneath the words. */
  readonly keys: readonly string[];
  /** The elements it may stand beside, as a selector. A step without one in the window is passed over. */
  readonly beside: string;
}

/** Where the menus are folded into one, that one; under the bar of the system, what stands first in the window. */
const underMenus = '[data-title="Menu"], .top-bar-mark';

const finding: TourStep = {
  title: 'Finding anything',
  words:
    'Every command, official, seat, country, round and source by a part of its name, in any script: “lavrov” finds Лавров. It works from everywhere, also while typing.',
  keys: keysShown(findAnything),
  beside: '[data-tour="find"]',
};

export const tours: Readonly<Record<TourKind, readonly TourStep[]>> = {
  sample: [
    {
      title: 'The board',
      words:
        'Who has been reached, and out of how many. Each row is a seat of the roster, with the status that follows from the events and the event that made it so.',
      keys: ['ArrowDown', 'Enter'],
      beside: '[data-tour="board"]',
    },
    {
      title: 'Moving the moment',
      words:
        'The board describes one moment. Drag it along the scale, or step by hours and days: every status follows. Two days on, Russia is overdue.',
      keys: [...keysShown(hourLater), ...keysShown(dayLater)],
      beside: '[data-tour="moment"]',
    },
    {
      title: 'Voices',
      words:
        'Where accounts differ, choose whose version is read. By the Russian account one attempt was placed instead of two, and the move is ours. No record is changed by it.',
      keys: keysShown(nextVoice),
      beside: '[data-tour="voice"]',
    },
    {
      title: 'Logging a call',
      words:
        'Whom, when, and what came of it: what the row at the keyboard knows is filled in. The board is computed anew at once, and a change can be taken back.',
      keys: keysShown(logCall),
      beside: `[data-tour="log-call"], [data-title="Calls"], ${underMenus}`,
    },
    finding,
  ],
  own: [
    {
      title: 'An empty workspace',
      words:
        'A round is one occasion on which the seats of a roster are to be reached. It takes officials in their seats, a roster of seats, and a trigger.',
      keys: [],
      beside: '#main h1',
    },
    {
      title: 'Officials and seats',
      words:
        'The Records menu makes officials, seats and the tenures that join them, and everything else that has a name.',
      keys: [...keysOf('records.new-official'), ...keysOf('records.new-seat')],
      beside: `[data-title="Records"], ${underMenus}`,
    },
    {
      title: 'A roster',
      words:
        'A roster is an ordered list of seats, each with the dates between which it belongs there. It is made once and serves any number of rounds.',
      keys: keysOf('records.new-roster'),
      beside: '.rail [href^="#/rosters"], [data-title="Menu"]',
    },
    {
      title: 'Opening a round',
      words:
        'A round takes a roster and a trigger, and makes a request for each seat with the holder of that day. Calls are then logged against the requests.',
      keys: keysShown(newRound),
      beside: `[data-tour="open-round"], [data-title="Records"], ${underMenus}`,
    },
    finding,
  ],
};

function keysOf(id: string): readonly string[] {
  return commands.filter((command) => command.id === id).flatMap((command) => keysShown(command));
}
