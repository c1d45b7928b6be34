import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { run, textOf, type Report, type Run } from '../../contract/model/report/report.ts';
import { docx } from '../../db/exports/docx.ts';
import { useSample } from '../support/core.ts';
import { findSoffice } from '../support/find-soffice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { asText, faultOf } from '../support/xml.ts';
import { hostileReport } from './hostile-report.ts';
import { classification, sampleReport } from './sample-report.ts';

const sample = useSample();
let report: Report;
let parts: Record<string, string>;

beforeAll(async () => {
  report = await sampleReport(sample());
  parts = await partsOf(report);
});

async function partsOf(written: Report): Promise<Record<string, string>> {
  const files = unzipSync(await docx.write(written));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const part = (name: string) => parts[name] ?? '';

/** Every paragraph of the document, as XML. */
const paragraphs = (xml = part('word/document.xml')) => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
const styled = (style: string) =>
  paragraphs()
    .filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`))
    .map(asText);

/** A report of nothing but these paragraphs. */
function reportOf(...lines: Run[][]): Report {
  const blocks = lines.map((runs, index) => ({ kind: 'paragraph' as const, number: index + 1, runs }));
  return { ...report, classification: null, blocks };
}

describe('a Word document of a report', () => {
  test('has its title and headings in the styles that Word makes an outline of', () => {
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(styled('Title')).toEqual(['DPRK nuclear test']);
    expect(styled('Heading1')).toEqual([...headings, 'About this report', 'Sources']);
    const defined = [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    const used = [...part('word/document.xml').matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(defined).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  test('numbers its paragraphs by one numbering, from 1, and not by typed figures', () => {
    const numberId = /w:numId w:val="(\d+)"/.exec(
      paragraphs().find((xml) => xml.includes('<w:numPr>')) ?? '',
    );
    const numbered = paragraphs().filter((xml) => xml.includes(`<w:numId w:val="${numberId?.[1]}"/>`));
    const inReport = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : []));
    expect(numbered).toHaveLength(inReport.length);
    expect(inReport).toEqual(numbered.map((_, index) => index + 1));
    const [, abstract] =
      new RegExp(`<w:num w:numId="${numberId?.[1]}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
        part('word/numbering.xml'),
      ) ?? [];
    expect(part('word/numbering.xml')).toMatch(
      new RegExp(
        `w:abstractNumId="${abstract}".*?<w:start w:val="1"/><w:numFmt w:val="decimal"/>.*?w:lvlText w:val="%1."`,
      ),
    );
  });

  test('repeats the head of its table on each page and breaks no row', () => {
    const rows: string[] = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const heads = rows.filter((xml) => xml.includes('<w:tblHeader/>'));
    expect(heads.map((xml) => paragraphs(xml).map(asText))).toEqual([
      ['Country', 'Holder', 'Status', 'Placed', 'Since first placed', 'Since trigger', 'Why'],
    ]);
    expect(rows.indexOf(heads[0] ?? '')).toBe(0);
    expect(rows).toHaveLength(7);
    expect(rows.filter((xml) => !xml.includes('<w:cantSplit/>'))).toEqual([]);
  });

  test('has each source as one endnote, referred to once, and by a field wherever it is named again', () => {
    const numbers = report.endnotes.map((_, index) => String(index + 1));
    const document = part('word/document.xml');
    const referred = [...document.matchAll(/<w:endnoteReference w:id="(\d+)"\/>/g)].map(([, id]) => id);
    expect(referred).toEqual(numbers);
    const notes = [...part('word/endnotes.xml').matchAll(/<w:endnote w:id="(\d+)">(.*?)<\/w:endnote>/gs)];
    expect(notes.map(([, id = '', xml = '']) => [id, asText(xml).trim()])).toEqual(
      report.endnotes.map((text, index) => [String(index + 1), text]),
    );
    const again = [...document.matchAll(/NOTEREF _Source(\d+) [^>]*>.*?<w:t>(\d+)<\/w:t>/g)];
    expect(again.length).toBeGreaterThan(4);
    expect(again.filter(([, to, shown]) => to !== shown || !numbers.includes(to ?? ''))).toEqual([]);
    expect(document).toContain('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>');
  });

  test('has the line above and below each page and the number of the page, on A4', () => {
    expect(asText(part('word/header1.xml'))).toBe(classification);
    expect(asText(part('word/footer1.xml'))).toContain(classification);
    expect(part('word/footer1.xml').match(/\bPAGE\b|\bNUMPAGES\b/g)).toEqual(['PAGE', 'NUMPAGES']);
    const document = part('word/document.xml');
    expect(document.match(/<w:(?:header|footer)Reference w:type="\w+"/g)).toEqual([
      '<w:headerReference w:type="default"',
      '<w:footerReference w:type="default"',
    ]);
    expect(document).not.toContain('<w:titlePg');
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document) ?? [];
    // 210 mm by 297 mm in twentieths of a point.
    expect([Number(width) / 11_905.5, Number(height) / 16_837.8]).toEqual([
      expect.closeTo(1, 3),
      expect.closeTo(1, 3),
    ]);
  });

  test('without a line for each page has none', async () => {
    const written = await partsOf(reportOf([run('Alone.')]));
    expect(Object.keys(written).filter((name) => name.includes('header'))).toEqual([]);
    expect(asText(written['word/footer1.xml'] ?? '')).not.toContain(classification);
  });

  test('names its title, its language and when it was made, and no author', () => {
    expect(part('docProps/core.xml').match(/<(?:dc|dcterms|cp):(?!coreProperties).*?<\//g)).toEqual([
      '<dc:title>DPRK nuclear test</',
      '<dc:language>en</',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2013-02-15T17:30:00.000Z</',
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2013-02-15T17:30:00.000Z</',
    ]);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(Object.values(parts).join('')).not.toMatch(/Un-named|creator>|lastModifiedBy>/);
  });

  test('marks what is strong and quiet by the styles of those names', () => {
    const runs = part('word/document.xml').match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const words = (style: string) =>
      runs.filter((xml) => xml.includes(`<w:rStyle w:val="${style}"/>`)).map(asText);
    expect(words('Strong')).toContain('The ask: ');
    expect(words('Quiet')).toContain(' Channel: phone.');
  });

  test('lays text that begins right-to-left out in that direction, and no other', async () => {
    const written = await partsOf(
      reportOf([run('1. وزير الخارجية Sergei')], [run('Sergei وزير')], [run('שר החוץ')], [run('123')]),
    );
    const four = paragraphs(written['word/document.xml']).slice(2, 6);
    expect(four.map((xml) => [xml.includes('<w:bidi/>'), xml.includes('<w:rtl/>')])).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  test('takes no word that was typed for a field of the page', async () => {
    const typed = ['CURRENT', 'TOTAL_PAGES', 'TOTAL_PAGES_IN_SECTION', 'SECTION', 'PAGE \\* MERGEFORMAT'];
    const { 'word/document.xml': document = '' } = await partsOf(
      reportOf(...typed.map((text) => [run(text)])),
    );
    expect(document).not.toMatch(/fldChar|instrText|fldSimple/);
    expect(paragraphs(document).map(asText)).toEqual(expect.arrayContaining(typed));
  });

  test('is well-formed in all its parts, whatever was typed', async () => {
    const hostile = {
      ...(await partsOf(hostileReport)),
      ...prefixed(await partsOf(reportOf([run('\ud800 \ufffe')]))),
    };
    for (const [name, xml] of Object.entries(hostile)) expect(faultOf(xml), name).toBeNull();
    const relations = Object.entries(hostile).filter(([name]) => name.endsWith('.rels'));
    expect(relations.map(([, xml]) => xml).join('')).not.toMatch(/TargetMode="External"|evil/);
  });
});

