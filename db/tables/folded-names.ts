/** The names of one kind of record, folded and in memory, to be searched in about a millisecond. */
import { foldedWords } from '../../contract/model/fold-name.ts';
import type { Id } from '../../contract/model/id.ts';
import { inLatin } from '../../contract/model/name-in-latin.ts';
import { FoldedText } from './folded-text.ts';

/** One text by which a record is found. */
export interface NameOf {
  readonly id: Id;
  /** What the record is called. */
  readonly name: string;
  /** The text itself, where it is not the name. */
  readonly alias: string | null;
  /** What is searched where it is neither of them: a seat with its country. */
  readonly searched: string | null;
}

interface SoughtWord {
  readonly folded: string;
  readonly latin: string;
}

/** What is looked for: each word as it is folded, and as it reads in Latin letters. */
export interface Sought {
  readonly words: readonly SoughtWord[];
  readonly whole: string;
  readonly wholeInLatin: string;
}

/**
 * How well a name fits: its words are those of the text, or read as they do in Latin letters; they begin so, or hold
 * them. The order of words never counts: family names stand first in one source and last in another.
 */
export const fits = ['whole', 'read alike', 'beginnings', 'within'] as const;
export type Fit = (typeof fits)[number];
export type Fitting = { readonly [How in Fit]: readonly NameOf[] };

export function soughtIn(text: string): Sought {
  const words = foldedWords(text).map((folded) => ({ folded, latin: inLatin(folded) || folded }));
  return {
    words,
    whole: inOneOrder(words.map(({ folded }) => folded)),
    wholeInLatin: inOneOrder(words.map(({ latin }) => latin)),
  };
}

export class FoldedNames {
  /** In the order of the records' names, a name before its aliases; the lines of both texts. */
  readonly #names: readonly NameOf[];
  readonly #whole: ReadonlyMap<string, readonly NameOf[]>;
  readonly #wholeInLatin: ReadonlyMap<string, readonly NameOf[]>;
  readonly #folded: FoldedText;
  readonly #latin: FoldedText;

  constructor(names: readonly NameOf[]) {
    const toLatin = remembering(inLatin);
    const wordsOf = remembering(foldedWords);
    const order = names.map((name) => ({ name, key: wordsOf(name.name).join(' ') })).sort(byNameThenId);
    this.#names = order.map(({ name }) => name);
    const words = this.#names.map(({ name, alias, searched }) => wordsOf(searched ?? alias ?? name));
    const inLatinLetters = words.map((some) => some.map(toLatin));
    this.#whole = Map.groupBy(this.#names, (_, line) => inOneOrder(words[line] ?? []));
    this.#wholeInLatin = Map.groupBy(this.#names, (_, line) => inOneOrder(inLatinLetters[line] ?? []));
    this.#folded = new FoldedText(words);
    this.#latin = new FoldedText(inLatinLetters);
  }

  /**
   * The names that hold every word, by how well they fit, each list in order.
   * @param most how many records are enough in each
   */
  find(sought: Sought, most: number): Fitting {
    const beginnings = new SomeNames(most);
    const within = new SomeNames(most);
    const [rarest, ...others] = sought.words.toSorted((a, b) => b.folded.length - a.folded.length);
    for (const line of rarest === undefined ? [] : this.#linesWith(rarest)) {
      const name = this.#names[line];
      if (name === undefined || !others.every((word) => this.#holds(line, word))) continue;
      (sought.words.every((word) => this.#begins(line, word)) ? beginnings : within).add(name);
      // Whatever follows would come after these.
      if (beginnings.isFull) break;
    }
    return {
      whole: this.#whole.get(sought.whole) ?? [],
      'read alike': this.#wholeInLatin.get(sought.wholeInLatin) ?? [],
      beginnings: beginnings.all,
      within: within.all,
    };
  }

  /** The lines that hold a word, in order. What a word reads like may only begin one: little of it says too little. */
  *#linesWith({ folded, latin }: SoughtWord): Generator<number> {
    let [line, written, read] = [0, -1, -1];
    for (;;) {
      if (written < line) written = this.#folded.next(folded, line, 'within');
      if (read < line) read = this.#latin.next(latin, line, 'beginning');
      line = Math.min(written, read);
      if (line === Infinity) return;
      yield line;
      line += 1;
    }
  }

  #holds(line: number, { folded, latin }: SoughtWord): boolean {
    return this.#folded.holds(line, folded, 'within') || this.#latin.holds(line, latin, 'beginning');
  }

  #begins(line: number, { folded, latin }: SoughtWord): boolean {
    return this.#folded.holds(line, folded, 'beginning') || this.#latin.holds(line, latin, 'beginning');
  }
}

/** Names of so many records and no more. */
class SomeNames {
  readonly all: NameOf[] = [];
  readonly #ids = new Set<Id>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#ids.size >= this.#most;
  }

  add(name: NameOf): void {
    if (this.isFull) return;
    this.all.push(name);
    this.#ids.add(name.id);
  }
}

function inOneOrder(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

interface Ordered {
  readonly name: NameOf;
  readonly key: string;
}

function byNameThenId(a: Ordered, b: Ordered): number {
  return (
    compare(a.key, b.key) ||
    compare(a.name.name, b.name.name) ||
    compare(a.name.id, b.name.id) ||
    Number(a.name.alias !== null) - Number(b.name.alias !== null)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Names share most of their words. */
function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
