import type { z } from 'zod';
import { importLimits, type Found, type importResultSchema } from '../../contract/operations/imports.ts';

type Told = z.output<typeof importResultSchema>['problems'];

/** What is found in one file: problems keep it from being imported, notices only tell. */
export class Findings {
  readonly #file: string;
  readonly problems: FoundList;
  readonly notices: FoundList;

  constructor(file: string, problems: FoundList, notices: FoundList) {
    this.#file = file;
    this.problems = problems;
    this.notices = notices;
  }

  problem(row: number | null, column: string | null, reason: string): void {
    this.problems.add({ file: this.#file, row, column, reason });
  }

  notice(row: number | null, column: string | null, reason: string): void {
    this.notices.add({ file: this.#file, row, column, reason });
  }
}

/** Keeps the first so many in full and counts the rest. */
export class FoundList {
  readonly #first: Found[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(found: Found): void {
    this.#count += 1;
    if (this.#first.length < importLimits.told) this.#first.push(found);
  }

  told(): Told {
    return { count: this.#count, first: this.#first };
  }
}
