/** One lane of a timeline as shapes: bands behind, lines across, marks, and the words there is room for. */
import { certaintyAt } from '../../contract/model/certainty.ts';
import { showInstant } from '../../contract/model/show-time.ts';
import type {
  Timeline,
  TimelineLane,
  TimelineLimit,
  TimelineStretch,
} from '../../contract/model/timeline-shape.ts';
import type { Shape } from '../picture.ts';
import { itemsOf, type LaneItem } from './lane-items.ts';
import { placeLabels } from './lane-labels.ts';
import { leadOf, nameShapes } from './lane-name.ts';
import { extentOf, heightOf, isInSight, isUnknown, middleOf, xOf, type Frame } from './layout.ts';
import { centreOf, markShape, round, rowMiddle } from './mark-shapes.ts';
import { placeMarks, type PlacedMark } from './place-marks.ts';
import { textWithin } from './text-room.ts';
import { stretchLabel } from './timeline-words.ts';

interface Known {
  /** Where the request stands at the moment of the frame, in words. */
  readonly standing?: string;
  /** Those of the lane, where they are known from another frame of the same moment and zone. */
  readonly items?: readonly LaneItem[];
}

/** With its own top at nought. */
export function laneShapes(timeline: Timeline, lane: TimelineLane, frame: Frame, known: Known = {}): Shape[] {
  const { standing = lane.standing, items = itemsOf(timeline, lane, frame) } = known;
  const middle = middleOf(frame);
  const marks = placeMarks(items, frame);
  const words = lane.title;
  const limits = lane.limits.filter((limit) => isInSight(frame, extentOf(frame, limit)));
  const labels = placeLabels(
    marks,
    {
      before: limits.map((limit) => limitWords(frame, limit, middle)),
      after: stretchWords(frame, lane, middle),
    },
    middle,
    frame,
  );
  return [
    lineOf('lane-end', frame.namesBeside ? 0 : frame.left, heightOf(frame) - 0.5, frame.width),
    lineOf('lane-middle', frame.left, middle, frame.right),
    ...lane.stretches.flatMap((stretch) => stretchShapes(frame, lane, stretch, middle)),
    ...limits.flatMap((limit) => limitShapes(frame, limit)),
    ...laneLines(frame, lane),
    ...nameShapes(frame, { ...lane, standing }),
    ...connectors(marks, middle),
    ...marks.map((mark) => markShape(mark, middle, words)),
    ...unknownMarks(frame, items, middle, words),
    ...labels.map(({ shape }) => shape),
  ];
}

function lineOf(className: string, x1: number, y: number, x2: number): Shape {
  return { tag: 'line', className, attributes: { x1: round(x1), x2: round(x2), y1: round(y), y2: round(y) } };
}

/** A band as wide as it surely lasted, and lighter where it may have. */
function stretchShapes(frame: Frame, lane: TimelineLane, stretch: TimelineStretch, middle: number): Shape[] {
  const { began, ended, versions, id, happened } = stretch;
  const outer = bandExtent(frame, began, ended);
  if (!isInSight(frame, outer)) return [];
  const box = bandBox(frame, lane, stretch, middle);
  const sure = sureExtent(frame, stretch);
  const isDenied = !happened || versions.some((version) => !version.happened);
  const label = `${lane.title}: ${stretchLabel(stretch, frame.zone)}${stretchVersions(stretch)}`;
  const className = `band band-${stretch.kind}${isDenied ? ' band-disputed' : ''}`;
  return [
    {
      tag: 'g',
      className,
      mark: { key: id, label, leadsTo: leadOf(lane) },
      children: [
        { tag: 'title', children: [label] },
        rectOf('band-possible', cut(frame, outer), box),
        ...(happened && sure !== null && isInSight(frame, sure)
          ? [rectOf('band-sure', cut(frame, sure), box)]
          : []),
        ...versions
          .filter((version) => version.happened)
          .map((version) => bandExtent(frame, version.began, version.ended))
          .filter((extent) => isInSight(frame, extent))
          .map((extent) =>
            rectOf('band-version', cut(frame, extent), { y: box.y + box.height - 4, height: 3 }),
          ),
      ],
    },
  ];
}

