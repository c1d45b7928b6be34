import { describe, expect, test } from 'vitest';
import { newWorkspace, placesRefused, refusalOf, useOwnWorkspace } from '../support/core.ts';
import { openSmallRound, typed } from './small-round.ts';

const shared = useOwnWorkspace();

/** A source published at some time: a record that holds a time and nothing it depends on. */
async function problemsOf(at: string, zone: string) {
  const id = shared().newId('source');
  const { problems } = await refusalOf(
    shared().api.sources.make({ id, title: 'A source', publishedAt: { at, zone } }),
  );
  expect(await shared().api.history.of({ id })).toEqual([]);
  return problems.map(({ path, message }) => ({ place: path.join('.'), message }));
}

describe('a local time that the clocks skipped', () => {
  const skipped = [
    ['2024-03-10T02:30', 'America/New_York', '2024-03-10T01:30-05:00', '2024-03-10T03:30-04:00'],
    ['2011-03-27T02:30', 'Europe/Moscow', '2011-03-27T01:30+03:00', '2011-03-27T03:30+04:00'],
    ['2018-05-04T23:45', 'Asia/Pyongyang', '2018-05-04T23:15+08:30', '2018-05-05T00:15+09:00'],
  ] as const;

  test.each(skipped)(
    '%s in %s is refused, and both ways to mean it are shown',
    async (at, zone, before, after) => {
      const [problem] = await problemsOf(at, zone);
      expect(problem?.place).toBe('publishedAt.at');
      for (const reading of [before, after]) expect(problem?.message).toContain(reading);
      for (const reading of [before, after]) {
        const source = {
          id: shared().newId('source'),
          title: 'A source',
          publishedAt: { at: reading, zone },
        };
        expect((await shared().api.sources.make(source)).publishedAt?.granularity).toBe('minute');
      }
    },
  );

  test('is refused also where a whole day was skipped', async () => {
    expect(await problemsOf('2011-12-30', 'Pacific/Apia')).toMatchObject([{ place: 'publishedAt.at' }]);
  });
});

describe('a local time that the clocks showed twice', () => {
  const twice = [
    ['2024-11-03T01:30', 'America/New_York', '2024-11-03T01:30-04:00', '2024-11-03T01:30-05:00'],
    ['2014-10-26T01:30', 'Europe/Moscow', '2014-10-26T01:30+04:00', '2014-10-26T01:30+03:00'],
    ['2015-08-14T23:45', 'Asia/Pyongyang', '2015-08-14T23:45+09:00', '2015-08-14T23:45+08:30'],
    ['2007-12-09T02:45', 'America/Caracas', '2007-12-09T02:45-04:00', '2007-12-09T02:45-04:30'],
  ] as const;

  test.each(twice)(
    '%s in %s is never guessed, and both moments are shown',
    async (at, zone, first, second) => {
      const [problem] = await problemsOf(at, zone);
      expect(problem?.place).toBe('publishedAt.at');
      for (const reading of [first, second]) expect(problem?.message).toContain(reading);
    },
  );
});

describe('a date or time that does not exist', () => {
  const wrong = [
    '2023-02-29',
    '1900-02-29',
    '2013-02-30',
    '2013-13-01',
    '2013-00-10',
    '2013-02-12T25:00',
    '2013-02-12T23:60',
    '2016-12-31T23:59:60',
    '5/6/2024',
    '12.02.2013',
    '13-02-12',
    '2013-W07-2',
    '0001-01-01',
    '9999-12-31',
    '275760-09-13',
    '-2013-01-01',
    '2013-02-17/2013-02-12',
    'yesterday',
    'next Tuesday',
    '',
    ' ',
    'NaN',
    '1360637871',
    '2013-02-12T02:57:51Z; DROP TABLE source',
  ];

  test.each(wrong)('such as "%s" is refused at its place, with a sentence', async (at) => {
    const problems = await problemsOf(at, 'UTC');
    expect(problems).toMatchObject([
      { place: 'publishedAt.at', message: expect.stringMatching(/^[A-Z0-9].+\.$/s) },
    ]);
  });

  test('is not read out of 29 February of a year that has none, as JavaScript would', async () => {
    const [problem] = await problemsOf('2023-02-29', 'UTC');
    expect(problem?.message).toContain('28 days');
  });
});

