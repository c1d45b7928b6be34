/** What a command did, as a phrase in the words of the field: "log a call to Sergei Lavrov", "import 3,436 rows". */
import type { Id } from './id.ts';
import { nounPhraseOf, phraseOf, type FindRecord } from './record-name.ts';
import type { AnyRecord } from './records.ts';
import type { ThingName } from './thing-names.ts';

/** One record before and after a command. */
export interface Act {
  readonly thing: ThingName;
  readonly id: Id;
  /** Null: the command made the record. */
  readonly before: AnyRecord | null;
  /** Null: the command removed the record. */
  readonly after: AnyRecord | null;
}

/** A command by its operation, `attempts.log`, and what it did. */
export interface Acted {
  readonly operation: string;
  /** What it did in order; of very many, the first ones and the last one are enough. */
  readonly acts: readonly Act[];
  /** How many records it made, changed or removed. */
  readonly records: number;
  /** The rows of the files that it took in; null when it was no import. */
  readonly rows: number | null;
}

/** Verbs that say by themselves that more than one record belongs to what was done. */
const wholes = new Set(['log', 'open', 'prefer', 'make', 'reseat']);

export function stepTitle({ operation, acts, records, rows }: Acted, find: FindRecord): string {
  if (rows !== null) return `import ${counted(rows, 'row')}`;
  if (operation === 'attempts.changeMany') return `change ${counted(records, 'call')}`;
  const named = verbOf(operation);
  const verb = named === 'enter' ? enteredAs(acts[0]) : named;
  const lead = leadOf(verb, acts);
  const record = lead?.after ?? lead?.before ?? null;
  if (record === null) return verb;
  if (verb === 'log') return withArticle('log', nounPhraseOf(record, find));
  const said = `${verb === 'make' ? 'add' : verb} ${phraseOf(record, find)}`;
  return records < 2 || wholes.has(verb) ? said : `${said} and ${counted(records - 1, 'record')}`;
}

/** "7 records", "1 record", "3,436 rows". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `history.putBack` → "put back". */
function verbOf(operation: string): string {
  return operation
    .slice(operation.indexOf('.') + 1)
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Entering a form makes, changes or removes: what it did first says which. */
function enteredAs(first: Act | undefined): string {
  if (first === undefined || first.before === null) return 'make';
  return first.after === null ? 'remove' : 'change';
}

/**
 * The record a command is named for: parts are removed before the whole, and what makes room for another does so
 * before it.
 */
function leadOf(verb: string, acts: readonly Act[]): Act | undefined {
  if (verb === 'remove' || verb === 'prefer') return acts.at(-1);
  if (verb === 'put back') return acts.findLast(({ before }) => before !== null) ?? acts[0];
  const whole = verb === 'log' ? 'attempt' : verb === 'reseat' ? 'round' : null;
  return acts.find(({ thing }) => thing === whole) ?? acts[0];
}

function withArticle(verb: string, nounPhrase: string): string {
  return `${verb} ${/^[aeiou]/i.test(nounPhrase) ? 'an' : 'a'} ${nounPhrase}`;
}
