/** The board of a report as CSV for spreadsheets: what could be taken for a formula is marked as text. */
import Papa from 'papaparse';
import { textOf, type Report, type Table } from '../../contract/model/report/report.ts';
import type { ReportWriter } from './report-writer.ts';

const byteOrderMark = '\ufeff';

export const csv: ReportWriter = {
  mediaType: 'text/csv; charset=utf-8',
  write: (report) => new TextEncoder().encode(byteOrderMark + tables(report).map(lines).join('\r\n\r\n')),
};

function tables({ blocks }: Report): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

function lines({ columns, rows }: Table): string {
  return Papa.unparse(
    [
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map(({ runs, number }) => number ?? textOf(runs))),
    ],
    { escapeFormulae: true, newline: '\r\n' },
  );
}
