import { describe, expect, test } from 'vitest';
import type { Board } from '../../contract/model/board-shape.ts';
import { answerOf, demarche, useSample } from '../support/run-command.ts';

const sample = useSample();

function board(asOf: string, ...more: readonly string[]): Board {
  return answerOf([
    'board',
    '--workspace',
    sample(),
    '--round',
    'DPRK nuclear test',
    '--as-of',
    asOf,
    ...more,
  ]) as Board;
}

function rowOf({ rows }: Board, code: string) {
  const row = rows.find(({ country }) => country.code === code);
  if (row === undefined) throw new Error(`There is no row for ${code}.`);
  return row;
}

describe('the board of February 2013', () => {
  test('as of 13 February 18:00 in Washington, three of four are reached and Russia is awaited', () => {
    const asked = board('2013-02-13T18:00[America/New_York]');
    expect(asked.headline).toBe('3 of 4 reached · 1 awaiting · 1 not contacted by decision');
    expect(asked.tally.reached).toEqual({ least: 3, most: 3 });
    expect(asked.tally.outOf).toEqual({ least: 4, most: 4 });
    expect(asked.rows.map(({ country, status }) => [country.code, status])).toEqual([
      ['US', 'calling side'],
      ['CN', 'reached'],
      ['JP', 'reached'],
      ['KR', 'reached'],
      ['KP', 'excluded by decision'],
      ['RU', 'awaiting'],
    ]);
  });

  test('the as-of moment takes Russia from awaiting through overdue to reached', () => {
    const status = (asOf: string) => rowOf(board(asOf), 'RU').status;
    expect(status('2013-02-13T18:00[America/New_York]')).toBe('awaiting');
    expect(status('2013-02-15T12:00[America/New_York]')).toBe('overdue');
    expect(status('2013-02-18T12:00[America/New_York]')).toBe('reached');
  });

  test('two attempts are placed under the American voice and one under the Russian', () => {
    const placed = (voice: string) =>
      rowOf(board('2013-02-18T12:00[America/New_York]', '--account', voice), 'RU').placed;
    expect(placed('American')).toEqual({ least: 2, most: 2 });
    expect(placed('Russian')).toEqual({ least: 1, most: 1 });
  });

  test('what was known on the 15th does not hold the statement of the 16th', () => {
    const story = (...more: readonly string[]) =>
      JSON.stringify(
        answerOf(
          `request --round DPRK --seat Russia --as-of 2013-02-28 --workspace ${sample()}`
            .split(' ')
            .concat(more),
        ),
      );
    expect(story()).toContain('Statement of the Russian foreign ministry');
    const known = story('--known-at', '2013-02-15T12:00Z');
    expect(known).not.toContain('Statement of the Russian foreign ministry');
    expect(known).not.toContain('definite time window');
    expect(known).toContain('Daily press briefing, 13 February 2013');
  });

  test('the zone of the machine changes nothing', () => {
    const words = ['board', '--workspace', sample(), '--round', 'DPRK', '--as-of', '2013-02-13T18:00'];
    const answers = ['UTC', 'Asia/Kathmandu', 'America/St_Johns'].map((TZ) => demarche(words, { TZ }).out);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('As of 2013-02-13 18:00:00 -05:00 New York');
  });

  test('the table says the same in words', () => {
    const said = demarche(['board', '--workspace', sample(), '--round', 'DPRK', '--zone', 'Europe/Moscow']);
    expect(said.exitCode).toBe(0);
    expect(said.out).toContain('12 Feb 2013, 06:57:51 +04:00 Moscow');
    expect(said.out).toContain('3 of 4 reached · 1 awaiting · 1 not contacted by decision');
    expect(said.out).toMatch(/Russia +Sergei Lavrov +awaiting +1–2 +18 h to 42 h/);
  });
});

describe('the other lists', () => {
  test('rounds come with what they were about, the latest first', () => {
    const rounds = answerOf(['rounds', '--workspace', sample()]) as { name: string; headline: string }[];
    expect(rounds.map(({ name, headline }) => [name, headline])).toEqual([
      ['DPRK nuclear test', '3 of 4 reached · 1 awaiting · 1 not contacted by decision'],
      ['UN resolution on Syria', '0 of 1 reached · 1 awaiting'],
    ]);
  });

  test('officials come with other spellings and their seats', () => {
    const said = demarche(['officials', '--workspace', sample()]);
    expect(said.out).toMatch(
      /Sergei Lavrov +Sergey Lavrov, Сергей Викторович Лавров +Russia, Minister of Foreign/,
    );
  });

  test('calls come the latest first, of one round or of all', () => {
    const calls = (...more: readonly string[]) =>
      (answerOf(['calls', '--workspace', sample(), ...more]) as { calls: { outcome: string }[] }).calls;
    expect(calls()).toHaveLength(7);
    expect(calls('--round', 'Syria').map(({ outcome }) => outcome)).toEqual(['unavailable']);
    expect(calls('--limit', '1')).toHaveLength(1);
  });
});
