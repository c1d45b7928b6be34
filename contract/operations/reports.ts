/** Reports: a round as a document, as a value or written in a format. */
import { z } from 'zod';
import { reportSchema } from '../model/report/report.ts';
import { lineSchema, textLimits } from '../model/text.ts';
import { query } from './operation.ts';
import { everythingOfARound } from './rounds.ts';
import { viewInputSchema } from './viewing.ts';

export const reportFormats = ['docx', 'pdf', 'html', 'md', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const roundReportInputSchema = viewInputSchema.extend({
  /** The line that stands on every page. */
  classification: lineSchema(textLimits.name).nullable().default(null),
  /** Leaves out remarks. */
  isRedacted: z.boolean().default(false),
  /** Epoch milliseconds that are given as the time of making; null is now. */
  stamp: z.number().int().min(0).max(8_640_000_000_000_000).nullable().default(null),
});

const reads = [...everythingOfARound, 'follow-ups'] as const;

export const reports = {
  /** The report of a round as a value: what a preview is drawn from. */
  round: query({ input: roundReportInputSchema, output: reportSchema, reads, errors: ['not-found'] }),
  /** The same, written. */
  writeRound: query({
    input: roundReportInputSchema.extend({ format: z.enum(reportFormats) }),
    output: z.object({
      /** A name for the file: letters, digits and hyphens. */
      name: z.string(),
      mediaType: z.string(),
      base64: z.string(),
    }),
    reads,
    errors: ['not-found'],
  }),
};
