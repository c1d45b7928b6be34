/** The curve of one group: the share still waiting after each length of time, its limits, its median, and how many it rests on. */
import type { ResponseCurve, ResponseGroup, ResponseSurvey } from '../../contract/model/response-shape.ts';
import type { Mark, Picture, PictureTable, Shape } from '../picture.ts';
import { keyBehind } from './behind-mark.ts';
import { bandPath, pathsOf } from './curve-path.ts';
import { legendRows, type LegendItem } from './legend-rows.ts';
import { estimateWords, percentWords, shareNumber, waitWords } from './length-words.ts';
import { axes, frameOf, ticksOf, type PlotFrame } from './plot-frame.ts';
import { box, dot, hatchings, lineAcross, pathAlong, round, standOn, words } from './plot-shapes.ts';
import { medianWords, waitsOf } from './survival-words.ts';

type Step = ResponseCurve['steps'][number];

interface SurvivalDrawn {
  readonly group: ResponseGroup;
  readonly medianRule: ResponseSurvey['medianRule'];
  /** What the axis counts. */
  readonly axisTitle: string;
  /** In CSS pixels. */
  readonly width: number;
}

/** One can stand on so many steps; the table has every one that is told. */
const mostMarks = 60;
const fieldHeight = 230;

/** Null where there is no curve: the cases are listed then. */
export function survivalPicture({ group, medianRule, axisTitle, width }: SurvivalDrawn): Picture | null {
  const { curve, median } = group;
  if (curve === null) return null;
  const left = 48;
  const frame = frameOf({ left, right: width - 16, top: 12, bottom: 12 + fieldHeight }, lastOf(group));
  const isExact = curve.method === 'Kaplan-Meier';
  const paths = pathsOf(
    curve.steps.map((step) => ({ ...step, height: step.waiting })),
    1,
    frame,
  );
  const riskTop = frame.bottom + 54;
  const risk = isExact ? atRiskShapes(curve, frame, riskTop) : { shapes: [], height: -14 };
  const legend = legendRows(legendOf(curve), { x: left, y: riskTop + risk.height + 20, right: width - 8 });
  const shapes: Shape[] = [
    hatchings,
    ...axes(frame, axisTitle),
    pathAlong('plot-band tone-1', bandPath(curve.steps, frame)),
    ...betweenBoxes(curve.steps, frame),
    pathAlong('plot-curve tone-1', paths.level),
    ...(paths.between === '' ? [] : [pathAlong('plot-curve plot-between tone-1', paths.between)]),
    ...censorTicks(
      curve.steps.filter(({ timeMs }) => timeMs <= frame.lastMs),
      frame,
    ),
    ...(median === null ? [] : medianShapes(group, frame)),
    ...beyondShapes(group, frame),
    ...risk.shapes,
    ...legend.shapes,
    { tag: 'g', className: 'plot-marks', children: stepMarks(group, curve, frame) },
  ];
  return {
    width,
    height: round(riskTop + risk.height + 20 + legend.height),
    title: `Still waiting: ${group.label}`,
    summary: summaryOf(group, medianRule),
    shapes: [{ tag: 'g', className: 'plot', children: shapes }],
    table: survivalTable(group),
  };
}

/**
 * Where the axis ends: a little after the last answer or refusal, as waits that only go on would press everything before
 * them together; else with the longest wait.
 */
export function lastOf({ curve, median }: ResponseGroup): number {
  const steps = curve?.steps ?? [];
  const ends = steps.map(({ timeMs, untilMs }) => untilMs ?? timeMs);
  const longest = Math.max(0, ...ends);
  const events = steps.filter(
    (step, index) => step.waiting < (steps[index - 1]?.waiting ?? 1) || (step.declined ?? 0) > 0,
  );
  const lastEvent = Math.max(
    0,
    ...events.map(({ timeMs, untilMs }) => untilMs ?? timeMs),
    median?.upperMs ?? 0,
  );
  return lastEvent === 0 ? longest : Math.min(longest, lastEvent * 1.15);
}

/** "5 of 32 go on beyond this axis, the longest for 42 d"; null where none does. */
function beyondWords(group: ResponseGroup): string | null {
  const last = lastOf(group);
  const { steps, stepsInAll } = group.curve ?? { steps: [], stepsInAll: 0 };
  const beyond = steps.filter(({ timeMs, censored }) => timeMs > last && (censored ?? 0) > 0);
  const longest = beyond.at(-1);
  if (longest === undefined) return null;
  // Of a long curve only some steps are told.
  const count =
    stepsInAll > steps.length ? 'some' : beyond.reduce((sum, { censored }) => sum + (censored ?? 0), 0);
  const length = estimateWords({ leastMs: longest.timeMs, mostMs: longest.timeMs });
  return `${count} of ${waitsOf(group)} go on beyond this axis, the longest for ${length}`;
}