describe('a zone that there is not', () => {
  const zones = [
    '',
    'EST',
    'MSK',
    'GMT+3',
    '+03:00',
    'Etc/GMT-3',
    'Mars/Olympus',
    'Russian Standard Time',
    '../../etc/localtime',
    'a'.repeat(10_000),
  ];

  test.each(zones)('such as "%.40s" is refused at its place', async (zone) => {
    expect((await problemsOf('2013-02-12', zone)).map(({ place }) => place)).toEqual(['publishedAt.zone']);
  });

  test('is refused for a seat, a round and a view as well', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const small = await openSmallRound(workspace);
    const [country] = await api.countries.list({});
    const seat = {
      id: workspace.newId('seat'),
      countryId: country?.id ?? workspace.newId('country'),
      title: 'A seat',
    };
    expect(await placesRefused(api.seats.make({ ...seat, zone: 'Moscow' }))).toEqual(['zone']);
    expect(await placesRefused(api.rounds.open({ round: { ...small.roundInput(), zone: 'EDT' } }))).toEqual([
      'round.zone',
    ]);
    expect(await placesRefused(api.rounds.board({ roundId: small.roundId, zone: 'Atlantis' }))).toEqual([
      'zone',
    ]);
  });
});

describe('an end before its beginning', () => {
  test('is refused for a tenure, an absence, a place on a roster, an offer and a round', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const small = await openSmallRound(workspace);
    const { seat, official } = small.asked[0];
    const backwards = { began: typed('2013-03-11'), ended: typed('2013-03-10') };
    const cases = [
      [
        api.tenures.make({
          id: workspace.newId('tenure'),
          seatId: seat,
          officialId: official,
          kind: 'holder',
          ...backwards,
        }),
        'ended',
      ],
      [
        api.absences.make({
          id: workspace.newId('absence'),
          officialId: official,
          kind: 'travel',
          ...backwards,
        }),
        'ended',
      ],
      [
        api.offers.make({
          id: workspace.newId('offer'),
          requestId: small.requestIds[0],
          by: 'theirs',
          offeredAt: typed('2013-02-13'),
          state: 'open',
          channel: 'phone',
          proposedFor: typed('2013-02-15T12:00'),
          plannedEnd: typed('2013-02-15T11:00'),
        }),
        'plannedEnd',
      ],
      [
        api.rounds.change({ id: small.roundId, fields: { closedAt: typed('2013-02-01') } }),
        'fields.closedAt',
      ],
      [
        api.rounds.change({
          id: small.roundId,
          fields: { openedAt: typed('2013-03-01'), closedAt: typed('2013-02-20') },
        }),
        'fields.closedAt',
      ],
    ] as const;
    for (const [call, place] of cases) expect(await placesRefused(call)).toEqual([place]);

    const rosterId = workspace.newId('roster');
    await api.rosters.make({ id: rosterId, name: 'Another' });
    const member = { id: workspace.newId('roster_member'), rosterId, seatId: seat, position: 1 };
    const call = api.rosterMembers.make({ ...member, since: typed('2013'), until: typed('2012') });
    expect(await placesRefused(call)).toEqual(['until']);
  });

  test('is not refused where the two may be in order: the day of a handover, a year and a month in it', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const tenure = {
      seatId: small.asked[0].seat,
      officialId: small.asked[0].official,
      kind: 'acting' as const,
    };
    for (const [began, ended] of [
      ['2013-03-11', '2013-03-11'],
      ['2013', '2013-03'],
      ['2013-03-11?', '2013-03'],
      ['unknown', '2012'],
    ] as const) {
      const id = workspace.newId('tenure');
      await workspace.api.tenures.make({ ...tenure, id, began: typed(began), ended: typed(ended) });
    }
  });
});

describe('a returned call', () => {
  test('is refused before the call it answers, in another request, or dialled by the side that was called', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const first = await small.log();
    const back = { dialledBy: 'them' as const, answersId: first, outcomeId: small.outcome('connected') };
    const log = (more: object) =>
      placesRefused(workspace.api.attempts.log(small.callInput({ ...back, ...more })));
    expect(await log({ at: typed('2013-02-12T08:59') })).toEqual(['at']);
    expect(await log({ at: typed('2013-02-11') })).toEqual(['at']);
    expect(await log({ at: typed('2013-02-13'), requestId: small.requestIds[1] })).toEqual(['answersId']);
    expect(await log({ at: typed('2013-02-13'), dialledBy: 'us' })).toEqual(['answersId']);
    expect(await log({ at: typed('2013-02-13'), answersId: workspace.newId('attempt') })).toEqual([
      'answersId',
    ]);
    expect(await log({ at: typed('2013-02-13'), answersId: small.roundId })).toEqual(['answersId']);
  });

  test('may be of the same day, of unknown time, or dialled by nobody knows whom', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const back = { answersId: await small.log(), outcomeId: small.outcome('connected') };
    await small.log({ ...back, dialledBy: 'them', at: typed('2013-02-12') });
    await small.log({ ...back, dialledBy: 'them', at: typed('unknown') });
    await small.log({ ...back, dialledBy: 'unknown', at: typed('2013-02-13') });
  });

  test('cannot be turned into one that answers itself', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const id = await small.log({ dialledBy: 'unknown' });
    const call = workspace.api.attempts.change({ id, fields: { answersId: id } });
    expect((await refusalOf(call)).code).toBe('bad-input');
  });
});
