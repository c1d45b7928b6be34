/** A report as a workbook: its text, each table on a sheet of its own, its sources, and how it was made. */
import { textOf, type Block, type Report, type Table } from '../../contract/model/report/report.ts';
import { originLines } from '../../contract/model/report/origin-lines.ts';
import type { ReportWriter } from './report-writer.ts';
import { workbook, type Sheet } from './workbook.ts';

/** Characters over which the columns of a table are spread. */
const tableWidth = 150;

export const xlsx: ReportWriter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (report) => workbook(sheets(report)),
};

function sheets(report: Report): Sheet[] {
  const { title, viewed, classification, blocks, endnotes } = report;
  const heading = [...(classification === null ? [] : [['', classification]]), ['', title], ['', viewed]];
  return [
    {
      name: 'Report',
      columns: [
        { title: 'Paragraph', width: 11 },
        { title: 'Text', width: 120 },
      ],
      rows: [...heading, ...blocks.flatMap(textRows)],
    },
    ...tablesUnderHeadings(blocks).map(tableSheet),
    {
      name: 'Sources',
      columns: [
        { title: 'Number', width: 9 },
        { title: 'Source', width: 120 },
      ],
      rows: endnotes.map((text, index) => [index + 1, text]),
    },
    {
      name: 'About this report',
      columns: [
        { title: 'What', width: 40 },
        { title: 'Value', width: 100 },
      ],
      rows: originLines(report),
    },
  ];
}

function textRows(block: Block): (string | number)[][] {
  switch (block.kind) {
    case 'heading':
      return [['', block.text]];
    case 'paragraph':
      return [[block.number ?? '', textOf(block.runs)]];
    case 'list':
      return block.items.map((item) => ['', `– ${textOf(item)}`]);
    case 'table':
      return [];
  }
}

interface Named {
  readonly name: string;
  readonly table: Table;
}

/** A sheet is called as the heading over its table. */
function tablesUnderHeadings(blocks: readonly Block[]): Named[] {
  let name = 'Table';
  const tables: Named[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') name = block.text;
    if (block.kind === 'table') tables.push({ name, table: block });
  }
  return tables;
}

function tableSheet({ name, table: { columns, rows } }: Named): Sheet {
  return {
    name,
    columns: columns.map(({ title, share }) => ({
      title,
      width: Math.max(8, Math.round(share * tableWidth)),
    })),
    rows: rows.map((row) => row.map(({ runs, number }) => number ?? textOf(runs))),
  };
}
