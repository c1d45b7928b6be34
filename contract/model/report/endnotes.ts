/** The sources of a report, numbered in the order in which they are first named, each once. */
import type { StoryEvent } from '../request-story-shape.ts';
import { run, type Run } from './report.ts';

type Source = Omit<StoryEvent['sources'][number], 'field'>;

export class Endnotes {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  get texts(): readonly string[] {
    return this.#texts;
  }

  /** What stands after a statement: a mark for each of its sources. */
  marks(sources: readonly Source[]): Run[] {
    const numbers = sources.map((source) => this.#numberOf(source));
    return [...new Set(numbers)].map((number) => run('', null, number));
  }

  #numberOf(source: Source): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    const { title, publisher, published, url } = source;
    const number = this.#texts.push(
      [title, publisher, published, url].filter((part) => part !== null).join(', '),
    );
    this.#numbers.set(source.id, number);
    return number;
  }
}
