import { describe, expect, test } from 'vitest';
import { everyResponse, type ResponseSurvey } from '../../contract/model/response-shape.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { behindKey } from '../../drawing/plots/behind-mark.ts';
import { casePicture } from '../../drawing/plots/case-picture.ts';
import { incidencePicture } from '../../drawing/plots/incidence-picture.ts';
import { lengthTicks, lengthWords } from '../../drawing/plots/length-words.ts';
import { multiplesPicture } from '../../drawing/plots/multiples-picture.ts';
import { sharePicture } from '../../drawing/plots/share-picture.ts';
import { survivalPicture } from '../../drawing/plots/survival-picture.ts';
import type { Picture } from '../../drawing/picture.ts';
import { GoldenCase, required } from '../core/golden-case.ts';
import { openSixRequests, readAt } from '../core/six-requests.ts';
import { useOwnWorkspace, useSample } from '../support/core.ts';
import { axisOf, cornersOf, everyShape, marksOf, numberAt, shapesOf, textsOf } from './read-picture.ts';

const hour = 3_600_000;
const workspace = useOwnWorkspace();
const sample = useSample();
let roundId: Awaited<ReturnType<typeof openSixRequests>>['roundId'] | undefined;

/** The six requests whose waits are known by heart, by whatever they are set side by side. */
async function sixRequests(by: 'all' | 'country' | 'roster' = 'all'): Promise<ResponseSurvey> {
  roundId ??= (await openSixRequests(workspace())).roundId;
  return workspace().api.responses.survey({ asOf: readAt, by });
}

const axisTitle = 'Wait since the first placed attempt';

function drawn({ pooled, medianRule }: ResponseSurvey, width = 800) {
  return {
    curve: required(survivalPicture({ group: pooled, medianRule, axisTitle, width })),
    ends: required(incidencePicture({ group: pooled, axisTitle, width })),
  };
}

describe('the curve of the six requests', () => {
  test('falls at 1, 2, 3 and 26 h to the shares of DOMAIN.md, as read from its axes', async () => {
    const { curve } = drawn(await sixRequests());
    const time = axisOf(curve, 'x', [
      ['0', 0],
      ['24 h', 24],
    ]);
    const share = axisOf(curve, 'y', [
      ['0 %', 0],
      ['100 %', 1],
    ]);
    const path = required(shapesOf(curve, 'plot-curve').find(({ tag }) => tag === 'path'));
    const corners = cornersOf(String(path.attributes?.['d'])).map(
      ([x, y]) => [time(x), share(y + 3.8)] as const,
    );
    const falls = corners.filter(([, height], index) => height < (corners[index - 1]?.[1] ?? 0) - 0.01);
    for (const [index, [hours, height]] of [
      [1, 5 / 6],
      [2, 4 / 6],
      [3, 3 / 6],
      [26, 2 / 6],
    ].entries() as ArrayIterator<[number, [number, number]]>) {
      expect(falls[index]?.[0]).toBeCloseTo(hours, 1);
      expect(falls[index]?.[1]).toBeCloseTo(height, 2);
    }
    expect(falls).toHaveLength(4);
  });

  test('has the same numbers in its table, with all who are at risk', async () => {
    const { curve } = drawn(await sixRequests());
    expect(curve.table.columns.map(({ title }) => title)).toEqual([
      'After',
      'At risk',
      'Answered',
      'Declined',
      'Last seen waiting',
      'Still waiting',
      'Lower 95 % limit',
      'Upper 95 % limit',
    ]);
    expect(curve.table.rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
      ['1 h', '6', '1', '0', '0', '0.8333'],
      ['2 h', '5', '1', '0', '0', '0.6667'],
      ['3 h', '4', '1', '0', '0', '0.5000'],
      ['26 h', '3', '1', '0', '0', '0.3333'],
      ['2 d', '2', '0', '0', '1', '0.3333'],
      ['3 d', '1', '0', '0', '1', '0.3333'],
    ]);
  });

  test('says its median with the rule, and who goes on beyond the axis', async () => {
    const { curve } = drawn(await sixRequests());
    expect(curve.summary).toContain('4 of 6 reached');
    expect(curve.summary).toContain('median 3 h');
    expect(curve.summary).toContain('the smallest time at which the curve is at or below one half');
    expect(textsOf(curve)).toContain('median 3 h');
    expect(textsOf(curve)).toContain('2 of 6 go on beyond this axis →');
  });

  test('has a mark at each step, with the requests behind it', async () => {
    const { curve } = drawn(await sixRequests());
    const marks = marksOf(curve);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    const third = required(marks.find(({ label }) => label.startsWith('After 3 h: 50 % still waiting')));
    expect(third.label).toContain('1 answered, 4 at risk');
    const behind = required(behindKey(third.key));
    const found = await workspace().api.responses.cases({
      ...behind,
      ends: behind.ends === null ? null : [...behind.ends],
      asOf: readAt,
      filter: everyResponse,
    });
    expect(found.cases.map(({ wait }) => wait)).toEqual([{ leastMs: 3 * hour, mostMs: 3 * hour }]);
  });

  test('is no curve for four requests, and says so by drawing none', async () => {
    const { api } = sample();
    const asked = { filter: { ...everyResponse, roundId: await new GoldenCase(sample()).roundId() } };
    const asOf = parseInstant('2013-02-13T18:00', 'America/New_York');
    const { pooled, medianRule } = await api.responses.survey({ ...asked, asOf });
    expect(survivalPicture({ group: pooled, medianRule, axisTitle, width: 800 })).toBeNull();
    expect(incidencePicture({ group: pooled, axisTitle, width: 800 })).toBeNull();
  });
});