/** From when it had surely begun to when it had not surely ended; without an end on record, to the as-of moment. */
function sureExtent(frame: Frame, { began, ended }: TimelineStretch): { x0: number; x1: number } | null {
  const from = began?.until ?? null;
  const until = ended === null ? frame.asOf : ended.from;
  return from === null || until === null || from >= until
    ? null
    : { x0: xOf(frame, from), x1: xOf(frame, until) };
}

function stretchVersions({ versions }: TimelineStretch): string {
  if (versions.length === 0) return '';
  return ` Told differently by ${versions.map(({ voice }) => voice.name).join(', ')}.`;
}

/** How far a band reaches beyond a bound on whose other side nothing is known. */
const openReach = 24;

/** An end that is not on record may be yet to come; an open beginning, or an open end of a known one, is cut short. */
function bandExtent(frame: Frame, began: TimelineStretch['began'], ended: TimelineStretch['ended']) {
  const start = began?.from ?? null;
  const firstKnown = began?.until ?? ended?.from ?? ended?.until ?? null;
  const end = ended?.until ?? null;
  const lastKnown = ended?.from ?? null;
  const x0 =
    start === null
      ? firstKnown === null
        ? frame.left
        : xOf(frame, firstKnown) - openReach
      : xOf(frame, start);
  const openEnd = lastKnown === null ? frame.right + 20 : xOf(frame, lastKnown) + openReach;
  return { x0, x1: Math.max(x0, end === null ? openEnd : xOf(frame, end)) };
}

/** Tenures take the upper half of a lane of their own, absences the half of whoever was away. */
function bandBox(frame: Frame, lane: TimelineLane, { kind, half }: TimelineStretch, middle: number) {
  const height = heightOf(frame);
  if (kind === 'tenure') return { y: middle - 29, height: 25 };
  if (lane.kind === 'tenures') return { y: middle + 3, height: height - middle - 7 };
  return half === 'us' ? { y: middle - 32, height: 32 } : { y: middle, height: height - middle - 3 };
}

function cut(frame: Frame, { x0, x1 }: { x0: number; x1: number }) {
  return {
    x0: Math.max(frame.left, x0),
    x1: Math.min(frame.right, Math.max(x1, Math.max(frame.left, x0) + 1)),
  };
}

function rectOf(
  className: string,
  { x0, x1 }: { x0: number; x1: number },
  { y, height }: { y: number; height: number },
): Shape {
  return {
    tag: 'rect',
    className,
    attributes: { x: round(x0), y: round(y), width: round(Math.max(1, x1 - x0)), height: round(height) },
  };
}

function stretchWords(frame: Frame, lane: TimelineLane, middle: number) {
  return lane.stretches
    .map((stretch) => ({ stretch, extent: bandExtent(frame, stretch.began, stretch.ended) }))
    .filter(({ extent }) => isInSight(frame, extent))
    .map(({ stretch, extent }) => {
      const x = Math.max(frame.left, extent.x0) + 5;
      const box = bandBox(frame, lane, stretch, middle);
      const y =
        lane.kind === 'tenures' ? box.y + box.height / 2 : rowMiddle({ half: stretch.half, row: 1 }, middle);
      const room = Math.min(frame.right, extent.x1) - x - 4;
      // A band says what it is within itself, where no other one follows at once.
      return {
        text:
          room < 30 ? '' : textWithin(stretch.words, lane.kind === 'tenures' ? room : frame.right - x, 10.5),
        x,
        y,
        className: 'lane-label lane-label-band',
      };
    });
}

