import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTimelineOf } from '../../contract/model/timeline.ts';
import type { Timeline } from '../../contract/model/timeline-shape.ts';
import { parseInstant, parseWhen } from '../../contract/model/when.ts';
import type { Shape } from '../../drawing/picture.ts';
import { itemsOf } from '../../drawing/timeline/lane-items.ts';
import { boxOf, placeLabels, type Box } from '../../drawing/timeline/lane-labels.ts';
import { laneShapes } from '../../drawing/timeline/lane-shapes.ts';
import { ticksIn } from '../../drawing/timeline/axis-shapes.ts';
import {
  extentOf,
  frameOf,
  heightOf,
  isInSight,
  isUnknown,
  markWidth,
  middleOf,
  wholeSpan,
  xOf,
} from '../../drawing/timeline/layout.ts';
import { placeMarks } from '../../drawing/timeline/place-marks.ts';
import { timelinePicture } from '../../drawing/timeline/timeline-picture.ts';
import { arbitraryAsOf, day, triggerAt } from '../support/arbitraries.ts';
import { arbitraryHistories, arbitrarilyTold, roundOf } from '../model/round-of-histories.ts';

const runs = { numRuns: 150 };

const arbitraryTimeline: fc.Arbitrary<Timeline> = fc
  .tuple(
    arbitraryHistories().chain((histories) => arbitrarilyTold(roundOf(histories))),
    arbitraryAsOf,
  )
  .map(([{ round, records }, asOf]) =>
    roundTimelineOf(records, round, { asOf, knownAt: null, zone: 'America/New_York', voiceId: null }),
  );

/** A picture of any width, of all of it or of a part. */
const arbitraryDrawn = fc
  .record({
    timeline: arbitraryTimeline,
    width: fc.constantFrom(320, 700, 1_200, 4_000),
    from: fc.integer({ min: -2 * day, max: 14 * day }),
    length: fc.constantFrom(3_600_000, day, 9 * day, 400 * day),
    isWhole: fc.boolean(),
  })
  .map(({ timeline, width, from, length, isWhole }) => {
    const start = triggerAt + from;
    const span = isWhole ? wholeSpan(timeline) : { from: start, until: start + length };
    return { timeline, frame: frameOf(timeline, { width, span, asOf: timeline.asOf }) };
  });

function attributesIn(shape: Shape | string): (string | number)[] {
  if (typeof shape === 'string') return [];
  return [...Object.values(shape.attributes ?? {}), ...(shape.children ?? []).flatMap(attributesIn)];
}

function overlap(one: Box, other: Box): boolean {
  const slack = 0.6;
  return (
    one.x0 < other.x1 - slack &&
    one.x1 > other.x0 + slack &&
    one.y0 < other.y1 - slack &&
    one.y1 > other.y0 + slack
  );
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}

describe('the marks of a lane', () => {
  test('lie inside the lane and the part where time runs, and none upon another', () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ timeline, frame }) => {
        for (const lane of timeline.lanes) {
          const marks = placeMarks(itemsOf(timeline, lane, frame), frame);
          const boxes = marks.map((mark) => boxOf(mark, middleOf(frame)));
          for (const { x0, x1, y0, y1 } of boxes) {
            expect(x0).toBeGreaterThanOrEqual(frame.left - markWidth);
            expect(x1).toBeLessThanOrEqual(frame.right + markWidth);
            expect(x1 - x0).toBeGreaterThanOrEqual(markWidth - 0.001);
            expect(y0).toBeGreaterThanOrEqual(0);
            expect(y1).toBeLessThanOrEqual(heightOf(frame));
          }
          expect(pairsOf(boxes).filter(([one, other]) => overlap(one, other))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('hold each event and each version in sight once', () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ timeline, frame }) => {
        for (const lane of timeline.lanes) {
          const items = itemsOf(timeline, lane, frame).filter(({ bounds }) => !isUnknown(bounds));
          const drawn = placeMarks(items, frame).flatMap((mark) => mark.items.map(({ key }) => key));
          expect(new Set(drawn).size).toBe(drawn.length);
          const seen = items.filter(({ bounds }) => isInSight(frame, extentOf(frame, bounds)));
          for (const { key } of seen) expect(drawn).toContain(key);
        }
      }),
      runs,
    );
  });

  test('reach over all of the time in which an event may have been', () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ timeline, frame }) => {
        for (const lane of timeline.lanes) {
          for (const { x0, x1, items } of placeMarks(itemsOf(timeline, lane, frame), frame)) {
            for (const { bounds } of items) {
              const from = bounds.from === null ? frame.left : xOf(frame, bounds.from);
              const until = bounds.until === null ? frame.right : xOf(frame, bounds.until);
              if (from >= frame.left) expect(x0).toBeLessThanOrEqual(Math.min(from, frame.right) + markWidth);
              if (until <= frame.right)
                expect(x1).toBeGreaterThanOrEqual(Math.max(until, frame.left) - markWidth);
            }
          }
        }
      }),
      runs,
    );
  });
});