describe('answered and declined', () => {
  test('end at their shares of all six, with a mark for each answer', async () => {
    const { ends } = drawn(await sixRequests());
    expect(
      ends.table.rows.filter(({ cells }) => cells[1] === 'answered').map(({ cells }) => cells[2]),
    ).toEqual(expect.arrayContaining(['0.1667', '0.3333', '0.5000', '0.6667']));
    expect(marksOf(ends).map(({ label }) => label.split(' (')[0])).toEqual([
      'By 1 h: 16.7 % answered',
      'By 2 h: 33.3 % answered',
      'By 3 h: 50 % answered',
      'By 26 h: 66.7 % answered',
    ]);
  });
});

describe('waits that are known between bounds', () => {
  test('are drawn as bars from the least to the most, and their curve falls within a shaded stretch', async () => {
    const asOf = parseInstant('2013-03-15T12:00', 'America/New_York');
    const { pooled, medianRule } = await sample().api.responses.survey({ asOf, clock: 'trigger' });
    const curve = required(survivalPicture({ group: pooled, medianRule, axisTitle, width: 800 }));
    expect(pooled.curve?.method).toBe('Turnbull');
    expect(shapesOf(curve, 'plot-within').length).toBeGreaterThan(0);
    expect(shapesOf(curve, 'plot-between').length).toBeGreaterThan(0);
    expect(curve.table.columns.map(({ title }) => title)).toEqual(['After', 'Still waiting']);
  });

  test('of February 2013 read as the board has them', async () => {
    const asOf = parseInstant('2013-02-13T18:00', 'America/New_York');
    const filter = { ...everyResponse, roundId: await new GoldenCase(sample()).roundId() };
    const { pooled } = await sample().api.responses.survey({ asOf, filter });
    const picture = casePicture({
      title: 'Cases',
      sentence: pooled.sentence,
      cases: required(pooled.cases),
      axisTitle,
      width: 900,
    });
    expect(picture.summary).toContain('3 of 4 reached (95 % interval 0.301 to 0.954)');
    expect(textsOf(picture)).toContain('18 h to 42 h, still waiting');
    expect(textsOf(picture)).toContain('excluded by decision');
    const time = axisOf(picture, 'x', [
      ['0', 0],
      ['24 h', 24],
    ]);
    const bar = required(
      shapesOf(picture, 'plot-uncertain').find(({ className }) => className?.includes('tone-1')),
    );
    expect(time(numberAt(bar, 'x'))).toBeCloseTo(18, 0);
    expect(time(numberAt(bar, 'x') + numberAt(bar, 'width'))).toBeCloseTo(42, 0);
    expect(marksOf(picture).every(({ leadsTo }) => leadsTo?.[0]?.kind === 'request')).toBe(true);
    expect(picture.table.rows).toHaveLength(required(pooled.cases).length);
  });
});