/** From when the limit was possibly passed to when it certainly was. */
function limitShapes(frame: Frame, limit: TimelineLimit): Shape[] {
  const extent = extentOf(frame, limit);
  const height = heightOf(frame);
  const isYetToCome = certaintyAt(limit, frame.asOf) === 'not yet';
  const x = limit.until === null ? extent.x0 : extent.x1;
  const label = `${limit.kind}: ${limitTimes(frame, limit)}`;
  return [
    {
      tag: 'g',
      className: `limit limit-${limit.kind.replace(' ', '-')}${isYetToCome ? ' limit-not-yet' : ''}`,
      children: [
        { tag: 'title', children: [label] },
        rectOf('limit-possible', cut(frame, extent), { y: 1, height: height - 2 }),
        ...(x >= frame.left && x <= frame.right
          ? [
              {
                tag: 'line' as const,
                className: 'limit-line',
                attributes: { x1: round(x), x2: round(x), y1: 0, y2: height },
              },
            ]
          : []),
      ],
    },
  ];
}

function limitTimes({ zone }: Frame, { from, until }: TimelineLimit): string {
  const said = (at: number) => showInstant(at, zone, 'minute');
  if (from === null || until === null) return `from ${said(from ?? until ?? 0)}`;
  return `possibly from ${said(from)}, certainly from ${said(until)}`;
}

function limitWords(frame: Frame, limit: TimelineLimit, middle: number) {
  const { x0, x1 } = extentOf(frame, limit);
  const x = (limit.until === null ? x0 : x1) + 4;
  return {
    text: x < frame.left || x > frame.right ? '' : limit.kind,
    x,
    y: rowMiddle({ half: 'us', row: 1 }, middle),
    className: 'lane-label lane-label-limit',
  };
}

/** Where each round of a counterpart opened and closed; those of one round run across all lanes. */
function laneLines(frame: Frame, { trigger, closedAt }: TimelineLane): Shape[] {
  const height = heightOf(frame);
  const lines: (readonly [string, number | null | undefined, string])[] = [
    ['lane-trigger', trigger?.at.from ?? trigger?.at.until, `Trigger: ${trigger?.name ?? ''}`],
    ['lane-closing', closedAt?.from ?? closedAt?.until, 'The round was closed'],
  ];
  return lines.flatMap(([className, at, title]) => {
    if (at == null) return [];
    const x = xOf(frame, at);
    if (x < frame.left || x > frame.right) return [];
    return [
      {
        tag: 'line' as const,
        className,
        attributes: { x1: round(x), x2: round(x), y1: 4, y2: height - 4 },
        children: [{ tag: 'title' as const, children: [title] }],
      },
    ];
  });
}

/** From a version to the event it is a version of, where both are in sight. */
function connectors(marks: readonly PlacedMark[], middle: number): Shape[] {
  const byKey = new Map(marks.flatMap((mark) => mark.items.map((item) => [item.key, mark] as const)));
  return marks.flatMap((mark) => {
    const [item] = mark.items;
    const main = item?.versionOf == null ? undefined : byKey.get(item.versionOf);
    if (main === undefined || main === mark) return [];
    const start = (one: PlacedMark) => ({
      x: round(Math.min(one.x0 + 5.5, centreOf(one))),
      y: round(rowMiddle(one, middle)),
    });
    const [from, to] = [start(main), start(mark)];
    return [
      {
        tag: 'line' as const,
        className: 'version-line',
        attributes: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
      },
    ];
  });
}

/** What happened at a time that nobody knows stands in a column of its own, by its half. */
function unknownMarks(frame: Frame, items: readonly LaneItem[], middle: number, words: string): Shape[] {
  const unknown = items.filter(({ bounds }) => isUnknown(bounds));
  const x = frame.right + 29;
  return (['us', 'between', 'them'] as const).flatMap((half) => {
    const ofHalf = unknown.filter((item) => item.half === half);
    if (ofHalf.length === 0) return [];
    return [
      markShape(
        { x0: x - 5.5, x1: x + 5.5, row: 0, half, items: ofHalf },
        middle,
        `${words}, time not known`,
      ),
    ];
  });
}
