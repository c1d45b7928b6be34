/** Calls found by what is not a column of theirs: the words of a text, a topic that was raised, the seats of a roster. */
import { foldedWords } from '../../contract/model/fold-name.ts';
import { thingNameOf, uidHexOf, type Id } from '../../contract/model/id.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { TableStore } from '../record/table-store.ts';
import type { CallColumns, KeyColumn } from './call-columns.ts';
import { callWords, type CallWord } from './call-words.ts';
import type { NameIndex } from './name-index.ts';

const chunk = 20_000;
/** Each chunk of a word's beginning costs the whole of its list, so that few and large ones are the quickest. */
const wordChunk = 200_000;
const namedKinds = ['official', 'seat', 'country', 'round'] as const satisfies readonly KeyColumn[];

export const callMarkStatements = {
  words: `SELECT rowid, rowid FROM call_text WHERE call_text MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${wordChunk}`,
  conversations: saidIn('conversation'),
  topicsRaised: saidIn('topic_raised'),
  readouts: saidIn('readout'),
  topicsBelow: `WITH RECURSIVE below(topic_id) AS (
      SELECT topic_id FROM topic WHERE topic_id = ?
      UNION SELECT topic.topic_id FROM below JOIN topic ON topic.parent_id = below.topic_id)
    SELECT topic_id FROM below`,
  raised: `SELECT topic_raised_id, attempt_id
    FROM (SELECT topic_raised_id, conversation_id FROM topic_raised INDEXED BY topic_raised_by_topic
      WHERE topic_id = ? AND topic_raised_id > ? ORDER BY topic_raised_id LIMIT ${chunk})
    CROSS JOIN conversation USING (conversation_id)`,
  seatsOfRoster: 'SELECT seat_id FROM roster_member WHERE roster_id = ?',
} as const;

/** The calls whose talk holds a word in one kind of its records, with the key of that record to go on from. */
function saidIn(table: 'conversation' | 'topic_raised' | 'readout'): string {
  const joined =
    table === 'conversation'
      ? 'CROSS JOIN conversation ON conversation_id = found.key'
      : `CROSS JOIN ${table} ON ${table}_id = found.key CROSS JOIN conversation USING (conversation_id)`;
  return `SELECT found.key, attempt_id
    FROM (SELECT rowid AS key FROM ${table}_words WHERE ${table}_words MATCH ? AND rowid > ?
      ORDER BY rowid LIMIT ${wordChunk}) AS found ${joined}`;
}

export class CallMarks {
  readonly #store: TableStore;
  readonly #names: NameIndex;

  constructor(store: TableStore, names: NameIndex) {
    this.#store = store;
    this.#names = names;
  }

  /** For each word of the text the calls that hold it, one byte for each key. */
  *holding(text: string, columns: CallColumns): Generator<Progress, Uint8Array[]> {
    const marked: Uint8Array[] = [];
    for (const word of callWords(text)) {
      const marks = yield* this.#holdingWord(word, columns.capacity);
      this.#markNamed(word, columns, marks);
      marked.push(marks);
    }
    return marked;
  }

  /** In what is remarked of the calls, and in what was said in them. */
  *#holdingWord({ query }: CallWord, capacity: number): Generator<Progress, Uint8Array> {
    const marks = new Uint8Array(capacity);
    const { words, conversations, topicsRaised, readouts } = callMarkStatements;
    for (const statement of [words, conversations, topicsRaised, readouts]) {
      for (let last = 0; ;) {
        const found = this.#store.prepare(statement).raw().all(query, last) as [number, number | null][];
        for (const [, attempt] of found) if (attempt !== null) marks[attempt] = 1;
        last = found.at(-1)?.[0] ?? last;
        if (found.length < wordChunk) break;
        yield { done: last, total: null, stage: 'Finding the words' };
      }
    }
    return marks;
  }

  #markNamed({ text, isWhole }: CallWord, columns: CallColumns, marks: Uint8Array): void {
    const all = this.#names.find(text, namedKinds, Number.MAX_SAFE_INTEGER).found;
    const words = foldedWords(text);
    const found = isWhole
      ? all.filter(({ name, alias }) => {
          const held = foldedWords(alias ?? name);
          return words.every((word) => held.includes(word));
        })
      : all;
    const byKind = Map.groupBy(found, ({ id }) => thingNameOf(id) as (typeof namedKinds)[number]);
    for (const [kind, ofKind] of byKind) {
      const named = this.#keysOf(
        kind,
        ofKind.map(({ id }) => id),
      );
      const column = columns.column(kind);
      for (const id of columns.newest) if (named[column[id] ?? 0] === 1) marks[id] = 1;
    }
  }

  /** One byte for each key. */
  #keysOf(kind: KeyColumn, ids: readonly Id[]): Uint8Array {
    const keys = this.#store
      .prepare(
        `SELECT ${kind}_id FROM json_each(?) AS found CROSS JOIN ${kind} ON ${kind}.uid = unhex(found.value)`,
      )
      .pluck()
      .all(JSON.stringify(ids.map(uidHexOf))) as number[];
    return marksOf(keys);
  }

  /** The calls in whose talk this topic was raised, or one below it. */
  *raising(topicId: Id<'topic'>, capacity: number): Generator<Progress, Uint8Array> {
    const marks = new Uint8Array(capacity);
    const topics = this.#store
      .prepare(callMarkStatements.topicsBelow)
      .pluck()
      .all(this.#store.keyOf('topic', topicId)) as number[];
    for (const topic of topics) {
      for (let last = 0; ;) {
        const raised = this.#store.prepare(callMarkStatements.raised).raw().all(topic, last) as [
          number,
          number | null,
        ][];
        for (const [, attempt] of raised) if (attempt !== null) marks[attempt] = 1;
        last = raised.at(-1)?.[0] ?? last;
        if (raised.length < chunk) break;
        yield { done: 0, total: null, stage: 'Finding the topic' };
      }
    }
    return marks;
  }

  /** One byte for each key of a seat. */
  seatsOf(rosterId: Id<'roster'>): Uint8Array {
    const seats = this.#store
      .prepare(callMarkStatements.seatsOfRoster)
      .pluck()
      .all(this.#store.keyOf('roster', rosterId)) as number[];
    return marksOf(seats);
  }
}

function marksOf(keys: readonly number[]): Uint8Array {
  const marks = new Uint8Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1);
  for (const key of keys) marks[key] = 1;
  return marks;
}
