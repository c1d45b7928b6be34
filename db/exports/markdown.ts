/** A report as Markdown: readable as it stands, and nothing that people typed is taken for markup. */
import type { Block, Report, Run } from '../../contract/model/report/report.ts';
import { originLines } from '../../contract/model/report/origin-lines.ts';
import type { ReportWriter } from './report-writer.ts';

export const markdown: ReportWriter = {
  mediaType: 'text/markdown; charset=utf-8',
  write: (report) => new TextEncoder().encode(`${sections(report).join('\n\n')}\n`),
};

function sections(report: Report): string[] {
  const { title, viewed, classification, blocks, endnotes } = report;
  const line = classification === null ? [] : [`**${escaped(classification)}**`];
  return [
    ...line,
    `# ${escaped(title)}`,
    escaped(viewed),
    ...blocks.map(blockText),
    ...(endnotes.length === 0 ? [] : ['## Sources', endnotes.map(noteText).join('\n')]),
    '## About this report',
    originLines(report)
      .map(([label, value]) => `- ${escaped(label)}: ${escaped(value)}`)
      .join('\n'),
    ...line,
  ];
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'paragraph':
      return `${block.number === null ? '' : `${block.number}\\. `}${runsText(block.runs)}`;
    case 'list':
      return block.items.map((item) => `- ${runsText(item)}`).join('\n');
    case 'table': {
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        `_${escaped(block.caption)}_\n`,
        line(block.columns.map(({ title }) => escaped(title))),
        line(block.columns.map(({ isNumber }) => (isNumber ? '--:' : '---'))),
        ...block.rows.map((row) => line(row.map(({ runs }) => runsText(runs)))),
      ].join('\n');
    }
  }
}

const noteText = (text: string, index: number) => `${index + 1}. ${escaped(text)}`;

function runsText(runs: readonly Run[]): string {
  return runs
    .map(({ text, weight, endnote }) => {
      const mark = endnote === null ? '' : `\\[${endnote}\\]`;
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      const written = escaped(words);
      return `${before}${weight === 'strong' && words !== '' ? `**${written}**` : written}${after}${mark}`;
    })
    .join('');
}

/** What could begin a mark or an address is taken at its word; a line break within a stretch becomes a space. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|~&@]|:(?=\/\/)|(?<=\bwww)\./g, (mark) => `\\${mark}`)
    .replace(/^[-+=]|(?<=^\d+)[.)]/, (mark) => `\\${mark}`);
}