const prefixed = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, xml]) => [`second/${name}`, xml]));

describe('LibreOffice', () => {
  test(
    'opens the document and finds every text of the report and of a hostile one',
    { timeout: 600_000 },
    async () => {
      const folder = temporaryFolder();
      const reports = { sample: report, hostile: hostileReport };
      for (const [name, value] of Object.entries(reports))
        writeFileSync(join(folder, `${name}.docx`), await docx.write(value));
      const profile = pathToFileURL(join(folder, 'profile')).href;
      execFileSync(findSoffice(), [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'fodt',
        '--outdir',
        folder,
        ...Object.keys(reports).map((name) => join(folder, `${name}.docx`)),
      ]);
      for (const [name, value] of Object.entries(reports)) {
        const { texts, notes, styles } = openText(readFileSync(join(folder, `${name}.fodt`), 'utf8'));
        expect(texts, name).toEqual(expect.arrayContaining(textsOf(value)));
        expect(notes, name).toEqual(value.endnotes.map(shown));
        expect(styles, name).toContain(shown(value.classification ?? ''));
      }
    },
  );
});

/** Every text of a report outside its endnotes, as a paragraph of its own. */
function textsOf({ title, viewed, blocks, provenance }: Report): string[] {
  const inBlocks = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    if (block.kind === 'list') return block.items.map(textOf);
    return [
      block.caption,
      ...block.columns.map((column) => column.title),
      ...block.rows.flatMap((row) => row.map(({ runs }) => textOf(runs))),
    ];
  });
  return [title, viewed, ...inBlocks, `Made again by: ${provenance.query}`].map(shown);
}

/** What XML has no place for is replaced. */
const shown = (text: string) => text.replaceAll('\u0000', '\ufffd').replaceAll('\u0007', '\ufffd');

/** The paragraphs, the endnotes, and the texts of headers and footers of a document in OpenDocument's flat form. */
function openText(xml: string): { texts: string[]; notes: string[]; styles: string[] } {
  const [before = '', body = ''] = xml.split('<office:body>');
  const plain = body.replaceAll(/<text:note .*?<\/text:note>|<field:param.*?\/>/gs, '');
  const withoutMarks = plain.replaceAll(
    /<text:span text:style-name="Endnote_20_Symbol">[^<]*<\/text:span>/g,
    '',
  );
  const notes = body.match(/<text:note-body>.*?<\/text:note-body>/gs) ?? [];
  return {
    texts: openParagraphs(withoutMarks),
    notes: notes.map((note) => openParagraphs(note).join('\n').trimStart()),
    styles: openParagraphs(before),
  };
}

function openParagraphs(xml: string): string[] {
  const found = xml.match(/<text:[ph] [^>]*\/>|<text:([ph])\b[^>]*>.*?<\/text:\1>/gs) ?? [];
  return found.map((paragraph) =>
    asText(
      paragraph
        .replaceAll('<text:line-break/>', '\n')
        .replaceAll('<text:tab/>', '\t')
        .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = '1') => ' '.repeat(Number(count))),
    ),
  );
}
