/** A whole round in memory, one seat for each history: what a board is computed from. */
import * as fc from 'fast-check';
import type { Bounds } from '../../contract/model/certainty.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import type { RequestHistory } from '../../contract/model/request-history.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { When } from '../../contract/model/when.ts';
import { arbitraryHistory, shuffled, trigger } from '../support/arbitraries.ts';

export interface RoundOfHistories {
  readonly round: RecordOf<'round'>;
  readonly records: Records;
}

/** Ids that are told apart by kind and number, so that a failure can be read. */
export function numbered<Name extends ThingName>(name: Name, ...numbers: readonly number[]): Id<Name> {
  return idFrom(
    name,
    numbers
      .map((number) => number.toString(16).padStart(4, '0'))
      .join('')
      .padStart(32, '0'),
  );
}

export function whenOf({ from, until }: Bounds): When {
  const granularity = from === null && until === null ? 'unknown' : 'hour';
  return { from, until, zone: 'UTC', granularity, qualifier: 'exact', text: 'as typed' };
}

const callingSeat = numbered('seat', 0xffff);

/** The calling side stands first; the seats of the histories follow in their order. */
export function roundOf(histories: readonly RequestHistory[]): RoundOfHistories {
  const [first] = histories;
  const round: RecordOf<'round'> = {
    id: numbered('round', 1),
    name: 'A round',
    ask: null,
    rosterId: null,
    principalId: null,
    callingSeatId: callingSeat,
    callingPosition: 1,
    trigger: 'A trigger',
    triggerAt: whenOf(trigger),
    triggerPlace: null,
    openedAt: null,
    closedAt: first === undefined || first.closedAt === null ? null : whenOf(first.closedAt),
    overdueAfterMinutes: (first?.overdueAfterMs ?? 0) / 60_000,
    longOverdueAfterMinutes: (first?.longOverdueAfterMs ?? 0) / 60_000,
    zone: 'UTC',
    opensAsOf: null,
    remark: null,
  };
  const parts = histories.map((history, index) => partsOf(history, index, round.id));
  const all = <Name extends ThingName>(name: Name) => parts.flatMap((part) => part[name]);
  const names: readonly ThingName[] = [
    'seat',
    'official',
    'request',
    'outcome',
    'attempt',
    'conversation',
    'answered_request',
    'offer',
    'offer_change',
    'decision',
  ];
  const gathered = Object.fromEntries(names.map((name) => [name, all(name)])) as unknown as Partial<Records>;
  const country: RecordOf<'country'> = {
    id: numbered('country', 1),
    code: 'XX',
    name: 'A country',
    kind: 'country',
  };
  const seat = [seatOf(callingSeat), ...all('seat')];
  return { round, records: gather({ ...gathered, seat, round: [round], country: [country] }) };
}

function seatOf(id: Id<'seat'>): RecordOf<'seat'> {
  return { id, countryId: numbered('country', 1), title: 'A seat', zone: 'Asia/Seoul', remark: null };
}

