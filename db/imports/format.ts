import type { Intake } from './intake.ts';
import type { Row } from './row.ts';

/** What is done with the rows of one file. */
export interface Reading {
  row(row: Row): void;
  /** Called after the last row. */
  end?(): void;
}

/** One kind of file that can be imported. */
export interface ImportFormat {
  readonly name: string;
  /** What such a file holds, for a person. */
  readonly title: string;
  /** The columns it must have; a file may have more, in any order. */
  readonly columns: readonly string[];
  begin(intake: Intake): Reading;
}