describe('the words of a lane', () => {
  test('lie upon no mark and upon no other words, and end where time ends', () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ timeline, frame }) => {
        for (const lane of timeline.lanes) {
          const marks = placeMarks(itemsOf(timeline, lane, frame), frame);
          const middle = middleOf(frame);
          const before = [{ text: 'overdue', x: frame.left + 40, y: middle - 26, className: 'limit' }];
          const boxes = placeLabels(marks, { before, after: [] }, middle, frame).map(({ box }) => box);
          const taken = marks.map((mark) => boxOf(mark, middle));
          expect(boxes.flatMap((box) => taken.filter((mark) => overlap(box, mark)))).toEqual([]);
          expect(pairsOf(boxes).filter(([one, other]) => overlap(one, other))).toEqual([]);
          for (const { x1 } of boxes) expect(x1).toBeLessThanOrEqual(frame.right);
        }
      }),
      runs,
    );
  });
});

describe('a lane', () => {
  test('is drawn with numbers, whatever the bounds of its events are', () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ timeline, frame }) => {
        for (const lane of timeline.lanes) {
          const all = laneShapes(timeline, lane, frame).flatMap(attributesIn);
          const wrong = all.filter((value) =>
            typeof value === 'number' ? !Number.isFinite(value) : /NaN|Infinity/.test(value),
          );
          expect(wrong).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('the axis', () => {
  const timeline = { lanes: [], zone: 'America/New_York', trigger: null } as unknown as Timeline;
  const at = (typed: string) => parseInstant(typed, 'America/New_York');
  const ticks = (from: string, until: string, width = 1_200) =>
    ticksIn(frameOf(timeline, { width, span: { from: at(from), until: at(until) }, asOf: 0 }));

  test('has its days where the clock of the zone has them, also where it is changed', () => {
    const days = ticks('2013-03-01T00:00', '2013-03-19T00:00').map((tick) => tick.at);
    const expected = ['09', '10', '11'].map((date) => parseWhen(`2013-03-${date}`, 'America/New_York').from);
    expect(days.slice(8, 11)).toEqual(expected);
  });

  test('counts hours over a change of the clock: 02:00 is skipped in March, 01:00 comes twice in November', () => {
    const labels = (from: string, until: string) => ticks(from, until).map(({ label }) => label);
    expect(labels('2013-03-10T00:00', '2013-03-10T06:00')).toEqual([
      '10 Mar',
      '01:00',
      '03:00',
      '04:00',
      '05:00',
    ]);
    expect(labels('2013-11-03T00:00', '2013-11-03T04:00')).toEqual([
      '3 Nov',
      '01:00',
      '01:00',
      '02:00',
      '03:00',
    ]);
  });

  test('has no more ticks than there is room for, over minutes and over centuries', () => {
    for (const [from, until] of [
      ['2013-02-12T00:00', '2013-02-12T00:40'],
      ['2013-02-12T00:00', '2013-02-13T00:00'],
      ['1990-01-01T00:00', '2013-02-13T00:00'],
      ['1800-01-01T00:00', '2013-02-13T00:00'],
    ] as const) {
      const count = ticks(from, until).length;
      expect(count, from).toBeGreaterThan(1);
      expect(count, from).toBeLessThanOrEqual(20);
    }
  });
});

describe('the whole picture', () => {
  test('has its table: every event and every version of it is a line', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        const { table } = timelinePicture(timeline, { width: 1_000 });
        const told = timeline.lanes.flatMap(({ events, limits, stretches }) => [
          ...events.flatMap(({ versions }) => [null, ...versions]),
          ...limits,
          ...stretches,
        ]);
        expect(table.rows).toHaveLength(told.length);
        for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
      }),
      { numRuns: 40 },
    );
  });

  test('shows all that is dated unless a stretch is asked for', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        const { from, until } = wholeSpan(timeline);
        const dated = timeline.lanes.flatMap(({ events }) => events.map(({ at }) => at));
        for (const { until: end } of dated) if (end !== null) expect(end).toBeLessThanOrEqual(until + 1);
        expect(from).toBeLessThanOrEqual(triggerAt);
        expect(timeline.asOf).toBeLessThan(until + 1);
      }),
      { numRuns: 40 },
    );
  });
});
