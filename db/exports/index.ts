/** The formats a report is written in. */
import type { ReportFormat } from '../../contract/operations/reports.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import type { ReportWriter } from './report-writer.ts';
import { xlsx } from './xlsx.ts';

export const reportWriters: { readonly [Format in ReportFormat]: ReportWriter } = {
  docx,
  pdf,
  html,
  md: markdown,
  xlsx,
  csv,
};
