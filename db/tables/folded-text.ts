/** Lines of folded words as one string, to find the lines that hold a word: at the beginning of one of theirs, or within. */

/** Within one word of a line, or from the beginning of one on: a word that was joined of two is found from there too. */
export type Where = 'beginning' | 'within';

const lineEnd = '\n';

export class FoldedText {
  /** The words of each line without anything between them, so that "jongun" is found in "kim jong un". */
  readonly #text: string;
  readonly #isWordStart: Uint8Array;
  /** Where each line begins, and the end of the last one. */
  readonly #lineStarts: Uint32Array;

  constructor(lines: readonly (readonly string[])[]) {
    this.#text = lines.map((words) => words.join('') + lineEnd).join('');
    this.#isWordStart = new Uint8Array(this.#text.length + 1);
    this.#lineStarts = new Uint32Array(lines.length + 1);
    let at = 0;
    for (const [line, words] of lines.entries()) {
      for (const word of words) {
        this.#isWordStart[at] = 1;
        at += word.length;
      }
      at += lineEnd.length;
      this.#lineStarts[line + 1] = at;
    }
  }

  /** The first line from one on that holds a word; Infinity for none. */
  next(word: string, from: number, where: Where): number {
    let at = this.#text.indexOf(word, this.#lineStarts[from]);
    while (at !== -1 && !this.#counts(at, word, where)) at = this.#text.indexOf(word, at + 1);
    return at === -1 ? Infinity : this.#lineOf(at, from);
  }

  holds(line: number, word: string, where: Where): boolean {
    const start = this.#lineStarts[line] ?? 0;
    const text = this.#text.slice(start, this.#lineStarts[line + 1]);
    let at = text.indexOf(word);
    while (at !== -1 && !this.#counts(start + at, word, where)) at = text.indexOf(word, at + 1);
    return at !== -1;
  }

  #counts(at: number, word: string, where: Where): boolean {
    if (this.#isWordStart[at] === 1) return true;
    if (where === 'beginning') return false;
    const next = this.#isWordStart.indexOf(1, at);
    return next === -1 || next >= at + word.length;
  }

  /** The line of a place in the text, from one on that is not behind it. */
  #lineOf(at: number, from: number): number {
    let [low, high] = [from, this.#lineStarts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
