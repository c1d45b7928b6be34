/** The figures of a run as tables in Markdown: one line for what was measured, one column for each scale. */
import type { Figures } from './measure.ts';

/** What was measured in a world of so many attempts. */
export interface Scale {
  readonly attempts: number;
  readonly figures: ReadonlyMap<string, Measured>;
  /** Of the data process, after much reading. */
  readonly megabytes: number;
}

interface Measured {
  readonly bare: Figures | undefined;
  readonly through: Figures | undefined;
}

export function showFigures(scales: readonly Scale[]): string {
  const [first] = scales;
  const last = scales.at(-1);
  if (first === undefined || last === undefined) return '';
  const heads = scales.map(({ attempts }) => attempts.toLocaleString('en'));
  const rows = [...first.figures.keys()].map((name) => {
    const median = (scale: Scale) => scale.figures.get(name)?.through?.median;
    const { bare, through } = last.figures.get(name) ?? {};
    return [
      name,
      ...scales.map((scale) => inMs(median(scale))),
      inMs(through?.p95),
      ratio(median(last), median(first)),
      inMs(bare?.median),
      ratio(through?.median, bare?.median),
    ];
  });
  const memory = [
    'memory of the data process',
    ...scales.map(({ megabytes }) => `${megabytes.toFixed(0)} MB`),
  ];
  const head = ['', ...heads, '95th percentile', 'growth', 'bare SQL', 'ratio'];
  const blanks = ['', ratio(last.megabytes, first.megabytes), '', ''];
  return markdown([head, ['---', ...head.slice(1).map(() => '---:')], ...rows, [...memory, ...blanks]]);
}

function inMs(ms: number | undefined): string {
  return ms === undefined ? '' : `${ms < 1 ? ms.toFixed(2) : ms.toFixed(1)} ms`;
}

function ratio(one: number | undefined, other: number | undefined): string {
  return one === undefined || other === undefined ? '' : (one / other).toFixed(1);
}

function markdown(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
