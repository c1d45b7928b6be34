/** The pages of a Word document of a report: its blocks in order, on A4, the line and the page number on each. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { fitForXml } from '../../contract/model/in-markup.ts';
import { originLines } from '../../contract/model/report/origin-lines.ts';
import {
  run,
  type Block,
  type Report,
  type Run,
  type Table as ReportTable,
} from '../../contract/model/report/report.ts';
import { numbering, numberings, styleNames, styles } from './docx-styles.ts';
import { areRightToLeft, Words } from './docx-words.ts';

const page = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const margin = { top: 1247, bottom: 1247, left: 1020, right: 1020, header: 567, footer: 567 };
const textWidth = page.width - margin.left - margin.right;

export async function pages(report: Report): Promise<Uint8Array> {
  const { title, viewed, classification, blocks, endnotes } = report;
  const words = new Words();
  const document = new Document({
    title: fitForXml(title),
    styles,
    numbering,
    endnotes: Object.fromEntries(endnotes.map((text, index) => [index + 1, endnote(words, text)])),
    sections: [
      {
        properties: {
          page: { size: page, margin },
          endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
        },
        ...(classification !== null && {
          headers: { default: new Header({ children: classificationLine(words, report) }) },
        }),
        footers: { default: new Footer({ children: [...classificationLine(words, report), pageNumber()] }) },
        children: [
          paragraph(words, [run(title)], { heading: HeadingLevel.TITLE }),
          paragraph(words, [run(viewed)]),
          ...blocks.flatMap((block) => blockParts(words, block)),
          heading(words, 'About this report'),
          ...originLines(report).map(([label, value]) =>
            paragraph(words, [run(`${label}: `, 'strong'), run(value)]),
          ),
          ...(endnotes.length === 0 ? [] : [heading(words, 'Sources')]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The library puts the mark before it. */
function endnote(words: Words, text: string) {
  return { children: [paragraph(words, [run(` ${text}`)], { style: styleNames.endnoteText })] };
}

function classificationLine(words: Words, { classification }: Report): Paragraph[] {
  return classification === null
    ? []
    : [paragraph(words, [run(classification)], { style: styleNames.classification })];
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: styleNames.pageCount,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

function blockParts(words: Words, block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(words, block.text)];
    case 'paragraph':
      return [paragraph(words, block.runs, block.number === null ? {} : numberedBy(numberings.paragraphs))];
    case 'list':
      return block.items.map((item) => paragraph(words, item, numberedBy(numberings.list)));
    case 'table':
      return [paragraph(words, [run(block.caption)], { style: styleNames.caption }), table(words, block)];
  }
}

function numberedBy(reference: string): IParagraphOptions {
  return { numbering: { reference, level: 0 } };
}

function heading(words: Words, text: string): Paragraph {
  return paragraph(words, [run(text)], { heading: HeadingLevel.HEADING_1 });
}

function paragraph(words: Words, runs: readonly Run[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...more,
    ...(areRightToLeft(runs) && { bidirectional: true }),
    children: words.of(runs) as ParagraphChild[],
  });
}

function table(words: Words, { columns, rows }: ReportTable): Table {
  const widths = columns.map(({ share }) => Math.round(share * textWidth));
  const row = (cells: readonly (readonly Run[])[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map(
        (runs, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            children: [
              paragraph(words, runs, {
                style: styleNames.tableText,
                ...(columns[index]?.isNumber === true && { alignment: AlignmentType.RIGHT }),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: thin,
      insideHorizontal: thin,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true },
    rows: [
      row(
        columns.map(({ title }) => [run(title, 'strong')]),
        true,
      ),
      ...rows.map((cells) =>
        row(
          cells.map(({ runs }, index) => (index === 0 ? runs.map(asHead) : runs)),
          false,
        ),
      ),
    ],
  });
}

/** The first column says what its row is about. */
const asHead = (words: Run): Run => ({ ...words, weight: words.weight ?? 'strong' });

const none = { style: BorderStyle.NONE };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C5CBD3' };
