/** The events of one request as a reader meets them: a sentence, labelled details, and the remark. */
import type { Id } from './id.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import { showWhen } from './show-time.ts';
import type { When } from './when.ts';
import { decided, met, offered, tried } from './why.ts';

type Kind = 'attempt' | 'offer' | 'offer change' | 'conversation' | 'decision' | 'closing';

interface Detail {
  readonly label: string;
  readonly value: string;
}

export interface ToldEvent {
  readonly id: Id;
  readonly kind: Kind;
  readonly at: When;
  readonly sentence: string;
  readonly details: Detail[];
  readonly remark: string | null;
}

export function eventsOfRequest(records: Records, requestId: Id<'request'>): ToldEvent[] {
  const attempts = recordsWith(records, 'attempt', 'requestId', requestId);
  const offers = recordsWith(records, 'offer', 'requestId', requestId);
  const changes = offers.flatMap(({ id }) => recordsWith(records, 'offer_change', 'offerId', id));
  const answered = recordsWith(records, 'answered_request', 'requestId', requestId);
  const conversations = new Set([
    ...attempts.flatMap(({ id }) => recordsWith(records, 'conversation', 'attemptId', id)),
    ...answered.flatMap(({ conversationId }) => recordsWith(records, 'conversation', 'id', conversationId)),
  ]);
  const decisions = recordsWith(records, 'decision', 'requestId', requestId);
  const request = findIn(records, 'request', requestId);
  const round = findIn(records, 'round', request?.roundId ?? null);
  return [
    ...decisions.map(decisionEvent),
    ...attempts.map((attempt) => attemptEvent(records, attempt)),
    ...offers.map(offerEvent),
    ...changes.map(offerChangeEvent),
    ...[...conversations].map((conversation) => conversationEvent(records, conversation)),
    ...(round === null || round.closedAt === null ? [] : [closingEvent(round.id, round.closedAt)]),
  ];
}

/** The attempts and talks among the records that no request asked for. */
export function eventsOutsideRounds(records: Records): ToldEvent[] {
  const attempts = records.attempt.filter(({ requestId }) => requestId === null);
  return [
    ...attempts.map((attempt) => attemptEvent(records, attempt)),
    ...records.conversation.map((conversation) => conversationEvent(records, conversation)),
  ];
}

function attemptEvent(records: Records, attempt: RecordOf<'attempt'>): ToldEvent {
  const answered = findIn(records, 'attempt', attempt.answersId);
  return {
    id: attempt.id,
    kind: 'attempt',
    at: attempt.at,
    sentence: tried(records, attempt),
    details: details([
      ['Asked by', attempt.askedBy],
      ['Dialled by', attempt.dialledBy],
      ['Channel', attempt.channel],
      ['Official', findIn(records, 'official', attempt.officialId)?.name],
      ['Spoke with', attempt.spokeWith],
      ['Outcome', findIn(records, 'outcome', attempt.outcomeId)?.name],
      ['Reason', attempt.reason],
      ['About the reason', attempt.reasonRemark],
      ['Answers', answered === null ? null : tried(records, answered)],
    ]),
    remark: attempt.remark,
  };
}

function offerEvent(offer: RecordOf<'offer'>): ToldEvent {
  return {
    id: offer.id,
    kind: 'offer',
    at: offer.offeredAt,
    sentence: offered(offer),
    details: details([
      ['Offered by', offer.by],
      ['State', offer.state],
      ['For', offer.proposedFor === null ? 'time to be decided' : showWhen(offer.proposedFor)],
      ['Planned end', offer.plannedEnd === null ? null : showWhen(offer.plannedEnd)],
      ['Channel', offer.channel],
    ]),
    remark: offer.remark,
  };
}

function offerChangeEvent(change: RecordOf<'offer_change'>): ToldEvent {
  return {
    id: change.id,
    kind: 'offer change',
    at: change.at,
    sentence: `The offered time was ${change.state} ${showWhen(change.at)}.`,
    details: [],
    remark: change.remark,
  };
}

function conversationEvent(records: Records, conversation: RecordOf<'conversation'>): ToldEvent {
  const parts = <Name extends 'participant' | 'topic_raised' | 'readout'>(name: Name) =>
    recordsWith(records, name, 'conversationId', conversation.id);
  const participants = parts('participant').map((one) => {
    const name = findIn(records, 'official', one.officialId)?.name ?? one.described ?? 'not named';
    const place = one.place === null ? '' : `, ${one.place}`;
    return `${name} (${one.side}, ${one.role}${place})`;
  });
  const raised = parts('topic_raised').map(({ topicId, by, line }) => {
    const name = findIn(records, 'topic', topicId)?.name ?? '';
    const raisedBy =
      by === 'unknown' ? '' : ` (raised by ${by === 'ours' ? 'us' : by === 'theirs' ? 'them' : by})`;
    return line === null ? `${name}${raisedBy}` : `${name}${raisedBy}: ${line}`;
  });
  const readouts = parts('readout').map(({ side, text }) => [`Readout (${side})`, text] as const);
  return {
    id: conversation.id,
    kind: 'conversation',
    at: conversation.at,
    sentence: met(conversation),
    details: details([
      ['Length', conversation.lengthAsTold ?? lengthOf(conversation)],
      ['Channel', conversation.channel],
      ['Place', conversation.place],
      ...participants.map((value) => ['Took part', value] as const),
      ...raised.map((value) => ['Topic', value] as const),
      ...readouts,
    ]),
    remark: conversation.remark,
  };
}

function decisionEvent(decision: RecordOf<'decision'>): ToldEvent {
  return {
    id: decision.id,
    kind: 'decision',
    at: decision.at,
    sentence: decided(decision),
    details: details([['Decided by', decision.decidedBy]]),
    remark: null,
  };
}

function closingEvent(id: Id<'round'>, at: When): ToldEvent {
  return {
    id,
    kind: 'closing',
    at,
    sentence: `The round was closed ${showWhen(at)}.`,
    details: [],
    remark: null,
  };
}

function lengthOf({ leastSeconds, mostSeconds }: RecordOf<'conversation'>): string | null {
  if (leastSeconds === null || mostSeconds === null) return null;
  const least = Math.floor(leastSeconds / 60);
  const most = Math.ceil(mostSeconds / 60);
  return least === most ? `${least} min` : `${least} to ${most} min`;
}

function details(pairs: readonly (readonly [string, string | null | undefined])[]): Detail[] {
  return pairs.flatMap(([label, value]) => (value == null || value === '' ? [] : [{ label, value }]));
}