describe('groups side by side', () => {
  test('have a dot at each share within its interval, and say what each is out of', async () => {
    const { groups } = await sixRequests('roster');
    const picture = sharePicture({ title: 'Reached, by roster', groups, width: 900 });
    const share = axisOf(picture, 'x', [
      ['0 %', 0],
      ['100 %', 1],
    ]);
    const dots = everyShape(picture).filter(({ tag }) => tag === 'circle');
    expect(dots.map((one) => share(numberAt(one, 'cx')).toFixed(2))).toEqual(['0.67']);
    const [row] = picture.table.rows;
    expect(row?.cells.slice(0, 5)).toEqual(['Six seats', '6', '4', '6', '0.6667']);
    const interval = required(shapesOf(picture, 'plot-interval')[0]);
    expect(share(numberAt(interval, 'x')).toFixed(3)).toBe(Number(row?.cells[5]).toFixed(3));
    expect(textsOf(picture)).toContain('4 of 6');
  });

  test('say "no answers yet" with the denominator, at a hollow dot, and never 0 of nothing', async () => {
    const { groups } = await sixRequests('country');
    const picture = sharePicture({ title: 'Reached, by country', groups, width: 900 });
    expect(textsOf(picture).filter((text) => text === 'no answers yet (0 of 1)')).toHaveLength(2);
    expect(shapesOf(picture, 'plot-hollow')).toHaveLength(2);
  });

  test('share one axis, and leave those with fewer than five waits without a curve', async () => {
    const { groups, pooled } = await sixRequests('roster');
    const more = { ...required(groups[0]), key: 'other', label: 'Others', curve: null, cases: [] };
    const picture = required(
      multiplesPicture({
        title: 'Still waiting',
        groups: [...groups, more],
        pooled,
        axisTitle,
        sentence: 'Not tested.',
        width: 900,
      }),
    );
    expect(marksOf(picture)).toHaveLength(1);
    expect(picture.summary).toContain('1 of 2 groups have five waits or more');
    expect(
      multiplesPicture({ title: '', groups: [more], pooled, axisTitle, sentence: '', width: 900 }),
    ).toBeNull();
  });
});

describe('a length of time along an axis', () => {
  test('is counted in steps that people use, never more of them than there is room for', () => {
    for (const last of [90_000, hour, 26 * hour, 9 * 24 * hour, 400 * 24 * hour, 40 * 365 * 24 * hour]) {
      const ticks = lengthTicks(last, 6);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks[0]).toBe(0);
      expect(required(ticks.at(-1))).toBeLessThanOrEqual(last);
    }
    expect(lengthTicks(26 * hour, 6).map(lengthWords)).toEqual(['0', '6 h', '12 h', '18 h', '24 h']);
  });
});

describe('every plot at every width', () => {
  test.for([280, 480, 800, 1_400])('lies within %i pixels', async (width) => {
    const survey = await sixRequests('country');
    const { curve, ends } = drawn(survey, width);
    const pictures: Picture[] = [
      curve,
      ends,
      sharePicture({ title: 'Shares', groups: survey.groups, width }),
      casePicture({
        title: 'Cases',
        sentence: '',
        cases: survey.groups.flatMap(({ cases }) => cases ?? []),
        axisTitle,
        width,
      }),
    ];
    for (const picture of pictures) {
      const beyond = everyShape(picture).filter((shape) => {
        const at = (name: string) => Number(shape.attributes?.[name] ?? 0);
        const right = shape.tag === 'rect' ? at('x') + at('width') : Math.max(at('x'), at('cx'), at('x2'));
        const bottom = shape.tag === 'rect' ? at('y') + at('height') : Math.max(at('y'), at('cy'), at('y2'));
        return right > width || bottom > picture.height || at('x') < 0 || at('width') < 0;
      });
      expect(beyond).toEqual([]);
    }
  });
});