/** In the corner that the end of the curve leaves free. */
function beyondShapes(group: ResponseGroup, { right, top, bottom }: PlotFrame): Shape[] {
  const told = beyondWords(group)?.split(',')[0];
  if (told === undefined) return [];
  const last = group.curve?.steps.at(-1)?.waiting ?? 1;
  const y = last < 0.8 ? top + 14 : bottom - 26;
  return [words(`${told} →`, { x: right - 4, y, anchor: 'end', className: 'plot-words plot-halo' })];
}

function summaryOf(group: ResponseGroup, medianRule: string): string {
  const parts = [
    `${group.label}: ${group.sentence}`,
    `${waitsOf(group)} waits on this clock`,
    medianWords(group),
    beyondWords(group),
  ].filter((part) => part !== null);
  return `${parts.join('; ')}. The median is ${medianRule}. ${group.curve?.why ?? ''}`.trim();
}

function legendOf({ method, steps }: ResponseCurve): LegendItem[] {
  const isExact = method === 'Kaplan-Meier';
  const has = (count: (step: Step) => number | null) => steps.some((step) => (count(step) ?? 0) > 0);
  return [
    { text: 'share still waiting', shapes: [lineAcross('plot-curve tone-1', 0, 0, 18, 0)] },
    ...(isExact
      ? [{ text: '95 % limits (Greenwood, log-log)', shapes: [box('plot-band tone-1', 0, -6, 18, 12)] }]
      : [
          {
            text: 'the curve falls somewhere within',
            shapes: [
              box('plot-within', 0, -6, 18, 12),
              lineAcross('plot-curve plot-between tone-1', 0, -6, 18, 6),
            ],
          },
        ]),
    ...(has(({ censored }) => censored)
      ? [{ text: 'last seen waiting', shapes: [lineAcross('plot-censored', 9, -5, 9, 5)] }]
      : []),
    ...(has(({ declined }) => declined) ? [{ text: 'declined', shapes: [cross(9, 0)] }] : []),
    { text: 'median', shapes: [lineAcross('plot-median', 0, 0, 18, 0)] },
  ];
}

function cross(x: number, y: number): Shape {
  const [l, r, t, b] = [x - 4, x + 4, y - 4, y + 4].map(round);
  return pathAlong('plot-declined', `M${l},${t}L${r},${b}M${l},${b}L${r},${t}`);
}

/** Where a step lies only between bounds. */
function betweenBoxes(steps: readonly Step[], frame: PlotFrame): Shape[] {
  return steps.flatMap(({ timeMs, untilMs, waiting }, index) => {
    if (untilMs === timeMs) return [];
    const before = steps[index - 1]?.waiting ?? 1;
    const [x0, x1] = [frame.x(timeMs), frame.x(untilMs ?? frame.lastMs)];
    return [box('plot-within', x0, frame.y(before), x1 - x0, frame.y(waiting) - frame.y(before))];
  });
}

function censorTicks(steps: readonly Step[], { x, y }: PlotFrame): Shape[] {
  return steps.flatMap(({ timeMs, waiting, censored, declined }) => [
    ...((censored ?? 0) > 0
      ? [lineAcross('plot-censored', x(timeMs), y(waiting) - 5, x(timeMs), y(waiting) + 5)]
      : []),
    ...((declined ?? 0) > 0 ? [cross(x(timeMs), y(waiting))] : []),
  ]);
}

function medianShapes({ median }: ResponseGroup, { x, y, left, right, bottom }: PlotFrame): Shape[] {
  if (median?.leastMs == null) return [lineAcross('plot-median', left, y(0.5), right, y(0.5))];
  const { leastMs, mostMs, lowerMs, upperMs } = median;
  const [from, until] = [x(leastMs), mostMs === null ? right : x(mostMs)];
  const isRoomRight = until < right - 150;
  const limits =
    lowerMs === null && upperMs === null
      ? []
      : [
          lineAcross(
            'plot-median-limits',
            lowerMs === null ? left : x(lowerMs),
            y(0.5),
            upperMs === null ? right : x(upperMs),
            y(0.5),
          ),
        ];
  return [
    ...limits,
    lineAcross('plot-median', left, y(0.5), until, y(0.5)),
    lineAcross('plot-median', from, y(0.5), from, bottom),
    ...(until > from ? [lineAcross('plot-median', until, y(0.5), until, bottom)] : []),
    words(`median ${waitWords({ leastMs, mostMs })}`, {
      x: isRoomRight ? until + 6 : from - 6,
      y: bottom - 8,
      className: 'plot-words plot-strong plot-halo',
      anchor: isRoomRight ? 'start' : 'end',
    }),
  ];
}

