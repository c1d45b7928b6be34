/** Where the wait of one request stands among others: facts, and no verdict. */
import { absencesDuring } from '../../contract/model/absences-during.ts';
import { Refusal } from '../../contract/errors.ts';
import { describeElapsedExactly } from '../../contract/model/elapsed.ts';
import { readUnder } from '../../contract/model/reading.ts';
import {
  everyResponse,
  type ResponseCase,
  type ResponseReading,
  type Silence,
  type Wait,
} from '../../contract/model/response-shape.ts';
import type { Spell } from '../../contract/model/survival/spell.ts';
import { describeLonger, describeStanding, standingOf } from '../../contract/model/survival/standing.ts';
import { spellOf } from '../../contract/model/response-case.ts';
import type { operations } from '../../contract/operations/index.ts';
import { chooseCases, latestFirst, type ChosenCases } from '../tables/chosen-cases.ts';
import { gatherRound } from '../tables/gathered-round.ts';
import type { Handlers } from './handler.ts';

const mostCases = 50;

const clockWords: Readonly<Record<ResponseReading['clock'], string>> = {
  attempt: 'the first placed attempt',
  trigger: 'the trigger',
};

export const standing: Handlers<typeof operations>['responses']['standing'] = function* (
  { requestId, ...reading },
  context,
) {
  const { store, changes } = context;
  const request = store.require('request', requestId);
  const cases = yield* chooseCases(context, { ...reading, filter: everyResponse });
  const { columns, chosen, asOf } = cases;
  const key = store.keyOf('request', requestId);
  const place = chosen.findIndex((index) => columns.keys.request[index] === key);
  if (place === -1) throw notWaiting();
  const own = chosen[place] ?? 0;
  const found = cases.line(place);
  const { keys, moments } = columns;
  const isEarlier = (index: number) =>
    (moments.triggerFrom[index] ?? Number.NaN) < (moments.triggerFrom[own] ?? 0);
  const among = (what: string, holds: (index: number) => boolean) =>
    found.wait === null
      ? null
      : standingAmong(cases, found.wait, what, (index) => index !== own && holds(index));
  const isKnown = reading.knownAt !== null;
  const { round, records } = isKnown
    ? gatherRound(store, changes, { roundId: request.roundId, knownAt: reading.knownAt, depth: 'board' })
    : context.rounds.gather(request.roundId, null, 'board');
  return {
    asOf,
    case: found,
    sentence: sentenceOf(found, reading),
    official:
      request.holderId === null
        ? null
        : among('earlier request', (index) => keys.holder[index] === keys.holder[own] && isEarlier(index)),
    seat: among('earlier request', (index) => keys.seat[index] === keys.seat[own] && isEarlier(index)),
    peers: among('other request of the round', (index) => keys.round[index] === keys.round[own]),
    absences: absencesDuring(readUnder(records, reading.voiceId), request.holderId, round.triggerAt, asOf),
  };
};

function standingAmong(
  cases: ChosenCases,
  wait: Wait,
  what: string,
  holds: (index: number) => boolean,
): Silence['peers'] {
  const { columns, chosen, waits, line } = cases;
  const places = Uint32Array.from(chosen.keys()).filter((place) => {
    const index = chosen[place] ?? 0;
    return holds(index) && columns.endAt(index) !== 'excluded' && !Number.isNaN(waits.leastMs[place]);
  });
  const spells: Spell[] = [...places].map((place) => {
    const mostMs = waits.mostMs[place] ?? Number.POSITIVE_INFINITY;
    const other = { leastMs: waits.leastMs[place] ?? 0, mostMs: Number.isFinite(mostMs) ? mostMs : null };
    return spellOf(other, columns.endAt(chosen[place] ?? 0));
  });
  const found = standingOf(wait, spells);
  const { answeredSooner, declinedSooner, asLong, asLongStillOpen, undecided, longer } = found;
  return {
    others: found.earlier,
    answeredSooner,
    declinedSooner,
    asLong,
    asLongStillOpen,
    undecided,
    notComparable: found.notComparable.count,
    longer,
    sentence: describeStanding(found, what),
    shareSentence: longer.most.outOf === 0 ? null : describeLonger(longer),
    cases: [...latestFirst(cases, places).subarray(0, mostCases)].map(line),
  };
}

/** "No answer for 1 d 18 h since the first placed attempt." */
function sentenceOf(
  { end, wait }: ResponseCase,
  { clock, counting }: Pick<ResponseReading, 'clock' | 'counting'>,
): string {
  if (end === 'excluded') return 'Excluded by decision: nothing is waited for.';
  if (wait === null) return `Nothing is waited for on the clock since ${clockWords[clock]}.`;
  const hours = counting === 'working' ? ' of working hours' : '';
  const length = `${describeElapsedExactly(wait)}${hours} since ${clockWords[clock]}`;
  switch (end) {
    case 'answered':
      return `Answered ${length}.`;
    case 'declined':
      return `Declined ${length}.`;
    case 'still waiting':
      return `No answer for ${length}.`;
    default:
      return `No answer for ${length}, then ${end}.`;
  }
}

function notWaiting(): Refusal {
  return new Refusal('not-found', 'This request waits for no answer of theirs at that moment.', {
    safe: 'Nothing was changed.',
    next: 'Choose a later moment, or a request of ours.',
  });
}
