/** A report as one HTML file: no script, nothing fetched, and printed with its line and page numbers on every page. */
import type { Block, Report, Run } from '../../contract/model/report/report.ts';
import { inMarkup } from '../../contract/model/in-markup.ts';
import { originLines } from '../../contract/model/report/origin-lines.ts';
import type { ReportWriter } from './report-writer.ts';

export const html: ReportWriter = {
  mediaType: 'text/html; charset=utf-8',
  write: (report) => new TextEncoder().encode(page(report)),
};

function page(report: Report): string {
  const { title, viewed, classification, blocks, endnotes } = report;
  const line = classification === null ? '' : `<p class="classification">${inMarkup(classification)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${inMarkup(title)}</title>
<style>${style(classification)}</style>
</head>
<body>
<header>${line}<h1 dir="auto">${inMarkup(title)}</h1><p dir="auto">${inMarkup(viewed)}</p></header>
<main>
${blocks.map(blockHtml).join('\n')}
${endnotes.length === 0 ? '' : `<h2>Sources</h2>\n<ol class="sources">${endnotes.map(noteHtml).join('')}</ol>`}
</main>
<footer><h2>About this report</h2><dl>${originLines(report)
    .map(([label, value]) => `<dt>${inMarkup(label)}</dt><dd dir="auto">${inMarkup(value)}</dd>`)
    .join('')}</dl>${line}</footer>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 dir="auto">${inMarkup(block.text)}</h2>`;
    case 'paragraph':
      return `<p dir="auto">${block.number === null ? '' : `<span class="number">${block.number}.</span> `}${runsHtml(block.runs)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${runsHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const heads = columns.map(
    ({ title, share }) => `<th scope="col" style="width:${Math.round(share * 100)}%">${inMarkup(title)}</th>`,
  );
  const lines = rows.map((row) => {
    const cells = row.map(({ runs }, index) => {
      const tag = index === 0 ? 'th scope="row"' : 'td';
      const kind = columns[index]?.isNumber === true ? ' class="count"' : '';
      return `<${tag}${kind} dir="auto">${runsHtml(runs)}</${index === 0 ? 'th' : 'td'}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${inMarkup(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

const noteHtml = (text: string, index: number) =>
  `<li id="source-${index + 1}" dir="auto">${inMarkup(text)}</li>`;

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, weight, endnote }) => {
      const mark = endnote === null ? '' : `<sup><a href="#source-${endnote}">${endnote}</a></sup>`;
      const words = inMarkup(text);
      if (weight === 'strong' && text !== '') return `<strong>${words}</strong>${mark}`;
      if (weight === 'quiet' && text !== '') return `<span class="quiet">${words}</span>${mark}`;
      return words + mark;
    })
    .join('');
}

/** Within a quoted text of a style sheet: each character that is no letter or digit by its number. */
function quoted(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

function style(classification: string | null): string {
  const line =
    classification === null
      ? ''
      : `@top-center { content: ${quoted(classification)}; font-weight: 600 } @bottom-center { content: ${quoted(classification)}; font-weight: 600 }`;
  return `
:root { color-scheme: light; font: 11pt/1.5 "Inter", "Noto Sans", system-ui, sans-serif }
body { color: #1c2127; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem } h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; break-after: avoid }
p, li { margin: 0 0 .5rem; white-space: pre-line }
p:has(> .number) { padding-inline-start: 2.25rem; text-indent: -2.25rem } .number { display: inline-block; min-width: 2.25rem; text-indent: 0; color: #404854 } sup + sup::before { content: ", " }
.quiet { color: #404854 } .classification { font-weight: 700; text-align: center; letter-spacing: .04em }
a { color: #1a4a8a } sup { line-height: 0 }
table { border-collapse: collapse; width: 100%; font-size: .9rem } caption { text-align: start; color: #404854; padding: .25rem 0 }
th, td { border-top: 1px solid #c5cbd3; padding: .35rem .5rem; text-align: start; vertical-align: top; font-weight: 400 }
thead th { border-top: 0; border-bottom: 2px solid #404854; font-weight: 600 } tbody th { font-weight: 600 } .count { text-align: end }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem 1rem; font-size: .9rem } dt { color: #404854 } dd { margin: 0 }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } table { display: block; overflow-x: auto } }
@media print { body { margin: 0; max-width: none; padding: 0 } header .classification, footer .classification { display: none }
  thead { display: table-header-group } tr { break-inside: avoid } a { color: inherit; text-decoration: none } }
@page { size: A4; margin: 22mm 18mm; @bottom-right { content: counter(page) " of " counter(pages) } ${line} }
`;
}