function partsOf(history: RequestHistory, index: number, roundId: Id<'round'>): Records {
  const requestId = numbered('request', index);
  const seat = seatOf(numbered('seat', index));
  const official = { id: numbered('official', index), name: `Official ${index}`, remark: null };
  const attemptId = (id: string | null) => {
    const at = history.attempts.findIndex((attempt) => attempt.id === id);
    return at === -1 ? null : numbered('attempt', index, at);
  };
  return gather({
    seat: [seat],
    official: [official],
    request: [
      {
        id: requestId,
        roundId,
        seatId: seat.id,
        holderId: official.id,
        position: index + 2,
        direction: history.direction,
        remark: null,
      },
    ],
    outcome: history.attempts.map(({ outcome }, at) => ({
      ...outcome,
      id: numbered('outcome', index, at),
      name: `Outcome ${index} ${at}`,
      reasonRequired: false,
      retryAfterMinutes: null,
      builtIn: false,
      position: 1,
    })),
    attempt: history.attempts.map(({ at, askedBy, dialledBy, answersId }, number) => ({
      id: numbered('attempt', index, number),
      requestId,
      seatId: seat.id,
      officialId: official.id,
      at: whenOf(at),
      askedBy,
      dialledBy,
      channel: 'phone',
      outcomeId: numbered('outcome', index, number),
      reason: null,
      reasonRemark: null,
      answersId: attemptId(answersId),
      spokeWith: null,
      remark: null,
    })),
    conversation: history.meetings.map(({ at }, number) => ({
      id: numbered('conversation', index, number),
      attemptId: null,
      at: whenOf(at),
      leastSeconds: null,
      mostSeconds: null,
      lengthAsTold: null,
      channel: 'in person',
      place: null,
      remark: null,
    })),
    answered_request: history.meetings.map(({ reached }, number) => ({
      id: numbered('answered_request', index, number),
      requestId,
      conversationId: numbered('conversation', index, number),
      reached,
    })),
    offer: history.offers.map(({ at, by, attemptId: offeredIn, state, over }, number) => ({
      id: numbered('offer', index, number),
      requestId,
      attemptId: attemptId(offeredIn),
      by,
      offeredAt: whenOf(at),
      state,
      proposedFor: null,
      plannedEnd: over === null ? null : whenOf(over),
      channel: 'phone',
      remark: null,
    })),
    offer_change: history.offers.flatMap(({ changes }, number) =>
      changes.map(({ at, state }, change) => ({
        id: numbered('offer_change', index, number, change),
        offerId: numbered('offer', index, number),
        state,
        at: whenOf(at),
        remark: null,
      })),
    ),
    decision: history.decisions.map(({ at, kind }, number) => ({
      id: numbered('decision', index, number),
      requestId,
      kind,
      at: whenOf(at),
      decidedById: null,
      decidedBy: null,
      why: 'A reason.',
    })),
  });
}

/** One to four seats with histories of their own, under the limits and the closing of one round. */
export function arbitraryHistories(options?: { decisions?: boolean }): fc.Arbitrary<RequestHistory[]> {
  return fc
    .tuple(arbitraryHistory(options), fc.array(arbitraryHistory(options), { maxLength: 3 }))
    .map(([first, others]) => {
      const { closedAt, overdueAfterMs, longOverdueAfterMs } = first;
      return [first, ...others.map((one) => ({ ...one, closedAt, overdueAfterMs, longOverdueAfterMs }))];
    });
}

export const voices: readonly RecordOf<'voice'>[] = ['American side', 'Russian side', 'A paper'].map(
  (name, index) => ({
    id: numbered('voice', index),
    name,
    kind: 'side',
  }),
);

/** The round with versions of its events: up to one of each voice, and one of them preferred or none. */
export function arbitrarilyTold({ round, records }: RoundOfHistories): fc.Arbitrary<RoundOfHistories> {
  const events = [...records.attempt, ...records.offer, ...records.decision, ...records.conversation];
  const version = fc.record({
    happened: fc.boolean(),
    dialledBy: fc.constantFrom('us' as const, 'them' as const, null),
  });
  const told = fc.record({
    versions: fc.tuple(...voices.map(() => fc.option(version, { freq: 2 }))),
    preferred: fc.constantFrom(0, 1, 2, null),
  });
  return fc.tuple(...events.map(() => fc.option(told, { freq: 2 }))).map((all) => {
    const account = all.flatMap((one, index) => {
      const event = events[index];
      if (one === null || event === undefined) return [];
      return one.versions.flatMap((drawn, voice): RecordOf<'account'>[] => {
        if (drawn === null) return [];
        const { happened, dialledBy } = drawn;
        const isTold = happened && dialledBy !== null && event.id.startsWith('attempt');
        return [
          {
            id: numbered('account', index, voice),
            aboutId: event.id,
            voiceId: numbered('voice', voice),
            happened,
            tells: isTold ? { dialledBy } : {},
            statedAt: null,
            sourceId: null,
            preferred: one.preferred === voice,
            remark: null,
          },
        ];
      });
    });
    return { round, records: { ...records, voice: voices, account } };
  });
}

/** The same records, each kind in another order. */
export function arbitrarilyOrdered(records: Records): fc.Arbitrary<Records> {
  const kinds = Object.entries(records) as [ThingName, Records[ThingName]][];
  return fc
    .tuple(...kinds.map(([, ofKind]) => shuffled<unknown>(ofKind)))
    .map((all) => Object.fromEntries(kinds.map(([name], index) => [name, all[index]])) as unknown as Records);
}
