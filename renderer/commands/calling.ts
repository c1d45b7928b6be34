/** Logging calls: from anywhere, with whatever is shown there filled in. */
import { isIdOf } from '../../contract/model/id.ts';
import type { KnownOfCall } from '../data/open-form.ts';
import type { Command, CommandContext } from './command.ts';

/** The request of the row or the page; else the official or the seat. */
function knownHere({ place, row }: CommandContext): KnownOfCall {
  const id = place.name === 'rounds' || place.id === null ? row : place.id;
  if (id === null) return {};
  if (isIdOf('request', id)) return { requestId: id };
  if (isIdOf('official', id)) return { officialId: id };
  return isIdOf('seat', id) ? { seatId: id } : {};
}

export const logCall: Command = {
  id: 'calls.log',
  title: 'Log a call',
  group: 'Calls',
  keys: ['l'],
  on: ['row', 'record'],
  writes: true,
  run: (context) => context.openForm({ form: 'log-call', known: knownHere(context) }),
};

export const theyCalledBack: Command = {
  id: 'calls.returned',
  title: 'They called back',
  group: 'Calls',
  keys: ['b'],
  on: ['row', 'record'],
  writes: true,
  whyNot: (context) =>
    knownHere(context).requestId === undefined
      ? 'Go to a request first, or to its row on a board: the call that they return was placed for it.'
      : null,
  run: (context) =>
    context.openForm({ form: 'log-call', known: { ...knownHere(context), dialledBy: 'them' } }),
};

export const callingCommands: readonly Command[] = [logCall, theyCalledBack];
