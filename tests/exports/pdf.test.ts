import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { cell, run, textOf, type Report } from '../../contract/model/report/report.ts';
import { assetFile } from '../../db/exports/asset-file.ts';
import { pdfTemplate } from '../../db/exports/pdf-template.ts';
import { pdf, pdfInput } from '../../db/exports/pdf.ts';
import { typefaces } from '../../db/exports/typesetter.ts';
import { useSample } from '../support/core.ts';
import { hostileReport } from './hostile-report.ts';
import { classification, sampleReport } from './sample-report.ts';

const sample = useSample();
let report: Report;
let document: PDFDocumentProxy;

beforeAll(async () => {
  report = await sampleReport(sample());
  document = await open(report);
});

async function open(written: Report): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(await pdf.write(written)), verbosity: 0 }).promise;
}

/** The text of each page, without the spaces and breaks that the lines bring. */
async function pagesOf(of: PDFDocumentProxy): Promise<string[]> {
  const pages = Array.from({ length: of.numPages }, async (_, index) => {
    const { items } = await (await of.getPage(index + 1)).getTextContent();
    return packed(items.map((item) => ('str' in item ? item.str : '')).join(''));
  });
  return Promise.all(pages);
}

const packed = (text: string) => text.replaceAll(/[\s\u200b]/g, '');

interface Part {
  readonly role?: string;
  readonly children?: readonly Part[];
}

function rolesIn({ role, children = [] }: Part): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

function reportOf(text: string, more: Partial<Report> = {}): Report {
  const blocks = [{ kind: 'paragraph' as const, number: 1, runs: [run(text)] }];
  return { ...report, classification: null, blocks, ...more };
}

/** Typst's own check of PDF/UA-1 (ISO 14289-1): throws with what is wrong. */
function checkAccessible(checked: Report): void {
  const fontBlobs = typefaces.map((name) => readFileSync(assetFile(name)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const input = { mainFileContent: pdfTemplate, inputs: { report: pdfInput(checked) } };
  compiler.pdf(input, { pdfStandard: 'ua-1' });
}

describe('a PDF document of a report', () => {
  test('has every text of the report, in its order', async () => {
    const text = (await pagesOf(document)).join('');
    const paragraphs = report.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'paragraph' ? [textOf(block.runs)] : [],
    );
    // Where a page ends, its lines stand between: the first words of each are enough.
    expect(paragraphs.filter((words) => !text.includes(packed(words).slice(0, 18)))).toEqual([]);
    const cells = report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    for (const { runs } of cells) expect(text).toContain(packed(textOf(runs)));
    for (const source of report.endnotes) expect(text).toContain(packed(source).slice(0, 30));
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    const order = headings.map((words) => text.indexOf(packed(words)));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  test('has its line twice and the number of the page on each page', async () => {
    const pages = await pagesOf(document);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) {
      expect(text.split(packed(classification)).length - 1).toBeGreaterThanOrEqual(2);
      expect(text).toContain(`${index + 1}of${pages.length}`);
    }
  });

  test('has a bookmark for each heading', async () => {
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([...headings, 'Sources', 'About this report']);
  });

  test('is tagged: headings, lists, links, a table with head cells', async () => {
    const pages = Array.from({ length: document.numPages }, async (_, index) =>
      (await document.getPage(index + 1)).getStructTree(),
    );
    const roles = (await Promise.all(pages)).flatMap((tree) => rolesIn(tree as Part));
    expect([...new Set(roles)]).toEqual(
      expect.arrayContaining(['H1', 'P', 'L', 'LI', 'Link', 'Table', 'TR', 'TH', 'TD']),
    );
  });

  test('names its title, language and when it was made', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: 'DPRK nuclear test',
      Language: 'en',
      CreationDate: 'D:20130215173000Z',
    });
    expect(info).not.toHaveProperty('Author');
  });

  test('holds the typefaces of every script it is for, as parts of them', async () => {
    const words = 'Sergei Лавров Ελλάδα وزير 王毅 かな 외교부';
    const written = await pdf.write(reportOf(words));
    const fonts = new TextDecoder('latin1').decode(written).match(/\/FontName\s*\/[A-Z]{6}\+[\w-]+/g) ?? [];
    const names = fonts.map((name) => name.replace(/^.*\+/, ''));
    for (const name of [
      'NotoSans-Regular',
      'NotoNaskhArabic-Regular',
      'NotoSansSC-Regular',
      'NotoSansKR-Regular',
    ])
      expect(names).toContain(name);
    expect(written.length).toBeLessThan(200_000);
  });

  test('passes the check of PDF/UA-1, which refuses one without a title or with a sign that no typeface has', () => {
    checkAccessible(report);
    expect(() => checkAccessible(reportOf('\u{10fffd}'))).toThrow('could not be displayed');
    expect(() => checkAccessible(reportOf('Untitled.', { title: '' }))).toThrow('missing document title');
  });

  test('repeats the head of a table on each page it goes on', async () => {
    const columns = [{ title: 'Country', isNumber: false, share: 1 }];
    const rows = Array.from({ length: 120 }, (_, index) => [cell(`Row ${index}`)]);
    const table = { kind: 'table' as const, caption: 'Long', columns, rows };
    const pages = await pagesOf(await open({ ...reportOf(''), blocks: [table], endnotes: [] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const text of pages.filter((page) => page.includes('Row'))) expect(text).toContain('Country');
  });

  test('takes nothing that was typed for markup, and leaves none of it out', async () => {
    const typed = [
      '#panic("no") $x$ *bold* @label <label> `raw` = heading',
      '#read("/etc/passwd") \\u{41} // comment',
      ...hostileReport.endnotes.filter((text) => text.length < 100 && !text.includes('\u202E')),
    ];
    const of = await open({
      ...reportOf(''),
      blocks: typed.map((text, index) => ({ kind: 'paragraph', number: index + 1, runs: [run(text)] })),
    });
    const text = (await pagesOf(of)).join('');
    for (const words of typed) expect(text).toContain(packed(words));
  });

  test('breaks a word that is longer than a line or a cell, and keeps all of it', async () => {
    const word = 'W'.repeat(2_000);
    const columns = [0.13, 0.87].map((share) => ({ title: `Of ${share}`, isNumber: false, share }));
    const table = {
      kind: 'table' as const,
      caption: 'Narrow',
      columns,
      rows: [[cell('n'.repeat(300)), cell('')]],
    };
    const of = await open({ ...reportOf(''), blocks: [...reportOf(word).blocks, table] });
    const widest = new Map<string, number>();
    for (let page = 1; page <= of.numPages; page += 1) {
      const { items } = await (await of.getPage(page)).getTextContent();
      for (const item of items) {
        const [letter = ''] = 'str' in item && /^[Wn]/.test(item.str) ? item.str : '';
        if ('str' in item) widest.set(letter, Math.max(widest.get(letter) ?? 0, item.width));
      }
    }
    // The text area of A4 between margins of 18 mm, in points, and the first column's share of it.
    expect(widest.get('W')).toBeLessThan(494);
    expect(widest.get('n')).toBeLessThan(494 * 0.13);
    const text = (await pagesOf(of)).join('');
    expect(text.match(/W{6,}/g)?.join('')).toBe(word);
    expect(text.match(/n{6,}/g)?.join('')).toBe('n'.repeat(300));
  });
});
