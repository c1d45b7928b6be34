/** The cases of all requests as known at a past moment: every round is read by itself, with later changes taken back. */
import { Refusal } from '../../contract/errors.ts';
import { certaintyAt } from '../../contract/model/certainty.ts';
import { historyOfRequest } from '../../contract/model/history-of-request.ts';
import type { Id } from '../../contract/model/id.ts';
import { leftOffice } from '../../contract/model/left-office.ts';
import { readUnder } from '../../contract/model/reading.ts';
import { findIn, recordsWith, type RecordOf, type Records } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import type { TableStore } from '../record/table-store.ts';
import { CaseColumns } from './case-columns.ts';
import { gatherRound, type GatheredRound } from './gathered-round.ts';
import { firstOutcomeOf } from './response-columns.ts';
import type { RequestEvents } from './response-events.ts';
import { caseAt, type CaseAsked, type Cases } from './case-asked.ts';

const allRounds = `SELECT lower(hex(uid)) FROM round ORDER BY round_id`;

/** Rounds and requests that were removed since are not among them: nothing leads to them any more. */
export function* casesAsKnown(
  store: TableStore,
  changes: ChangeRecord,
  asked: CaseAsked,
  knownAt: number | null,
): Generator<Progress, Cases> {
  const uids = store.prepare(allRounds).pluck().all() as string[];
  const columns = new CaseColumns(0);
  let count = 0;
  for (const [done, uid] of uids.entries()) {
    if (done % 20 === 19) yield { done, total: uids.length, stage: 'Reading the rounds as they were known' };
    const gathered = findKnown(store, changes, `round_${uid}`, knownAt);
    if (gathered === null) continue;
    const read = readUnder(gathered.records, asked.voiceId);
    for (const request of recordsWith(read, 'request', 'roundId', gathered.round.id)) {
      const events = eventsIn(store, read, request);
      const isThere = events.keys.request !== 0 && request.direction === 'ours';
      if (!isThere || certaintyAt(events.history.trigger, asked.asOf) === 'not yet') continue;
      columns.put(count, events.keys, caseAt(events, asked), firstOutcomeOf(events, asked.asOf));
      count += 1;
    }
  }
  return { columns, count };
}

function findKnown(
  store: TableStore,
  changes: ChangeRecord,
  roundId: Id<'round'>,
  knownAt: number | null,
): GatheredRound | null {
  try {
    return gatherRound(store, changes, { roundId, knownAt, depth: 'waits' });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

/** @param read a round gathered to the depth of waits */
export function eventsIn(store: TableStore, read: Records, request: RecordOf<'request'>): RequestEvents {
  const history = historyOfRequest(read, request);
  const seat = findIn(read, 'seat', request.seatId);
  const round = findIn(read, 'round', request.roundId);
  const key = (thing: ThingName, id: Id | null | undefined) => (id == null ? 0 : store.keyOf(thing, id));
  return {
    keys: {
      request: key('request', request.id),
      round: key('round', request.roundId),
      roster: key('roster', round?.rosterId),
      seat: key('seat', request.seatId),
      country: key('country', seat?.countryId),
      holder: key('official', request.holderId),
    },
    history,
    left: leftOffice(
      recordsWith(read, 'tenure', 'seatId', request.seatId),
      request.holderId,
      round?.triggerAt.from ?? null,
    ),
    outcomes: new Map(read.attempt.map(({ id, outcomeId }) => [id, key('outcome', outcomeId)])),
  };
}
