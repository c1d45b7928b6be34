/** What a format of a report is. */
import type { Report } from '../../contract/model/report/report.ts';

export interface ReportWriter {
  readonly mediaType: string;
  /** The same report gives the same bytes. */
  readonly write: (report: Report) => Uint8Array | Promise<Uint8Array>;
}
