import type { Id } from '../../contract/model/id.ts';
import { washington, type Mail } from './call-mail.ts';
import type { Intake } from './intake.ts';

/** The usual limits of a round, as the mail knows none. */
const overdueAfterMinutes = 48 * 60;
const longOverdueAfterMinutes = 7 * 24 * 60;

/**
 * Finds the round that a thread belongs to. Threads that begin in the same mail were arranged on the same occasion and
 * make one round, named after that mail. A round has one request a seat: a second thread to the same seat gets a round
 * of its own.
 */
export class CallRounds {
  readonly #intake: Intake;
  readonly #scheme: string;
  /** When the last mail of the threads that began in a document was written. */
  readonly #lastMail = new Map<string, number>();
  readonly #requests = new Map<Id<'round'>, { readonly seats: Set<Id<'seat'>>; last: number }>();

  constructor(intake: Intake, scheme: string, threads: Iterable<readonly Mail[]>) {
    this.#intake = intake;
    this.#scheme = scheme;
    for (const mails of threads) {
      const document = mails[0]?.document ?? '';
      const last = mails.map(({ at }) => at.until ?? 0).reduce((a, b) => Math.max(a, b), 0);
      this.#lastMail.set(document, Math.max(last, this.#lastMail.get(document) ?? 0));
    }
  }

  /** The round for a new request to a seat, and the request's place in it. */
  placeFor(first: Mail, seatId: Id<'seat'>): { roundId: Id<'round'>; position: number } {
    const shared = this.#roundOf(first, first.document, '');
    const isFree = !this.#requestsOf(shared).seats.has(seatId);
    const roundId = isFree
      ? shared
      : this.#roundOf(first, `${first.document}/${first.thread}`, `, ${first.thread}`);
    const requests = this.#requestsOf(roundId);
    requests.seats.add(seatId);
    requests.last += 1;
    return { roundId, position: requests.last };
  }

  #requestsOf(roundId: Id<'round'>) {
    const known = this.#requests.get(roundId);
    if (known !== undefined) return known;
    const { store } = this.#intake.draft;
    const kept = store.list('request', 'WHERE round_id = ?', store.keyOf('round', roundId));
    const requests = {
      seats: new Set(kept.map(({ seatId }) => seatId)),
      last: Math.max(0, ...kept.map(({ position }) => position)),
    };
    this.#requests.set(roundId, requests);
    return requests;
  }

  #roundOf(first: Mail, value: string, suffix: string): Id<'round'> {
    const { document, subject, at } = first;
    const topic = (subject ?? '').replace(/^(?:(?:re|fwd?): *)+/i, '') || `Mail ${document}`;
    const { id } = this.#intake.draft.once('round', { scheme: this.#scheme, value }, () => ({
      name: `${topic.slice(0, 350)} (${at.text.slice(0, 10)}${suffix})`,
      ask: null,
      rosterId: null,
      principalId: null,
      callingSeatId: null,
      callingPosition: null,
      trigger: `Mail: ${topic}`,
      triggerAt: at,
      triggerPlace: null,
      openedAt: null,
      closedAt: null,
      overdueAfterMinutes,
      longOverdueAfterMinutes,
      zone: washington,
      opensAsOf: this.#lastMail.get(document) ?? null,
      remark: 'Made by an import. The trigger is the first mail: what led to it is not said there.',
    }));
    return id;
  }
}
