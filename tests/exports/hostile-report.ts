import { cell, run, type Report } from '../../contract/model/report/report.ts';

/** What people may have typed anywhere. */
export const hostile = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.test")',
  '| a | b |\n# heading\n![x](http://evil.test)',
  '*bold* _under_ `code` [link](http://evil.test) &lt; \\',
  '\u202Eevil\u202C \u0007 \u0000 _x0041_ ]]>',
  'x'.repeat(40_000),
];

export const hostileReport: Report = {
  title: hostile[0] ?? '',
  viewed: hostile[1] ?? '',
  classification: hostile[3] ?? '',
  blocks: [
    { kind: 'heading', text: hostile[2] ?? '' },
    ...hostile.map((text, index) => ({
      kind: 'paragraph' as const,
      number: index + 1,
      runs: [run(text, null, index + 1), run(text, 'strong', index + 1)],
    })),
    { kind: 'list', items: hostile.map((text) => [run(text, 'quiet')]) },
    {
      kind: 'table',
      caption: hostile[2] ?? '',
      columns: [{ title: hostile[3] ?? '', isNumber: false, share: 1 }],
      rows: hostile.map((text) => [cell(text)]),
    },
  ],
  endnotes: hostile,
  removed: [],
  provenance: { query: hostile[2] ?? '', zone: 'UTC', applicationVersion: '0', digest: '0', stamp: '0' },
};
