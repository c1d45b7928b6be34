import { badInput, Refusal } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { partsOf } from '../record/parts.ts';
import type { TableStore } from '../record/table-store.ts';
import { Named } from '../tables/named.ts';
import { membersAt, requestFor, requireMembersAt, tenureAt } from '../tables/roster-seats.ts';
import type { Handlers } from './handler.ts';

type Rounds = Handlers<typeof operations>['rounds'];
type Request = RecordOf<'request'>;
type Member = RecordOf<'roster_member'>;

interface Chosen {
  readonly rosterId: Id<'roster'>;
  readonly callingSeatId: Id<'seat'> | null;
}

/** Another roster and calling seat beside the requests there are. */
interface Seating {
  readonly calling: Member | null;
  readonly added: readonly Member[];
  readonly kept: readonly { readonly request: Request; readonly member: Member }[];
  readonly removed: readonly Request[];
  readonly staying: readonly { readonly request: Request; readonly records: number }[];
  readonly blocked: { readonly request: Request; readonly records: number } | null;
}

export const membersAtTrigger: Rounds['membersAtTrigger'] = ({ id, rosterId }, { store }) => {
  const { triggerAt } = store.require('round', id);
  store.require('roster', rosterId);
  const named = new Named(store);
  return membersAt(store, rosterId, triggerAt.from).map(({ seatId }) => named.seat(seatId));
};

export const planOfSeats: Rounds['planOfSeats'] = ({ id, ...chosen }, { store }) => {
  const round = store.require('round', id);
  const { added, removed, staying, blocked } = seatingOf(store, round, chosen);
  const named = new Named(store);
  return {
    added: added.map(({ seatId }) => {
      const holder = tenureAt(store, seatId, round.triggerAt.from)?.officialId ?? null;
      return { seat: named.seat(seatId), holder: holder === null ? null : named.official(holder) };
    }),
    removed: removed.map(({ seatId }) => named.seat(seatId)),
    staying: staying.map(({ request, records }) => ({ seat: named.seat(request.seatId), records })),
    blocked: blocked === null ? null : { seat: named.seat(blocked.request.seatId), records: blocked.records },
  };
};

export const reseat: Rounds['reseat'] = ({ id, was, ...chosen }, { store, recorder, newUid }) => {
  const before = store.require('round', id);
  if (before.rosterId !== was.rosterId || before.callingSeatId !== was.callingSeatId) {
    throw new Refusal('conflict', 'The roster or the calling seat of this round was changed meanwhile.', {
      next: 'Look at what it is now, and choose again.',
    });
  }
  const { calling, added, kept, removed, blocked } = seatingOf(store, before, chosen);
  if (blocked !== null) {
    throw new Refusal(
      'conflict',
      'Something is recorded for the request to reach the seat that is to call.',
      {
        next: 'Move or remove that first, or choose another seat.',
      },
    );
  }
  for (const request of removed) recorder.remove(request.id);
  const round = recorder.change('round', id, { ...chosen, callingPosition: calling?.position ?? null });
  for (const { request, member } of kept) {
    if (request.position !== member.position) {
      recorder.change('request', request.id, { position: member.position });
    }
  }
  for (const member of added) recorder.make('request', requestFor(store, round, member, newUid()));
  return { round, requests: requestsOf(store, id) };
};

/** @throws Refusal `not-found`, `conflict` without a seat at the trigger, `bad-input` for a calling seat that is not there */
function seatingOf(
  store: TableStore,
  round: RecordOf<'round'>,
  { rosterId, callingSeatId }: Chosen,
): Seating {
  store.require('roster', rosterId);
  const members = requireMembersAt(store, rosterId, round.triggerAt.from);
  const calling = members.find(({ seatId }) => seatId === callingSeatId) ?? null;
  if (callingSeatId !== null && calling === null) {
    throw badInput(['callingSeatId'], 'The calling side is not on this roster at the trigger.');
  }
  const wanted = new Map(members.filter((member) => member !== calling).map((one) => [one.seatId, one]));
  const requests = requestsOf(store, round.id);
  const there = new Set(requests.map(({ seatId }) => seatId));
  const going = requests
    .filter(({ seatId }) => !wanted.has(seatId))
    .map((request) => ({ request, records: partsOf(store, request.id).length }));
  const isCalling = ({ request }: { request: Request }) => request.seatId === callingSeatId;
  return {
    calling,
    added: [...wanted.values()].filter(({ seatId }) => !there.has(seatId)),
    kept: requests.flatMap((request) => {
      const member = wanted.get(request.seatId);
      return member === undefined ? [] : [{ request, member }];
    }),
    removed: going.filter(({ records }) => records === 0).map(({ request }) => request),
    staying: going.filter((one) => one.records > 0 && !isCalling(one)),
    blocked: going.find((one) => one.records > 0 && isCalling(one)) ?? null,
  };
}

function requestsOf(store: TableStore, roundId: Id<'round'>): Request[] {
  return store.list(
    'request',
    'WHERE round_id = ? ORDER BY position, request_id',
    store.keyOf('round', roundId),
  );
}
