import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { reportFormats, type ReportFormat } from '../../contract/operations/reports.ts';
import { reportWriters } from '../../db/exports/index.ts';
import { useSample } from '../support/core.ts';
import { hostile, hostileReport } from './hostile-report.ts';
import { sampleReportAsked } from './sample-report.ts';

const sample = useSample();
async function written(format: ReportFormat): Promise<Buffer> {
  const asked = await sampleReportAsked(sample());
  const { base64 } = await sample().api.reports.writeRound({ ...asked, format });
  return Buffer.from(base64, 'base64');
}

/** Ids are new in each workspace, and with them the digest. */
function withoutIds(text: string): string {
  return text.replaceAll(/round\\?_[0-9a-z\\-]{20,}/g, 'round_…').replaceAll(/\b[0-9a-f]{64}\b/g, '…');
}

const golden = (name: string) =>
  readFileSync(new URL(`../fixtures/reports/${name}`, import.meta.url), 'utf8');

describe('the report of the sample as of 15 Feb 2013', () => {
  test('as Markdown is the golden file', async () => {
    expect(withoutIds((await written('md')).toString('utf8'))).toBe(golden('dprk-2013-02-15.md'));
  });

  test('as HTML is the golden file', async () => {
    expect(withoutIds((await written('html')).toString('utf8'))).toBe(golden('dprk-2013-02-15.html'));
  });

  test('as CSV is the golden file', async () => {
    expect((await written('csv')).toString('utf8')).toBe(golden('dprk-2013-02-15.csv'));
  });

  test('as a workbook has the golden sheets', async () => {
    const parts = unzipSync(await written('xlsx'));
    const texts = Object.entries(parts).map(([name, bytes]) => `${name}\n${withoutIds(strFromU8(bytes))}\n`);
    expect(texts.join('\n')).toBe(golden('dprk-2013-02-15.xlsx.txt'));
  });

  test.for(reportFormats)('as %s is the same, byte for byte, when it is made again', async (format) => {
    expect(await written(format)).toEqual(await written(format));
  });
});

describe('hostile text', () => {
  test('in HTML stays text: no element, attribute or style comes of it', async () => {
    const text = new TextDecoder().decode(await reportWriters.html.write(hostileReport));
    expect(text).not.toContain('<script');
    expect(text.match(/<img|<a href="http|javascript:/g)).toBeNull();
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    expect(style).not.toMatch(/evil\.test|\*bold/);
    expect(text).toContain('x'.repeat(40_000));
  });

  test('in Markdown begins no mark', async () => {
    const text = new TextDecoder().decode(await reportWriters.md.write(hostileReport));
    const unescaped = text
      .split('\n')
      .filter((line) => line.includes('evil') && /(?<!\\)(?:\]\(|!\[|<script|^#{1,6} heading)/.test(line));
    expect(unescaped).toEqual([]);
    expect(text).not.toMatch(/(?<!\\)<script/);
  });

  test('in CSV begins no formula, and is read back whole', async () => {
    const text = new TextDecoder().decode(await reportWriters.csv.write(hostileReport));
    const { data } = Papa.parse<string[]>(text.slice(1));
    expect(data.flat().filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
    expect(data.slice(1).flat()).toEqual(
      hostile.map((value) => (value.startsWith('=') ? `'${value}` : value)),
    );
  });

  test('in a workbook is a text in well-formed XML, the longest cut to what a cell holds', async () => {
    const parts = unzipSync(await reportWriters.xlsx.write(hostileReport));
    for (const [name, bytes] of Object.entries(parts)) {
      const xml = strFromU8(bytes);
      expect(xml, name).not.toMatch(/[^\P{Cc}\t\n\r]/u);
      expect(xml.replaceAll(/<[^<>]*>/g, ''), name).not.toMatch(/[<>]/);
      expect(xml, name).not.toMatch(/<f>|<f /);
    }
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(&quot;http://evil.test&quot;)</t>');
    expect(sheet).toContain('_x005F_x0041_');
  });
});
