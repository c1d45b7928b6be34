/**
 * Reads the mails about one call into attempts, offers and decisions. Only what a mail says is recorded: that a call
 * was arranged is no call, nobody has dialled where no mail says so, and no thread ends in a conversation.
 */
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { When } from '../../contract/model/when.ts';
import type { OfferState, Party, Side } from '../../contract/model/words.ts';
import { outcomeId } from '../reference-data.ts';
import { isReversed } from '../tables/check.ts';
import type { Mail } from './call-mail.ts';
import type { FieldsToMake } from './draft.ts';

/** What an offer became, as far as the thread has been read. */
interface OfferSoFar {
  readonly id: Id<'offer'>;
  readonly by: Side;
  readonly time: When | null;
  state: OfferState;
}

/** Where a thread's records go. */
export interface ThreadPlace {
  readonly requestId: Id<'request'>;
  readonly seatId: Id<'seat'>;
  readonly officialId: Id<'official'> | null;
  /** The outcome for a call of which the mail does not say how it ended. */
  readonly notStated: () => Id<'outcome'>;
  /** Makes the record that a mail tells of, with its source. */
  make<Name extends 'attempt' | 'offer' | 'offer_change' | 'decision'>(
    mail: Mail,
    thing: Name,
    part: string,
    fields: FieldsToMake<Name>,
  ): Id<Name>;
}

type Event = (thread: CallThread, mail: Mail) => void;

/** What each type of event means. A type that is not here is kept in the words of the request and told of. */
const meanings: Readonly<Record<string, Event>> = {
  incoming_request: (thread, mail) => thread.theyAsk(mail),
  slot_offered_by_them: (thread, mail) => thread.offer(mail, 'theirs', 'open'),
  slot_offered_by_us: (thread, mail) => thread.offer(mail, 'ours', 'open'),
  deferred_by_us: (thread, mail) => thread.offer(mail, 'ours', 'open'),
  deferred_by_them: (thread, mail) => thread.offer(mail, 'theirs', 'open'),
  awaiting_them: (thread, mail) => thread.awaitThem(mail),
  confirmed: (thread, mail) => thread.confirm(mail, 'unknown'),
  accepted_by_us: (thread, mail) => thread.confirm(mail, 'theirs'),
  accepted_by_them: (thread, mail) => thread.confirm(mail, 'ours'),
  rescheduled: (thread, mail) => thread.move(mail, 'unknown', 'as before'),
  slot_changed_by_them: (thread, mail) => thread.move(mail, 'theirs', 'open'),
  slot_changed_by_us: (thread, mail) => thread.move(mail, 'ours', 'open'),
  delayed_by_them: (thread, mail) => thread.move(mail, 'theirs', 'open'),
  delayed_by_us: (thread, mail) => thread.move(mail, 'ours', 'open'),
  cancelled: (thread, mail) => thread.settle(mail, 'cancelled'),
  cancelled_by_them: (thread, mail) => thread.settle(mail, 'cancelled'),
  cancelled_by_us: (thread, mail) => thread.settle(mail, 'cancelled'),
  lapsed: (thread, mail) => thread.settle(mail, 'lapsed'),
  slot_lapsed: (thread, mail) => thread.settle(mail, 'lapsed'),
  declined_by_them: (thread, mail) => thread.settle(mail, 'declined'),
  declined_by_us: (thread, mail) => thread.settle(mail, 'declined'),
  withdrawn: (thread, mail) => thread.withdraw(mail),
  withdrawn_by_them: (thread, mail) => thread.withdraw(mail),
  withdrawn_by_us: (thread, mail) => thread.withdraw(mail),
  unavailable_them: (thread, mail) => thread.theyAreUnavailable(mail),
  attempt_outgoing: (thread, mail) => thread.weCall(mail),
  connecting: (thread, mail) => thread.weCall(mail),
};

/** Types that tell of no event of their own: their words are kept. */
const onlyWords = ['planned', 'route_changed', 'disputed_request'];

export function isKnownType(type: string): boolean {
  return Object.hasOwn(meanings, type) || onlyWords.includes(type);
}

/** Whether the thread began with their wish to reach us. */
export function isTheirs(mails: readonly Mail[]): boolean {
  return mails.some(({ type }) => type === 'incoming_request');
}

/** Records everything the mails of a thread tell. @returns the mails of which only the words are left to keep */
export function recordThread(mails: readonly Mail[], place: ThreadPlace): Mail[] {
  const thread = new CallThread(mails, place);
  for (const mail of mails) {
    if (Object.hasOwn(meanings, mail.type)) meanings[mail.type]?.(thread, mail);
    else thread.keepWords(mail);
  }
  return thread.words;
}

class CallThread {
  readonly words: Mail[] = [];
  readonly #mails: readonly Mail[];
  readonly #place: ThreadPlace;
  readonly #offers: OfferSoFar[] = [];
  #theirAttempt: { readonly id: Id<'attempt'>; readonly at: When } | null = null;
  #isCalling = false;

  constructor(mails: readonly Mail[], place: ThreadPlace) {
    this.#mails = mails;
    this.#place = place;
  }

  keepWords(mail: Mail): void {
    this.words.push(mail);
  }

