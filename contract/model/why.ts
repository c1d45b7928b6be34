/** The event that made a status so, as a sentence for a board: facts, no verdict. */
import type { Id } from './id.ts';
import { findIn, type RecordOf, type Records } from './records.ts';
import { showWhen } from './show-time.ts';
import type { Because } from './status-words.ts';

export function whyOf(records: Records, because: Because): string {
  switch (because.kind) {
    case 'decision':
      return decided(findIn(records, 'decision', because.id as Id<'decision'>));
    case 'attempt':
      return tried(records, findIn(records, 'attempt', because.id as Id<'attempt'>));
    case 'conversation':
      return met(findIn(records, 'conversation', because.id as Id<'conversation'>));
    case 'offer':
      return offered(findIn(records, 'offer', because.id as Id<'offer'>));
    case 'clock':
      return `No answer since ${lowerFirst(tried(records, findIn(records, 'attempt', because.id as Id<'attempt'>)))}`;
    case 'closing':
      return closed(findIn(records, 'round', because.id as Id<'round'>));
    case 'round':
      return 'Places the calls of this round.';
    case 'request':
      return 'No attempt is recorded by then.';
  }
}

export function decided(decision: RecordOf<'decision'> | null): string {
  if (decision === null) return '';
  const by = decision.decidedBy === null ? '' : ` by ${decision.decidedBy}`;
  return `${upperFirst(decision.kind)}${by}, ${showWhen(decision.at)}: ${decision.why}`;
}

/** "Call placed 12 Feb 2013 (New York): unavailable, travelling." */
export function tried(records: Records, attempt: RecordOf<'attempt'> | null): string {
  if (attempt === null) return '';
  const outcome = findIn(records, 'outcome', attempt.outcomeId)?.name ?? '';
  const reason = attempt.reason === null ? '' : `, ${attempt.reason}`;
  return `${callWords(attempt)} ${showWhen(attempt.at)}: ${outcome}${reason}.`;
}

function callWords({ askedBy, dialledBy, answersId, channel }: RecordOf<'attempt'>): string {
  const what = { phone: 'Call', video: 'Video call', message: 'Message' }[channel as string] ?? 'Attempt';
  if (dialledBy === 'us') return askedBy === 'them' ? `${what} returned by us` : `${what} placed`;
  if (dialledBy === 'them') {
    return answersId === null && askedBy !== 'us' ? `${what} received` : `${what} returned by them`;
  }
  return `${what} (who dialled is ${dialledBy === 'disputed' ? 'disputed' : 'not stated'})`;
}

export function met(conversation: RecordOf<'conversation'> | null): string {
  if (conversation === null) return '';
  const place = conversation.place === null ? '' : `, ${conversation.place}`;
  const how = conversation.channel === 'in person' ? 'Met in person' : 'Spoke';
  return `${how} ${showWhen(conversation.at)}${place}.`;
}

export function offered(offer: RecordOf<'offer'> | null): string {
  if (offer === null) return '';
  const by = {
    ours: 'by our side',
    theirs: 'by their side',
    third: 'by a third side',
    unknown: '(by whom is not stated)',
  }[offer.by];
  const proposed = offer.proposedFor === null ? 'time to be decided' : `for ${showWhen(offer.proposedFor)}`;
  return `Time offered ${by} ${showWhen(offer.offeredAt)}, ${proposed}, ${offer.state}.`;
}

function closed(round: RecordOf<'round'> | null): string {
  return round?.closedAt ? `The round was closed ${showWhen(round.closedAt)}.` : 'The round was closed.';
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
