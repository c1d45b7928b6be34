/** Which requests may wait otherwise than before, told from the entries of the change record since somebody looked last. */
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { TableStore } from '../record/table-store.ts';

/** So many changes are not looked at one by one. */
const mostChanges = 5_000;

/** A place in the change record, told from any other by the hash there. */
interface Place {
  readonly sequence: number;
  readonly hash: string;
}

export interface TouchedRequests {
  /** By key; null: any of them. */
  readonly requests: ReadonlySet<number> | null;
  /** Rounds or tenures, which many requests share. */
  readonly isShared: boolean;
  readonly isTold: boolean;
  /** Some request is no more. */
  readonly isGone: boolean;
}

interface Entry {
  readonly thing: ThingName | 'import';
  readonly uid: string;
  readonly before: string | null;
  readonly after: string | null;
}

const lastPlace = 'SELECT sequence, lower(hex(hash)) AS hash FROM change ORDER BY sequence DESC LIMIT 1';
const hashAt = 'SELECT lower(hex(hash)) FROM change WHERE sequence = ?';
const entriesAfter = `SELECT thing, lower(hex(uid)) AS uid, before, after FROM change
  WHERE sequence > ? ORDER BY sequence LIMIT ${mostChanges + 1}`;
const ofConversation = 'SELECT request_id FROM answered_request WHERE conversation_id = ?';
const ofRound = 'SELECT request_id FROM request WHERE round_id = ?';
const ofSeat = 'SELECT request_id FROM request WHERE seat_id = ?';

const nothing: TouchedRequests = { requests: new Set(), isShared: false, isTold: false, isGone: false };
const everything: TouchedRequests = { requests: null, isShared: true, isTold: true, isGone: true };

export class ResponseChanges {
  readonly #store: TableStore;
  #place: Place;

  constructor(store: TableStore) {
    this.#store = store;
    this.#place = this.#lastPlace();
  }

  /** From here on everything is told of. */
  start(): void {
    this.#place = this.#lastPlace();
  }

  /** Told once. After a step that was rolled back, anything may be otherwise. */
  take(): TouchedRequests {
    const { sequence, hash } = this.#place;
    const last = this.#lastPlace();
    if (last.sequence === sequence && last.hash === hash) return nothing;
    const isContinued = sequence === 0 || this.#store.prepare(hashAt).pluck().get(sequence) === hash;
    this.#place = last;
    if (!isContinued) return everything;
    const entries = this.#store.prepare(entriesAfter).all(sequence) as Entry[];
    const isAnything = entries.some(({ thing }) => thing === 'import' || thing === 'outcome');
    if (isAnything || entries.length > mostChanges) return everything;
    const requests = new Set<number>();
    for (const entry of entries) for (const key of this.#requestsOf(entry)) if (key !== 0) requests.add(key);
    const has = (...things: ThingName[]) => entries.some(({ thing }) => things.includes(thing as ThingName));
    const isGone = entries.some(({ thing, after }) => thing === 'request' && after === null);
    return { requests, isShared: has('round', 'tenure'), isTold: has('account'), isGone };
  }

  #lastPlace(): Place {
    const last = this.#store.prepare(lastPlace).get() as Place | undefined;
    return last ?? { sequence: 0, hash: '' };
  }

  #requestsOf({ thing, uid, before, after }: Entry): number[] {
    const versions = [before, after].flatMap((text) =>
      text === null ? [] : [JSON.parse(text) as Readonly<Record<string, unknown>>],
    );
    const named = (field: string) => versions.flatMap((version) => (version[field] as Id | null) ?? []);
    switch (thing) {
      case 'request':
        return [this.#keyOf('request', uid)];
      case 'attempt':
      case 'decision':
      case 'answered_request':
        return named('requestId').map((id) => this.#store.keyOf('request', id));
      case 'conversation':
        return this.#all(ofConversation, this.#keyOf('conversation', uid));
      case 'round':
        return this.#all(ofRound, this.#keyOf('round', uid));
      case 'tenure':
        return named('seatId').flatMap((id) => this.#all(ofSeat, this.#store.keyOf('seat', id)));
      case 'account':
        return named('aboutId').flatMap((id) => this.#requestsTold(id));
      default:
        return [];
    }
  }

  #requestsTold(aboutId: Id): number[] {
    const key = this.#store.keyOf(thingNameOf(aboutId), aboutId);
    switch (thingNameOf(aboutId)) {
      case 'attempt':
        return this.#all(
          `SELECT request_id FROM attempt WHERE attempt_id = ? AND request_id IS NOT NULL
            UNION SELECT answered_request.request_id FROM conversation JOIN answered_request USING (conversation_id)
            WHERE conversation.attempt_id = ?`,
          key,
          key,
        );
      case 'decision':
        return this.#all('SELECT request_id FROM decision WHERE decision_id = ?', key);
      case 'conversation':
        return this.#all(ofConversation, key);
      default:
        return [];
    }
  }

  #keyOf(thing: ThingName, uid: string): number {
    return this.#store.keyOf(thing, `${thing}_${uid}`);
  }

  #all(sql: string, ...keys: number[]): number[] {
    return this.#store
      .prepare(sql)
      .pluck()
      .all(...keys) as number[];
  }
}