  /** Their wish reached us, and word of it was left. A second report of it is no second wish. */
  theyAsk(mail: Mail): void {
    if (this.#theirAttempt !== null && /\bsame request\b/i.test(mail.note)) return this.keepWords(mail);
    const saysCalled = /\bcalled (?:for )?(?:you|her|the secretary)\b|\bjust called\b/i.test(mail.quote);
    const isDisputed = this.#mails.some(({ type }) => type === 'disputed_request');
    const id = this.#attempt(mail, {
      askedBy: isDisputed ? 'disputed' : 'them',
      dialledBy: saysCalled ? 'them' : 'unknown',
      channel: saysCalled ? 'phone' : 'unknown',
      outcomeId: outcomeId('message left'),
    });
    this.#theirAttempt = { id, at: mail.at };
    if (mail.proposed !== null) this.offer(mail, 'theirs', 'open', id);
  }

  offer(mail: Mail, by: Side, state: OfferState, attemptId: Id<'attempt'> | null = null): void {
    const id = this.#place.make(mail, 'offer', 'offer', {
      requestId: this.#place.requestId,
      attemptId,
      by,
      offeredAt: mail.at,
      state,
      proposedFor: mail.proposed,
      plannedEnd: null,
      channel: 'phone',
      remark: mail.words,
    });
    this.#offers.push({ id, by, time: mail.proposed, state });
  }

  /** They have our wish to talk, which names no time yet. */
  awaitThem(mail: Mail): void {
    if (this.#standing.length > 0) return this.keepWords(mail);
    this.offer({ ...mail, at: mail.byThen }, 'ours', 'open');
  }

  /** @param offerer whose time it is where the thread has not told of it before */
  confirm(mail: Mail, offerer: Side): void {
    const offer = this.#offerFor(mail.proposed);
    if (offer === undefined) {
      if (mail.proposed === null) return this.keepWords(mail);
      return this.offer(mail, offerer, 'confirmed');
    }
    if (mail.proposed === null || isSameTime(offer.time, mail.proposed)) {
      return offer.state === 'confirmed' ? this.keepWords(mail) : this.#change(mail, offer, 'confirmed');
    }
    // A window was taken up with a time inside it; any other time takes the place of the one before.
    this.#change(mail, offer, isInside(mail.proposed, offer.time) ? 'confirmed' : 'cancelled');
    this.offer(mail, offerer, 'confirmed');
  }

  move(mail: Mail, by: Side, state: 'open' | 'as before'): void {
    const before = this.#standing.at(-1);
    const isAsBefore = state === 'as before' && before !== undefined;
    this.offer(mail, by, isAsBefore ? before.state : 'open');
    if (before !== undefined) this.#change(mail, before, 'cancelled');
  }

  settle(mail: Mail, state: 'cancelled' | 'lapsed' | 'declined'): void {
    const offer = this.#offerFor(mail.proposed);
    if (offer === undefined) this.keepWords(mail);
    else this.#change(mail, offer, state);
  }

  withdraw(mail: Mail): void {
    this.#place.make(mail, 'decision', 'decision', {
      requestId: this.#place.requestId,
      kind: 'withdrawn',
      at: mail.at,
      decidedById: null,
      decidedBy: null,
      why: mail.words ?? 'The mail does not say why.',
    });
  }

  theyAreUnavailable(mail: Mail): void {
    this.#attempt(mail, {
      askedBy: 'unknown',
      dialledBy: 'unknown',
      channel: 'phone',
      outcomeId: outcomeId('unavailable'),
      reason: 'none given',
    });
  }

  /** The operator is getting them on the line; the mails that follow on it tell of the same call. */
  weCall(mail: Mail): void {
    if (this.#isCalling) return this.keepWords(mail);
    this.#isCalling = true;
    const theirs = this.#theirAttempt;
    this.#attempt(mail, {
      askedBy: theirs === null ? 'unknown' : 'them',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: this.#place.notStated(),
      // Clerks mistype times: an answer is not told to come before what it answers.
      answersId: theirs === null || isReversed(theirs.at, mail.at) ? null : theirs.id,
    });
  }

  /** Offers that may still be taken up, the latest last. */
  get #standing(): OfferSoFar[] {
    return this.#offers.filter(({ state }) => ['tentative', 'open', 'confirmed'].includes(state));
  }

  /** The offer that a later word is about: the one for this time, else one that holds it, else the latest. */
  #offerFor(time: When | null): OfferSoFar | undefined {
    const latestFirst = this.#standing.reverse();
    return (
      latestFirst.find((offer) => time !== null && isSameTime(offer.time, time)) ??
      latestFirst.find((offer) => time !== null && isInside(time, offer.time)) ??
      latestFirst[0]
    );
  }

  #change(mail: Mail, offer: OfferSoFar, state: OfferState): void {
    offer.state = state;
    this.#place.make(mail, 'offer_change', 'change', {
      offerId: offer.id,
      state,
      at: mail.at,
      remark: mail.words,
    });
  }

  #attempt(
    mail: Mail,
    told: { askedBy: Party; dialledBy: Party } & Pick<RecordOf<'attempt'>, 'channel' | 'outcomeId'> &
      Partial<Pick<RecordOf<'attempt'>, 'reason' | 'answersId'>>,
  ): Id<'attempt'> {
    const { requestId, seatId, officialId } = this.#place;
    return this.#place.make(mail, 'attempt', 'attempt', {
      requestId,
      seatId,
      officialId,
      at: mail.at,
      reason: null,
      reasonRemark: null,
      answersId: null,
      spokeWith: null,
      remark: mail.words,
      ...told,
    });
  }
}

function isSameTime(one: When | null, other: When | null): boolean {
  return one !== null && other !== null && one.from === other.from && one.until === other.until;
}

/** A time that is to be decided, or not known, holds every other. */
function isInside(time: When, outer: When | null): boolean {
  if (outer === null) return true;
  const { from, until } = time;
  const startsWithin = outer.from === null || (from !== null && from >= outer.from);
  const endsWithin = outer.until === null || (until !== null && until <= outer.until);
  return startsWithin && endsWithin;
}
