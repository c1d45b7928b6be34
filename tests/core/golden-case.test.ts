import { describe, expect, test } from 'vitest';
import {
  calendarDaysBetween,
  describeElapsed,
  describeElapsedExactly,
} from '../../contract/model/elapsed.ts';
import { describeShare, shareOf } from '../../contract/model/share.ts';
import { showInstant } from '../../contract/model/show-time.ts';
import { newSample, useSample } from '../support/core.ts';
import { GoldenCase, required, washington } from './golden-case.ts';

const sample = useSample();
const golden = () => new GoldenCase(sample());

const evening13th = '2013-02-13T18:00';
const noon15th = '2013-02-15T12:00';
const noon18th = '2013-02-18T12:00';

describe('the board as of 13 February 2013, 18:00 in Washington', () => {
  test('is the one the sample opens at', async () => {
    expect(await golden().board()).toEqual(await golden().board({ at: evening13th }));
  });

  test('says 3 of 4 reached, 1 awaiting, 1 not contacted by decision', async () => {
    const { headline, tally } = await golden().board({ at: evening13th });
    expect(headline).toBe('3 of 4 reached · 1 awaiting · 1 not contacted by decision');
    expect(describeShare(shareOf(tally.reached.least, tally.outOf.least))).toBe(
      '3 of 4 reached (95 % interval 0.301 to 0.954)',
    );
  });

  test('lists the roster in its order, with the holders of that day', async () => {
    const { rows } = await golden().board({ at: evening13th });
    expect(rows.map(({ country, holder, status }) => [country.code, holder?.name, status])).toEqual([
      ['US', 'John Kerry', 'calling side'],
      ['CN', 'Yang Jiechi', 'reached'],
      ['JP', 'Kishida Fumio', 'reached'],
      ['KR', 'Kim Sung-hwan', 'reached'],
      ['KP', 'Pak Ui-chun', 'excluded by decision'],
      ['RU', 'Sergei Lavrov', 'awaiting'],
    ]);
  });

  test('has Russia awaiting with 1–2 placed, as the second call is only known to the day', async () => {
    expect(await golden().row('RU', { at: evening13th })).toMatchObject({
      status: 'awaiting',
      placed: { least: 1, most: 2 },
      received: { least: 0, most: 0 },
      limit: 'within',
      possibly: [],
    });
  });

  test('tells where Lavrov was, and the time on his clock', async () => {
    const { absences, localTime } = await golden().row('RU', { at: evening13th });
    expect(absences).toMatchObject([{ kind: 'travel', where: expect.stringContaining('Mozambique') }]);
    expect(localTime).toBe('2013-02-14 03:00 +04:00 Moscow');
  });

  test('has no clock, ball or count for the calling side, and a reason for the seat left out', async () => {
    expect(await golden().row('US')).toMatchObject({ requestId: null, sinceTrigger: null, ball: null });
    expect((await golden().row('KP')).why).toContain('not contacted by decision');
  });
});

describe('Russia, as the as-of moment moves from 12 to 18 February', () => {
  test('goes through awaiting, overdue and reached', async () => {
    const moments = ['2013-02-12T23:59', '2013-02-13T12:00', noon15th, '2013-02-17T12:00', noon18th];
    const rows = await Promise.all(moments.map((at) => golden().row('RU', { at })));
    expect(rows.map(({ status, possibly }) => [status, ...possibly.map((one) => one.status)])).toEqual([
      ['not yet tried', 'awaiting'],
      ['awaiting'],
      ['overdue'],
      ['overdue', 'reached'],
      ['reached'],
    ]);
  });

  test('is overdue against 48 hours since the first placed call, by that call', async () => {
    const { because, sinceFirstPlaced, limit } = await golden().row('RU', { at: noon15th });
    expect([because.kind, limit]).toEqual(['clock', 'overdue']);
    expect(describeElapsed(required(sinceFirstPlaced))).toBe('2 d 12 h to 3 d 12 h');
  });

  test('shows the clock since the trigger beside it', async () => {
    const { sinceTrigger } = await golden().row('RU', { at: noon15th });
    expect(describeElapsedExactly(required(sinceTrigger))).toBe('3 d 14 h 2 min 8 s to 3 d 14 h 2 min 9 s');
  });

  test('was reached after just over 4 to just under 6 days, which are 5 days on the calendar', async () => {
    const { events, row } = await golden().story('RU', { at: noon18th });
    expect(describeElapsed(required(row.sinceFirstPlaced))).toBe('4 d to 6 d');
    const called = events.filter(({ kind }) => kind === 'attempt').map(({ at }) => at);
    expect(calendarDaysBetween(required(called[0]), required(called.at(-1)))).toBe(5);
  });

  test('is reached and no longer changes after Berlin', async () => {
    const after = await golden().row('RU', { at: '2013-03-01T12:00' });
    expect(after).toMatchObject({ status: 'reached', because: { kind: 'attempt' } });
    expect(after.sinceFirstPlaced).toEqual((await golden().row('RU', { at: noon18th })).sinceFirstPlaced);
  });
});

