/** From the texts of files to everything an import would make: recognises, reads and checks; writes nothing. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { badInput } from '../../contract/errors.ts';
import type { ImportMade } from '../../contract/model/import-made.ts';
import type { importInputSchema, ImportResult } from '../../contract/operations/imports.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { QueryContext } from '../operations/handler.ts';
import type { ImportMaking } from '../record/change-record.ts';
import { Countries } from './countries.ts';
import type { RawRow } from './csv.ts';
import { Draft } from './draft.ts';
import { Findings, FoundList } from './findings.ts';
import type { ImportFormat } from './format.ts';
import { formats } from './index.ts';
import { Intake } from './intake.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import { possibleMatches } from './possible-matches.ts';
import { Row } from './row.ts';

type Input = z.output<typeof importInputSchema>;
type File = Input['files'][number];
type FileResult = ImportResult['files'][number];

/** Everything an import would make, and what there is to say about it. */
export interface Plan {
  readonly draft: Draft;
  readonly making: ImportMaking;
  readonly result: ImportResult;
}

/** How many rows are read before others may have a word. */
const chunk = 1_000;

/** @throws Refusal `bad-input` for a format that is not known */
export function* planOf(input: Input, { store, newUid }: QueryContext): Generator<Progress, Plan> {
  const asked = input.format === null ? null : requireFormat(input.format);
  const draft = new Draft(store, newUid);
  const countries = new Countries(draft);
  const problems = new FoundList();
  const notices = new FoundList();
  const opened = input.files.map((file) => {
    const findings = new Findings(file.name, problems, notices);
    return { file, findings, opened: openFile(file.text, asked, findings) };
  });
  const results = new Map<File, FileResult>();
  for (const format of formats) {
    for (const { file, findings, opened: ofFile } of opened) {
      if (ofFile?.format !== format) continue;
      const intake = new Intake(draft, countries, findings, input.keepReversed);
      results.set(file, yield* readFile(file.name, ofFile, intake));
    }
  }
  const files = input.files.flatMap((file) => results.get(file) ?? []);
  const { made } = draft;
  return {
    draft,
    making: {
      files: [...results].map(([{ name, text }, { format, rows }]) => ({
        name,
        format,
        digest: createHash('sha256').update(text).digest('hex'),
        rows,
      })),
      made,
    },
    result: {
      files,
      made: countsOf(made),
      unchanged: draft.unchanged,
      problems: problems.told(),
      notices: notices.told(),
      newCountries: draft.of('country').map(({ code, name, kind }) => ({ code, name, kind })),
      unmatchedCountries: countries.unmatched,
      possibleMatches: possibleMatches(draft),
    },
  };
}

function requireFormat(name: string): ImportFormat {
  const format = formats.find((one) => one.name === name);
  if (format !== undefined) return format;
  const known = formats.map((one) => one.name).join(', ');
  throw badInput(['format'], `There is no format called "${name}".`, `Known are: ${known}.`);
}

function* readFile(
  name: string,
  { format, header, rows }: OpenedFile,
  intake: Intake,
): Generator<Progress, FileResult> {
  const reading = format.begin(intake);
  const { findings } = intake;
  const seen = new Map<string, number>();
  let count = 0;
  let repeated = 0;
  for (const raw of rows) {
    if (count % chunk === 0) yield { done: count, total: null, stage: `Reading ${name}` };
    count += 1;
    const key = raw.cells.join('\u0000');
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      repeated += 1;
      findings.notice(raw.number, null, `The same as row ${earlier}, cell for cell: taken once.`);
    } else if (raw.cells.length !== header.cells.length) {
      findings.problem(raw.number, null, wrongLength(raw, header));
    } else {
      seen.set(key, raw.number);
      const cells = new Map(header.cells.map((column, index) => [column, raw.cells[index] ?? '']));
      reading.row(new Row(raw.number, cells, findings));
    }
  }
  if (count === 0) findings.problem(null, null, 'The file has a header row and nothing below it.');
  reading.end?.();
  return { name, format: format.name, rows: count, ...intake.tally, repeated };
}

function wrongLength({ cells }: RawRow, header: RawRow): string {
  const [has, needs] = [cells.length, header.cells.length];
  return has < needs
    ? `The row has ${has} of ${needs} cells; it may be cut.`
    : `The row has ${has} cells under ${needs} columns; a cell with the delimiter in it needs quotation marks.`;
}

function countsOf(made: ImportMade): ImportResult['made'] {
  return Object.fromEntries(Object.entries(made).map(([thing, { count }]) => [thing, count]));
}
