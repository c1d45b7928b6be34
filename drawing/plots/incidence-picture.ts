/** Answered and declined as shares of all requests by each length of time: the refused ones are no answers, and no waits cut off. */
import type { ResponseCurve, ResponseGroup } from '../../contract/model/response-shape.ts';
import type { Picture, PictureTable, Shape } from '../picture.ts';
import { keyBehind } from './behind-mark.ts';
import { bandPath, pathsOf } from './curve-path.ts';
import { legendRows } from './legend-rows.ts';
import { percentWords, shareNumber, waitWords } from './length-words.ts';
import { axes, frameOf, type PlotFrame } from './plot-frame.ts';
import { box, dot, lineAcross, pathAlong, round, standOn, words } from './plot-shapes.ts';
import { lastOf } from './survival-picture.ts';
import { waitsOf } from './survival-words.ts';

type Incidence = ResponseCurve['incidence'];
const ends = ['answered', 'declined'] as const;
type End = (typeof ends)[number];

const tones: Readonly<Record<End, string>> = { answered: 'tone-2', declined: 'tone-4' };
const mostMarks = 30;
const fieldHeight = 180;

interface IncidenceDrawn {
  readonly group: ResponseGroup;
  readonly axisTitle: string;
  /** In CSS pixels. */
  readonly width: number;
}

export function incidencePicture({ group, axisTitle, width }: IncidenceDrawn): Picture | null {
  const { curve } = group;
  if (curve === null) return null;
  const frame = frameOf({ left: 48, right: width - 96, top: 12, bottom: 12 + fieldHeight }, lastOf(group));
  const { incidence } = curve;
  const shares = ends.map((end) => ({ end, share: incidence[end].at(-1)?.share ?? 0 }));
  const legend = legendRows(
    [
      { text: 'answered', shapes: [lineAcross('plot-curve tone-2', 0, 0, 18, 0)] },
      { text: 'declined', shapes: [lineAcross('plot-curve plot-dashed tone-4', 0, 0, 18, 0)] },
      ...(curve.method === 'Kaplan-Meier'
        ? [{ text: '95 % limits of the answered', shapes: [box('plot-band tone-2', 0, -6, 18, 12)] }]
        : []),
    ],
    { x: 48, y: frame.bottom + 54, right: width - 8 },
  );
  const shapes: Shape[] = [
    ...axes(frame, axisTitle),
    pathAlong('plot-band tone-2', bandPath(incidence.answered, frame)),
    ...ends.flatMap((end) => curveShapes(incidence, end, frame)),
    ...endWords(shares, frame),
    ...legend.shapes,
    { tag: 'g', className: 'plot-marks', children: ends.flatMap((end) => marksOf(group, end, frame)) },
  ];
  return {
    width,
    height: round(frame.bottom + 54 + legend.height),
    title: `Answered and declined: ${group.label}`,
    summary: incidenceSummary(group),
    shapes: [{ tag: 'g', className: 'plot', children: shapes }],
    table: incidenceTable(group),
  };
}

function incidenceSummary(group: ResponseGroup): string {
  const { label, curve, ends: counts } = group;
  const [answered, declined] = ends.map((end) => percentWords(curve?.incidence[end].at(-1)?.share ?? 0));
  const method =
    curve?.method === 'Kaplan-Meier'
      ? 'Aalen-Johansen estimate, with declined as a competing end.'
      : 'Turnbull estimate, with declined as a competing end.';
  return `${label}: of ${waitsOf(group)} waits ${counts.answered} were answered and ${counts.declined} declined; by the longest wait an estimated ${answered} answered and ${declined} declined. ${method}`;
}

function curveShapes(incidence: Incidence, end: End, frame: PlotFrame): Shape[] {
  const steps = incidence[end].map((step) => ({ ...step, height: step.share }));
  const { level, between } = pathsOf(steps, 0, frame);
  const dashed = end === 'declined' ? ' plot-dashed' : '';
  return [
    pathAlong(`plot-curve${dashed} ${tones[end]}`, level),
    ...(between === '' ? [] : [pathAlong(`plot-curve plot-between ${tones[end]}`, between)]),
  ];
}

/** Beside the ends of the lines, apart from each other. */
function endWords(shares: readonly { end: End; share: number }[], { right, y }: PlotFrame): Shape[] {
  const [higher, lower] = shares.toSorted((a, b) => b.share - a.share);
  if (higher === undefined || lower === undefined) return [];
  const low = Math.max(y(lower.share), y(higher.share) + 26);
  const shift = Math.max(0, low - y(0));
  return [[higher, y(higher.share) - shift] as const, [lower, low - shift] as const].flatMap(
    ([{ end, share }, at]) => [
      words(end, { x: right + 8, y: at - 1, className: `plot-words plot-strong ${tones[end]}-words` }),
      words(percentWords(share), { x: right + 8, y: at + 11, className: 'plot-tick' }),
    ],
  );
}

function marksOf({ key, curve }: ResponseGroup, end: End, frame: PlotFrame): Shape[] {
  const steps = curve?.incidence[end] ?? [];
  const every = Math.ceil(steps.length / mostMarks);
  return steps
    .filter(
      (step, index) => isRise(step, steps[index - 1]) && (index % every === 0 || index === steps.length - 1),
    )
    .map((step): Shape => {
      const { timeMs, untilMs, share, lower, upper } = step;
      const x = frame.x(untilMs ?? frame.lastMs);
      const limits =
        lower === null || upper === null
          ? ''
          : ` (95 % limits ${percentWords(lower)} to ${percentWords(upper)})`;
      const label = `By ${waitWords({ leastMs: timeMs, mostMs: untilMs })}: ${percentWords(share)} ${end}${limits}.`;
      const behind = {
        group: key,
        ends: [end],
        leastMs: 0,
        mostMs: (untilMs ?? Number.MAX_SAFE_INTEGER - 1) + 1,
      };
      return {
        tag: 'g',
        className: 'plot-step',
        mark: { key: keyBehind(behind), label },
        children: [
          { tag: 'title', children: [label] },
          standOn(x - 6, frame.y(share) - 10, 12, 20),
          dot(`plot-point ${tones[end]}`, x, frame.y(share), 3.5),
        ],
      };
    });
}

function isRise(step: { share: number }, before: { share: number } | undefined): boolean {
  return step.share > (before?.share ?? 0);
}

function incidenceTable({ label, curve }: ResponseGroup): PictureTable {
  const isExact = curve?.method === 'Kaplan-Meier';
  const rows = ends.flatMap((end) => (curve?.incidence[end] ?? []).map((step) => ({ end, ...step })));
  return {
    caption: `Answered and declined: ${label}`,
    columns: [
      { key: 'wait', title: 'By' },
      { key: 'end', title: 'End' },
      { key: 'share', title: 'Share', isNumber: true },
      ...(isExact
        ? [
            { key: 'lower', title: 'Lower 95 % limit', isNumber: true },
            { key: 'upper', title: 'Upper 95 % limit', isNumber: true },
          ]
        : []),
    ],
    rows: rows.map(({ end, timeMs, untilMs, share, lower, upper }) => ({
      cells: [
        waitWords({ leastMs: timeMs, mostMs: untilMs }),
        end,
        shareNumber(share),
        ...(isExact ? [shareNumber(lower), shareNumber(upper)] : []),
      ],
    })),
  };
}
