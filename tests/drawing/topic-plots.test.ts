import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../contract/model/when.ts';
import { behindCell } from '../../drawing/plots/matrix-keys.ts';
import { matrixPicture } from '../../drawing/plots/matrix-picture.ts';
import { trendPicture } from '../../drawing/plots/trend-picture.ts';
import { required } from '../core/golden-case.ts';
import { useSample } from '../support/core.ts';
import { marksOf, numberAt, shapesOf, textsOf } from './read-picture.ts';

const sample = useSample();

/** After the talk of the 17th and the meeting in Berlin. */
const asOf = parseInstant('2013-03-01T12:00', 'America/New_York');

function matrix() {
  return sample().api.topics.matrix({ asOf, by: 'country' });
}

describe('the matrix of topics', () => {
  test('has a count out of the conversations in each cell, as the answer has it', async () => {
    const found = await matrix();
    const picture = matrixPicture({ title: 'Topics by country', matrix: found, width: 1_000 });
    const syria = required(found.topics.find(({ name }) => name === 'Syria'));
    const russia = required(found.rows.find(({ label }) => label === 'Russia'));
    // They talked on the 17th, of Syria too, and met in Berlin on the 26th.
    expect(russia.conversations).toBe(2);
    const mark = required(
      marksOf(picture).find(({ label }) => label.startsWith('Syria in 1 of 2 conversations with Russia')),
    );
    expect(behindCell(mark.key)).toEqual({ row: russia.key, topicId: syria.id, from: null, until: null });
    expect(mark.leadsTo).toHaveLength(1);
    expect(textsOf(picture)).toContain('1 of 2');
    expect(picture.table.rows.map(({ cells }) => cells.slice(0, 4))).toContainEqual([
      'Russia',
      'Syria',
      '1',
      '2',
    ]);
  });

  test('has the conversations behind a cell that its mark names', async () => {
    const found = await matrix();
    const picture = matrixPicture({ title: 'Topics by country', matrix: found, width: 1_000 });
    for (const { key, leadsTo } of marksOf(picture)) {
      const { row, topicId } = required(behindCell(key));
      const behind = await sample().api.topics.conversations({ asOf, by: 'country', row, topicId });
      expect(behind.conversations.map(({ conversationId }) => conversationId).toSorted()).toEqual(
        leadsTo?.map(({ id }) => id).toSorted(),
      );
    }
  });

  test('tells what was planned and not raised by another frame and in words', async () => {
    const picture = matrixPicture({ title: 'Topics by country', matrix: await matrix(), width: 1_000 });
    const planned = marksOf(picture).filter(({ label }) => /planned in \d+ but not raised/.test(label));
    expect(planned.length).toBeGreaterThan(0);
    expect(textsOf(picture)).toContain('planned in 1');
    expect(shapesOf(picture, 'matrix-planned').length).toBeGreaterThan(1);
  });

  test('grows wider than its place with its topics, and never narrower than can be read', async () => {
    const found = await matrix();
    const picture = matrixPicture({ title: 'Topics', matrix: found, width: 280 });
    expect(picture.width).toBeGreaterThan(280);
    const cells = [...shapesOf(picture, 'matrix-raised'), ...shapesOf(picture, 'matrix-empty')];
    expect(
      Math.min(...cells.map((cell) => numberAt(cell, 'width')).filter((width) => width > 20)),
    ).toBeGreaterThan(70);
  });
});

describe('topics over time', () => {
  test('have a bar for each period, as high as the conversations in which they were raised', async () => {
    const found = await matrix();
    const picture = required(trendPicture({ title: 'Topics by year', matrix: found, width: 900 }));
    const barsOf = (name: string) =>
      shapesOf(picture, 'plot-bar').map((bar) =>
        numberAt(required(shapesOf({ shapes: [bar] }, name)[0]), 'height'),
      );
    const [raised, all] = [barsOf('trend-raised'), barsOf('trend-all')];
    expect(raised).toHaveLength(found.trend.length);
    const heights = raised.map((height, index) => height / required(all[index]));
    const shares = marksOf(picture).map(({ label }) => {
      const [, count, outOf] = /raised in (\d+) of (\d+)/.exec(label) ?? [];
      return Number(count) / Number(outOf);
    });
    expect(heights.map((height) => height.toFixed(2))).toEqual(shares.map((share) => share.toFixed(2)));
  });
});
