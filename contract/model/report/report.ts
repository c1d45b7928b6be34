/** A report as plain data in reading order: what every writer of a format takes, and nothing else. */
import { z } from 'zod';

/** A stretch of text. What people typed is text here and nothing more: a writer escapes it and never interprets it. */
const runSchema = z.object({
  text: z.string(),
  weight: z.enum(['strong', 'quiet']).nullable(),
  /** The number of the endnote that stands after it. */
  endnote: z.number().nullable(),
});
export type Run = z.output<typeof runSchema>;

const cellSchema = z.object({
  runs: z.array(runSchema),
  /** What a spreadsheet keeps instead of the words. */
  number: z.number().nullable(),
});
export type Cell = z.output<typeof cellSchema>;

const columnSchema = z.object({
  title: z.string(),
  isNumber: z.boolean(),
  /** Of the table's width; the shares of a table add up to 1. */
  share: z.number(),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({
    kind: z.literal('paragraph'),
    /** Running through the whole report; null: not numbered. */
    number: z.number().nullable(),
    runs: z.array(runSchema),
  }),
  z.object({ kind: z.literal('list'), items: z.array(z.array(runSchema)) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(columnSchema),
    rows: z.array(z.array(cellSchema)),
  }),
]);
export type Block = z.output<typeof blockSchema>;
export type Table = Extract<Block, { kind: 'table' }>;

export const reportSchema = z.object({
  title: z.string(),
  /** Which moment, knowledge and voice it describes, in full. */
  viewed: z.string(),
  /** The line that stands on every page; null: none. */
  classification: z.string().nullable(),
  blocks: z.array(blockSchema),
  /** By their number, from 1. */
  endnotes: z.array(z.string()),
  /** What was left out on request, and how much of it. */
  removed: z.array(z.object({ what: z.string(), count: z.number() })),
  provenance: z.object({
    /** The command line that makes it again, without workspace, format and file. */
    query: z.string(),
    zone: z.string(),
    applicationVersion: z.string(),
    /** SHA-256, in hex, over what was read of the records. */
    digest: z.string(),
    /** When it was made, ISO 8601 in UTC: the one thing that differs between two makings, unless it is fixed. */
    stamp: z.string(),
  }),
});
export type Report = z.output<typeof reportSchema>;

export function run(text: string, weight: Run['weight'] = null, endnote: number | null = null): Run {
  return { text, weight, endnote };
}

export function cell(text: string, number: number | null = null): Cell {
  return { runs: [run(text)], number };
}

/** The words of a stretch, without its endnotes. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
