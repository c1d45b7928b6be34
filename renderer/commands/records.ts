/** Making records, and changing the one that is shown. The second key is that of the place where they are listed. */
import { isIdOf } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { Command, CommandContext } from './command.ts';

const prefix = 'c';

function makes(
  thing: ThingName,
  title: string,
  key: string | null,
  filledFrom?: (context: CommandContext) => Readonly<Record<string, unknown>>,
): Command {
  return {
    id: `records.new-${thing.replaceAll('_', '-')}`,
    title,
    group: 'Records',
    keys: key === null ? [] : [`${prefix} ${key}`],
    writes: true,
    run: (context) => context.openForm({ form: 'make', thing, filled: filledFrom?.(context) ?? {} }),
  };
}

/** The official or the seat that is shown, under the field that names it. */
function shownAs(field: 'officialId' | 'seatId', place: 'officials' | 'seats') {
  return ({ place: here }: CommandContext) =>
    here.name === place && here.id !== null ? { [field]: here.id } : {};
}

export const newRound: Command = {
  id: 'records.new-round',
  title: 'Open a round',
  group: 'Records',
  keys: [`${prefix} b`],
  writes: true,
  run: ({ place, openForm }) =>
    openForm({ form: 'open-round', rosterId: place.name === 'rosters' ? place.id : null }),
};

/** What is made for the request that is shown, or whose row the keyboard is at. */
function forRequest(thing: 'decision' | 'offer', title: string): Command {
  const requestOf = ({ place, row }: CommandContext) =>
    place.name === 'requests' ? place.id : row !== null && isIdOf('request', row) ? row : null;
  return {
    id: `records.new-${thing}`,
    title,
    group: 'Records',
    keys: [],
    on: ['row', 'record'],
    writes: true,
    at: ['rounds', 'requests'],
    whyNot: (context) =>
      requestOf(context) === null ? 'Go to a request first, or to its row on a board.' : null,
    run: (context) => context.openForm({ form: 'make', thing, filled: { requestId: requestOf(context) } }),
  };
}

export const changeRecord: Command = {
  id: 'records.change',
  title: 'Change this record',
  group: 'Records',
  keys: ['e'],
  on: ['record'],
  writes: true,
  whyNot: ({ place }) =>
    place.id === null ? 'Go to a record first: an official, a seat, a round, a call.' : null,
  run({ place, openForm }) {
    if (place.id !== null) openForm({ form: 'change', id: place.id });
  },
};

export const recordCommands: readonly Command[] = [
  newRound,
  makes('official', 'New official', 'o'),
  makes('seat', 'New seat', 's', ({ place }) =>
    place.name === 'countries' && place.id !== null ? { countryId: place.id } : {},
  ),
  makes('tenure', 'New tenure', 'h', (context) => ({
    ...shownAs('officialId', 'officials')(context),
    ...shownAs('seatId', 'seats')(context),
  })),
  makes('roster', 'New roster', 'r'),
  makes('absence', 'New absence', 'a', shownAs('officialId', 'officials')),
  makes('topic', 'New topic', 't'),
  makes('source', 'New source', 'u'),
  makes('country', 'New country or entity', 'y'),
  makes('voice', 'New voice', null),
  makes('outcome', 'New outcome', null),
  forRequest('decision', 'Exclude, include, withdraw or reinstate'),
  forRequest('offer', 'New offer of a time'),
  changeRecord,
];
