/** A report as a Word document (ECMA-376): the same report gives the same bytes, and nobody's name is in it. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { inMarkup } from '../../contract/model/in-markup.ts';
import type { Report } from '../../contract/model/report/report.ts';
import type { ReportWriter } from './report-writer.ts';

export const docx: ReportWriter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async write(report) {
    // Large, and needed for this alone.
    const { pages } = await import('./docx-pages.ts');
    return archived(await pages(report), report);
  },
};

/** The earliest that a zip archive can say. */
const made = new Date(1980, 0, 1);
const contents = '[Content_Types].xml';
const coreProperties = 'docProps/core.xml';

/** The library puts the time of the day into the archive and into the properties, and a name into the latter. */
function archived(document: Uint8Array, report: Report): Uint8Array {
  const { [contents]: types = new Uint8Array(), ...parts } = unzipSync(document);
  return zipSync(
    { [contents]: types, ...parts, [coreProperties]: strToU8(propertiesXml(report)) },
    { mtime: made, level: 6 },
  );
}

function propertiesXml({ title, provenance }: Report): string {
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const moments = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${inMarkup(provenance.stamp)}</dcterms:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}><dc:title>${inMarkup(title)}</dc:title><dc:language>en</dc:language>${moments.join('')}</cp:coreProperties>`;
}
