/** A report as a PDF document, typeset by Typst: tagged, with its typefaces in it, the same bytes each time. */
import { originLines } from '../../contract/model/report/origin-lines.ts';
import type { Report } from '../../contract/model/report/report.ts';
import type { ReportWriter } from './report-writer.ts';

export const pdf: ReportWriter = {
  mediaType: 'application/pdf',
  async write(report) {
    // Large, and needed for this alone.
    const { typeset } = await import('./typesetter.ts');
    return typeset(pdfInput(report));
  },
};

/** What the template reads: a report is data to it, and no text in it is markup. */
export function pdfInput(report: Report): string {
  return JSON.stringify({ ...report, origin: originLines(report), made: madeAt(report) });
}

function madeAt({ provenance }: Report) {
  const made = new Date(provenance.stamp);
  if (Number.isNaN(made.getTime())) return null;
  return {
    year: made.getUTCFullYear(),
    month: made.getUTCMonth() + 1,
    day: made.getUTCDate(),
    hour: made.getUTCHours(),
    minute: made.getUTCMinutes(),
    second: made.getUTCSeconds(),
  };
}