describe('the voices of the case', () => {
  test('are the two sides, a publication and the analyst', async () => {
    const { voices } = await golden().board();
    expect(voices.map(({ name }) => name)).toEqual([
      'American side',
      'Analyst',
      'Russian side',
      'Washington Post',
    ]);
  });

  test('count two calls placed under the American side and one under the Russian side', async () => {
    expect((await golden().row('RU', { at: noon15th, under: 'American side' })).placed).toEqual({
      least: 2,
      most: 2,
    });
    expect((await golden().row('RU', { at: noon15th, under: 'Russian side' })).placed).toEqual({
      least: 1,
      most: 1,
    });
  });

  test('have it returned under the Washington Post, after 5 d to 6 d 2 h 2 min 9 s since the 11th', async () => {
    const row = await golden().row('RU', { at: noon18th, under: 'Washington Post' });
    expect(row).toMatchObject({ status: 'returned', received: { least: 1, most: 1 } });
    expect(describeElapsedExactly(required(row.sinceFirstPlaced))).toBe('5 d to 6 d 2 h 2 min 9 s');
  });

  test('have it as our move under the Russian side on the 15th, and overdue raised under no voice but ours', async () => {
    expect(await golden().row('RU', { at: noon15th, under: 'Russian side' })).toMatchObject({
      status: 'our move',
      ball: 'ours',
      limit: null,
      because: { kind: 'offer' },
    });
    expect(await golden().row('RU', { at: noon15th, under: 'American side' })).toMatchObject({
      status: 'overdue',
      ball: 'theirs',
    });
  });

  test('leave the ball disputed when none of them is chosen', async () => {
    expect(await golden().row('RU', { at: noon15th })).toMatchObject({ ball: 'disputed', disputed: true });
  });

  test('change nothing for the seats nobody tells differently', async () => {
    const others = async (under?: string) => {
      const { rows } = await golden().board({ at: noon15th, ...(under !== undefined && { under }) });
      return rows.filter(({ country }) => country.code !== 'RU');
    };
    expect(await others('Russian side')).toEqual(await others());
  });
});

describe('the trigger', () => {
  test('is shown to the second in the seven zones, with the offset each had that winter', async () => {
    const { triggerAt } = (await golden().board()).round;
    const zones = [
      washington,
      'Asia/Seoul',
      'Asia/Tokyo',
      'Asia/Shanghai',
      'Europe/Moscow',
      'Africa/Maputo',
      'Australia/Sydney',
    ];
    expect(zones.map((zone) => showInstant(required(triggerAt.from), zone))).toEqual([
      '2013-02-11 21:57:51 -05:00 New York',
      '2013-02-12 11:57:51 +09:00 Seoul',
      '2013-02-12 11:57:51 +09:00 Tokyo',
      '2013-02-12 10:57:51 +08:00 Shanghai',
      '2013-02-12 06:57:51 +04:00 Moscow',
      '2013-02-12 04:57:51 +02:00 Maputo',
      '2013-02-12 13:57:51 +11:00 Sydney',
    ]);
  });
});

describe('a round of April 2013 from the same roster', () => {
  test('offers Yun Byung-se and Wang Yi, while the round of February keeps Kim and Yang', async () => {
    const workspace = await newSample();
    const { api } = workspace;
    const february = new GoldenCase(workspace);
    const before = await february.board();
    const [opened] = await api.history.of({ id: before.round.id });
    const calling = required(before.rows[0]);
    const { round } = await api.rounds.open({
      round: {
        id: workspace.newId('round'),
        name: 'April',
        rosterId: required(opened?.after?.['rosterId']) as never,
        principalId: required(calling.holder).id,
        callingSeatId: calling.seatId,
        trigger: 'A trigger of April',
        triggerAt: { at: '2013-04-12', zone: washington },
        overdueAfterMinutes: 48 * 60,
        longOverdueAfterMinutes: 7 * 24 * 60,
        zone: washington,
      },
    });
    const april = await api.rounds.board({ roundId: round.id });
    expect(april.rows.map(({ holder, status }) => [holder?.name, status])).toEqual([
      ['John Kerry', 'calling side'],
      ['Wang Yi', 'not yet tried'],
      ['Kishida Fumio', 'not yet tried'],
      ['Yun Byung-se', 'not yet tried'],
      ['Pak Ui-chun', 'not yet tried'],
      ['Sergei Lavrov', 'not yet tried'],
    ]);
    expect(await february.board()).toEqual(before);
  });
});

describe('the case of January 2012', () => {
  const syria = 'UN resolution on Syria';

  test('has one seat, tried and not reached, and says so with its denominator', async () => {
    const { headline, rows } = await golden().board({}, syria);
    expect(headline).toBe('0 of 1 reached · 1 awaiting');
    expect(rows.map(({ country, holder }) => [country.code, holder?.name])).toEqual([
      ['US', 'Hillary Clinton'],
      ['RU', 'Sergei Lavrov'],
    ]);
  });

  test('took about 24 hours by one account and two days by another', async () => {
    const at = '2012-02-01T00:00';
    const waited = async (under: string) => {
      const { sinceFirstPlaced } = await golden().row('RU', { at, under }, syria);
      return describeElapsed(required(sinceFirstPlaced));
    };
    expect(await waited('CNN')).toBe('0 to 24 h');
    expect(await waited('The Hindu')).toBe('0 to 2 d');
  });

  test('was redirected to the UN ambassadors by the account of the Russian side', async () => {
    const { events } = await golden().story('RU', { under: 'Russian side' }, syria);
    const [call] = events;
    expect(call?.details).toContainEqual({ label: 'Outcome', value: 'redirected' });
    expect(call?.details).toContainEqual({
      label: 'About the reason',
      value: 'The UN ambassadors are the right channel.',
    });
  });
});