/** Under the axis, at each of its ticks: how many were still waiting just before. */
function atRiskShapes(
  { steps, stepsInAll }: ResponseCurve,
  frame: PlotFrame,
  y: number,
): { shapes: Shape[]; height: number } {
  const isThinned = stepsInAll > steps.length;
  const title = isThinned ? 'Still at risk at the next step that is told' : 'Still at risk';
  const numbers = ticksOf(frame).map((at) => {
    const next = steps.find(({ timeMs }) => timeMs >= at);
    const anchor = at === 0 ? 'start' : 'middle';
    return words(String(next?.atRisk ?? 0), { x: frame.x(at), y: y + 15, className: 'plot-tick', anchor });
  });
  return {
    shapes: [words(title, { x: frame.left, y, className: 'plot-words plot-axis-title' }), ...numbers],
    height: 15,
  };
}

function stepMarks({ key }: ResponseGroup, { steps, stepsInAll }: ResponseCurve, frame: PlotFrame): Shape[] {
  const shown = steps.filter(({ timeMs }) => timeMs <= frame.lastMs);
  const every = Math.ceil(shown.length / mostMarks);
  const isThinned = stepsInAll > steps.length || every > 1;
  return shown
    .filter((_, index) => index % every === 0 || index === shown.length - 1)
    .map((step, index, told): Shape => {
      const x = frame.x(Math.min(frame.lastMs, step.untilMs ?? frame.lastMs));
      const before = index === 0 ? frame.left : frame.x(told[index - 1]?.untilMs ?? frame.lastMs);
      const from = Math.min(before, frame.x(step.timeMs));
      const label = stepWords(step);
      // A step that is known exactly has those that waited just so long behind it.
      const behind = {
        group: key,
        leastMs: step.timeMs,
        mostMs: (step.untilMs ?? Number.MAX_SAFE_INTEGER - 1) + 1,
      };
      const mark: Mark = {
        key: keyBehind(behind),
        label: isThinned ? `${label} This is one of many steps.` : label,
      };
      return {
        tag: 'g',
        className: 'plot-step',
        mark,
        children: [
          { tag: 'title', children: [label] },
          standOn(Math.min(from, x - 8), frame.top, Math.max(8, x - from) + 4, frame.bottom - frame.top),
          dot('plot-point tone-1', x, frame.y(step.waiting), 3.5),
        ],
      };
    });
}

/** "After 3 h: 50 % still waiting (95 % limits 11.1 % to 80.4 %); 1 answered, 4 at risk." */
function stepWords({
  timeMs,
  untilMs,
  waiting,
  lower,
  upper,
  atRisk,
  answered,
  declined,
  censored,
}: Step): string {
  const wait = waitWords({ leastMs: timeMs, mostMs: untilMs });
  const limits =
    lower === null || upper === null ? '' : ` (95 % limits ${percentWords(lower)} to ${percentWords(upper)})`;
  const counts = [
    [answered, 'answered'],
    [declined, 'declined'],
    [censored, 'last seen waiting'],
    [atRisk, 'at risk'],
  ] as const;
  const told = counts.flatMap(([count, what]) => (count === null || count === 0 ? [] : [`${count} ${what}`]));
  return `After ${wait}: ${percentWords(waiting)} still waiting${limits}${told.length === 0 ? '' : `; ${told.join(', ')}`}.`;
}

function survivalTable({ label, curve }: ResponseGroup): PictureTable {
  const isExact = curve?.method === 'Kaplan-Meier';
  const counts = isExact
    ? [
        { key: 'risk', title: 'At risk', isNumber: true },
        { key: 'answered', title: 'Answered', isNumber: true },
        { key: 'declined', title: 'Declined', isNumber: true },
        { key: 'censored', title: 'Last seen waiting', isNumber: true },
      ]
    : [];
  const limits = isExact
    ? [
        { key: 'lower', title: 'Lower 95 % limit', isNumber: true },
        { key: 'upper', title: 'Upper 95 % limit', isNumber: true },
      ]
    : [];
  return {
    caption: `Share still waiting: ${label}`,
    columns: [
      { key: 'wait', title: 'After' },
      ...counts,
      { key: 'waiting', title: 'Still waiting', isNumber: true },
      ...limits,
    ],
    rows: (curve?.steps ?? []).map(({ timeMs, untilMs, waiting, lower, upper, ...count }) => ({
      cells: [
        waitWords({ leastMs: timeMs, mostMs: untilMs }),
        ...(isExact
          ? [count.atRisk, count.answered, count.declined, count.censored].map((number) =>
              String(number ?? ''),
            )
          : []),
        shareNumber(waiting),
        ...(isExact ? [shareNumber(lower), shareNumber(upper)] : []),
      ],
    })),
  };
}
