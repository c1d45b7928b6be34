/** The events of one request on a timeline: who moved, when at the earliest and the latest, and who tells it otherwise. */
import { historyOfRequest } from './history-of-request.ts';
import type { Id } from './id.ts';
import { readUnder } from './reading.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import { statusOf } from './status.ts';
import { earliestOf, notBefore } from './certainty.ts';
import { firstPlaced, isPlaced, isReturnedCall } from './request-events.ts';
import { eventsOfRequest, type ToldEvent } from './story-events.ts';
import type { Half, TimelineEvent, TimelineLimit, TimelineVersion } from './timeline-shape.ts';
import type { Direction, Side } from './words.ts';

/** What an event is read from: the records as they stand, and as the chosen voice tells them. */
export interface ReadRecords {
  readonly records: Records;
  readonly read: Records;
  readonly voiceId: Id<'voice'> | null;
}

export function readFor(records: Records, voiceId: Id<'voice'> | null): ReadRecords {
  return { records, read: readUnder(records, voiceId), voiceId };
}

type Told = ReadonlyMap<Id, ToldEvent>;

/** Every dated event of a request, in no particular order. */
export function timelineEventsOf(from: ReadRecords, request: RecordOf<'request'>): TimelineEvent[] {
  const { records, read } = from;
  const eventsUnder = (reading: Records): Told =>
    new Map(eventsOfRequest(reading, request.id).map((event) => [event.id, event]));
  const asRecorded = eventsUnder(records);
  const asRead = read === records ? asRecorded : eventsUnder(read);
  const byVoice = new Map<Id<'voice'>, Told>();
  const underVoice = (voiceId: Id<'voice'>): Told => {
    const known = byVoice.get(voiceId) ?? eventsUnder(readUnder(records, voiceId));
    byVoice.set(voiceId, known);
    return known;
  };
  return [...asRecorded.values()]
    .filter(({ kind }) => kind !== 'closing')
    .map((base) => {
      const told = asRead.get(base.id) ?? null;
      return timelineEvent(from, base, told, {
        direction: request.direction,
        versions: versionsOf(records, base, told, underVoice),
      });
    });
}

/** An event that belongs to no request: nobody waited for it. */
export function timelineEvent(
  { records, read }: ReadRecords,
  base: ToldEvent,
  told: ToldEvent | null,
  { direction, versions }: { direction: Direction; versions: TimelineVersion[] },
): TimelineEvent {
  const { id, kind, at, sentence } = told ?? base;
  const reading = told === null ? records : read;
  const attempt = kind === 'attempt' ? findIn(reading, 'attempt', id as Id<'attempt'>) : null;
  const offer = kind === 'offer' ? findIn(reading, 'offer', id as Id<'offer'>) : null;
  const change =
    kind === 'offer change'
      ? findIn<'offer_change'>(reading, 'offer_change', id as Id<'offer_change'>)
      : null;
  const talk = kind === 'conversation' ? findIn(reading, 'conversation', id as Id<'conversation'>) : null;
  return {
    id,
    kind: kind === 'closing' ? 'decision' : kind,
    half: halfOf(reading, id, kind),
    at,
    happened: told !== null,
    sentence,
    call: attempt === null ? null : callOf(reading, attempt, direction),
    state: offer?.state ?? change?.state ?? null,
    proposed:
      offer === null || offer.proposedFor === null
        ? null
        : { from: offer.proposedFor, end: offer.plannedEnd },
    length: talk === null ? null : lengthOf(talk),
    topics: talk === null ? [] : topicsOf(reading, talk.id),
    attemptId: talk?.attemptId ?? offer?.attemptId ?? null,
    versions,
  };
}

function callOf(records: Records, attempt: RecordOf<'attempt'>, direction: Direction) {
  const outcome = findIn(records, 'outcome', attempt.outcomeId);
  const { askedBy, dialledBy, answersId } = attempt;
  const isAnswer = (way: Direction) => {
    const event = { ...attempt, outcome: outcome ?? noOutcome };
    return isReturnedCall(event, way);
  };
  return {
    askedBy,
    dialledBy,
    returned: isAnswer(direction) || (answersId !== null && dialledBy !== 'unknown'),
    outcome: outcome?.name ?? '',
    reached: outcome?.reached ?? null,
    declined: outcome?.competing ?? false,
  };
}

