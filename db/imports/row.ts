import { Refusal } from '../../contract/errors.ts';
import { readCalendarDate, usualYears } from '../../contract/model/calendar-date.ts';
import { lineSchema, proseSchema, textLimits } from '../../contract/model/text.ts';
import { parseWhen, type When } from '../../contract/model/when.ts';
import type { Findings } from './findings.ts';

/** Text schemas by their limit; made once. */
const lines = new Map<number, ReturnType<typeof lineSchema>>();
const prose = proseSchema();

/** What our own exports put before a cell that a spreadsheet would take for a formula (INPUTS B3). */
const formulaGuard = /^'(?=[=+\-@\t\r＝＋－＠])/u;

const clockTime = /^(?<date>\d{4}-\d{2}-\d{2})[ T]\d{2}:[0-5]\d(?::[0-5]\d)?$/;

/**
 * One row of a file, read by column in the words of the fields. A cell that cannot be read is found as a problem, and
 * something stands in for it: what is made of the row then is never written.
 */
export class Row {
  /** The line in the file on which it starts. */
  readonly number: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #findings: Findings;

  constructor(number: number, cells: ReadonlyMap<string, string>, findings: Findings) {
    this.number = number;
    this.#cells = cells;
    this.#findings = findings;
  }

  /** The bare text of a cell, not yet fit to be stored; empty when there is none. */
  cell(column: string): string {
    return (this.#cells.get(column) ?? '').replace(formulaGuard, '').trim();
  }

  /** A name or title that has to be there. */
  line(column: string, limit: number = textLimits.name): string {
    const text = this.lineOrNull(column, limit);
    if (text !== null) return text;
    if (this.cell(column) === '') this.problem(column, 'The cell is empty.');
    return '…';
  }

  lineOrNull(column: string, limit: number = textLimits.name): string | null {
    const known = lines.get(limit);
    const schema = known ?? lineSchema(limit);
    if (known === undefined) lines.set(limit, schema);
    return this.#read(column, schema);
  }

  /** Any number of lines. */
  prose(column: string): string | null {
    return this.#read(column, prose);
  }

  /**
   * A date at its own precision, or null when the cell is empty.
   * @param isRough whether the file says elsewhere that the date is not exact
   */
  date(column: string, zone: string, isRough = false): When | null {
    const text = this.cell(column);
    return text === '' ? null : this.time(column, text, zone, text, isRough);
  }

  /** A time that the cell tells, written as times are typed; the text of the cell is kept. */
  time(column: string, at: string, zone: string, text: string = this.cell(column), isRough = false): When {
    const date = readCalendarDate(at, zone, isRough ? 'approximate' : 'exact');
    if (date !== null) {
      this.#tellOfUnusualYear(column, at);
      return { ...date, text };
    }
    try {
      return parseWhen(isRough ? `${at}~` : at, zone, text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#coarser(column, at, zone, text) ?? this.#unreadable(column, zone, error);
    }
  }

  problem(column: string | null, reason: string): void {
    this.#findings.problem(this.number, column, reason);
  }

  notice(column: string | null, reason: string): void {
    this.#findings.notice(this.number, column, reason);
  }

  #read(column: string, schema: { safeParse: typeof prose.safeParse }): string | null {
    const text = this.cell(column);
    if (text === '') return null;
    const read = schema.safeParse(text);
    if (!read.success) {
      this.problem(column, read.error.issues[0]?.message ?? 'The text cannot be stored.');
      return null;
    }
    if (read.data.includes('\uFFFD')) {
      this.notice(column, 'A character was lost before the file came here: "\uFFFD" stands in its place.');
    }
    return read.data;
  }

  /** The clock showed this time twice or never: the day is certain, the hour is not guessed (INPUTS T1, T2). */
  #coarser(column: string, at: string, zone: string, text: string): When | null {
    const date = clockTime.exec(at)?.groups?.['date'];
    const day = date === undefined ? null : readCalendarDate(date, zone);
    if (day === null) return null;
    this.notice(column, `Clocks changed then, and ${at} was twice or never; only the day is kept.`);
    return { ...day, text };
  }

  #unreadable(column: string, zone: string, refusal: Refusal): When {
    this.problem(column, refusal.problems[0]?.message ?? refusal.message);
    return parseWhen('unknown', zone);
  }

  #tellOfUnusualYear(column: string, date: string): void {
    const year = Number(date.slice(0, 4));
    if (year >= usualYears.first && year <= usualYears.last) return;
    this.notice(column, `The year ${year} lies outside ${usualYears.first} to ${usualYears.last}; check it.`);
  }
}