const noOutcome = {
  reached: null,
  closesRequest: false,
  countsAsAnswer: false,
  competing: false,
  movesToCaller: false,
  leavesWord: false,
} as const;

/** Who dialled; where that is not stated, who asked. */
function halfOf(records: Records, id: Id, kind: ToldEvent['kind']): Half {
  if (kind === 'attempt') {
    const attempt = findIn(records, 'attempt', id as Id<'attempt'>);
    return partyHalf(attempt?.dialledBy) ?? partyHalf(attempt?.askedBy) ?? 'between';
  }
  if (kind === 'decision') return 'us';
  if (kind === 'offer') return sideHalf(findIn(records, 'offer', id as Id<'offer'>)?.by);
  if (kind === 'offer change') {
    const change = findIn<'offer_change'>(records, 'offer_change', id as Id<'offer_change'>);
    const offer = findIn(records, 'offer', change?.offerId ?? null);
    return sideHalf(offer?.by);
  }
  return 'between';
}

function partyHalf(party: string | undefined): Half | null {
  return party === 'us' || party === 'them' ? party : null;
}

function sideHalf(side: Side | undefined): Half {
  if (side === 'ours') return 'us';
  return side === 'theirs' ? 'them' : 'between';
}

function lengthOf({ leastSeconds, mostSeconds }: RecordOf<'conversation'>): TimelineEvent['length'] {
  return leastSeconds === null || mostSeconds === null ? null : { leastSeconds, mostSeconds };
}

function topicsOf(records: Records, conversationId: Id<'conversation'>): TimelineEvent['topics'] {
  return recordsWith(records, 'topic_raised', 'conversationId', conversationId).flatMap(({ topicId }) => {
    const topic = findIn(records, 'topic', topicId);
    return topic === null ? [] : [{ id: topic.id, name: topic.name }];
  });
}

/** The versions of an event that say otherwise than the one that is read. */
function versionsOf(
  records: Records,
  base: ToldEvent,
  told: ToldEvent | null,
  underVoice: (voiceId: Id<'voice'>) => Told,
): TimelineVersion[] {
  return recordsWith(records, 'account', 'aboutId', base.id).flatMap((account) => {
    const { id, voiceId, preferred, happened } = account;
    const version = underVoice(voiceId).get(base.id) ?? null;
    const reading = version === null ? records : readUnder(records, voiceId);
    const half = halfOf(reading, base.id, base.kind);
    const shown = version ?? base;
    const isSame =
      happened === (told !== null) &&
      (told === null || (shown.sentence === told.sentence && isSameTime(shown, told)));
    if (isSame) return [];
    const voice = { id: voiceId, name: findIn(records, 'voice', voiceId)?.name ?? '' };
    return { accountId: id, voice, preferred, happened, half, at: shown.at, sentence: shown.sentence };
  });
}

function isSameTime({ at: one }: ToldEvent, { at: other }: ToldEvent): boolean {
  return one.from === other.from && one.until === other.until;
}

const kinds = ['overdue', 'long overdue'] as const;

/**
 * When the wait of a request passes the limits of its round: the first placed attempt, plus the limit. One that an
 * answer, a refusal or an open offer of theirs forestalls is left out, as no board raises it (DOMAIN.md, settled question 3).
 */
export function limitsOf(read: Records, request: RecordOf<'request'>): TimelineLimit[] {
  const history = historyOfRequest(read, request);
  if (firstPlaced(history) === undefined) return [];
  const placed = earliestOf(
    history.attempts
      .filter((attempt) => isPlaced(attempt, history.direction))
      .map(({ at }) => notBefore(at, history.trigger)),
  );
  if (placed === null) return [];
  const lengths = { overdue: history.overdueAfterMs, 'long overdue': history.longOverdueAfterMs };
  return kinds.flatMap((kind) => {
    const later = (bound: number | null) => (bound === null ? null : bound + lengths[kind]);
    const limit = { kind, from: later(placed.from), until: later(placed.until) };
    const passed = limit.until ?? limit.from;
    if (passed === null) return [];
    const { limit: reached } = statusOf(history, passed + 1);
    const isRaised = kind === 'overdue' ? reached !== null && reached !== 'within' : hasLongPassed(reached);
    return isRaised ? [limit] : [];
  });
}

function hasLongPassed(reached: ReturnType<typeof statusOf>['limit']): boolean {
  return reached === 'long overdue' || reached === 'possibly long overdue';
}
