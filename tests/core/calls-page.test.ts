import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from '../../build/bench/world.ts';
import { callOrders, newestFirst, type CallSort } from '../../contract/model/call-view.ts';
import { newSample, newWorkspace, useOwnWorkspace, useSample } from '../support/core.ts';
import { required } from './golden-case.ts';
import { arbitraryDraws, RandomCalls } from './random-calls.ts';
import { openSmallRound, typed } from './small-round.ts';

const arbitrarySort: fc.Arbitrary<CallSort> = fc.record({
  by: fc.constantFrom(...callOrders),
  descending: fc.boolean(),
});

const shared = useOwnWorkspace();
const sample = useSample();

describe('a page of the calls', () => {
  test('holds what a plain look through all calls finds, under every filter and in every order', async () => {
    const calls = await RandomCalls.in(shared());
    const { api } = shared();
    await fc.assert(
      fc.asyncProperty(
        arbitraryDraws,
        fc.array(fc.tuple(calls.arbitraryFilter, arbitrarySort), { minLength: 1, maxLength: 6 }),
        fc.nat(8),
        async (draws, questions, offset) => {
          await calls.clear();
          for (const draw of draws) await calls.carryOut(draw);
          for (const [filter, sort] of questions) {
            const expected = calls.expected(filter, sort);
            const page = await api.attempts.page({ filter, sort, offset, limit: 10 });
            expect(page.total).toBe(expected.length);
            expect(page.calls.map(({ id }) => id)).toEqual(expected.slice(offset, offset + 10));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('is the same whether or not the columns are in memory, in a file that is only read too', async () => {
    const workspace = await newSample();
    const before = await workspace.api.attempts.page({});
    await workspace.api.attempts.page({ sort: { by: 'country', descending: false } });
    expect(await workspace.api.attempts.page({})).toEqual(before);
    workspace.close();
    workspace.open({ readOnly: true });
    const sorted = await workspace.api.attempts.page({ sort: { by: 'at', descending: false } });
    expect(sorted.calls.map(({ id }) => id)).toEqual(before.calls.map(({ id }) => id).toReversed());
  });

  test('past the end is empty, and still says how many there are', async () => {
    const { api } = sample();
    const { total } = await api.attempts.page({});
    expect(await api.attempts.page({ offset: 5_000 })).toEqual({ total, calls: [], names: [] });
    expect(total).toBeGreaterThan(5);
  });

  test('tells the talk, its length and topics, the zone of the seat, and whether there is a readout', async () => {
    const { api } = sample();
    const { calls } = await api.attempts.page({ filter: { text: 'lavrov' } });
    const talk = required(calls.find(({ hasConversation }) => hasConversation));
    expect(talk).toMatchObject({
      country: 'Russia',
      countryCode: 'RU',
      seatZone: 'Europe/Moscow',
      outcome: 'connected',
    });
    expect(talk.topics).toContain('Syria');
    expect(talk.length?.mostSeconds).toBeGreaterThan(0);
    const detail = await api.attempts.detail({ id: talk.id });
    expect(detail.conversations[0]?.topicsRaised.map(({ topic }) => topic)).toContain('Syria');
    expect(detail.citations.map(({ source }) => source.title)).not.toEqual([]);
    expect({ ...detail.call, remark: null }).toEqual({ ...talk, remark: null });
  });

  test('says what the records are called that the filter names', async () => {
    const { api } = sample();
    const { calls } = await api.attempts.page({ filter: { text: 'lavrov' } });
    const { officialId = null, roundId = null } = calls[0] ?? {};
    const { names } = await api.attempts.page({ filter: { officialId, roundId } });
    expect(names.map(({ name }) => name).toSorted()).toEqual(['DPRK nuclear test', 'Sergei Lavrov']);
  });

  test('gives the beginning of a long remark, and the whole of it where one call is read', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const id = await small.log({ remark: 'x'.repeat(5_000) });
    const { calls } = await workspace.api.attempts.page({});
    expect(calls[0]?.remark).toHaveLength(300);
    expect((await workspace.api.attempts.detail({ id })).call.remark).toHaveLength(5_000);
  });

  test('tells returned calls from the others', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const placed = await small.log();
    const returned = await small.log({ at: typed('2013-02-13'), dialledBy: 'them', answersId: placed });
    const idsOf = async (filter: object) =>
      (await workspace.api.attempts.page({ filter })).calls.map(({ id }) => id);
    expect(await idsOf({ returned: true })).toEqual([returned]);
    expect(await idsOf({ returned: false })).toEqual([placed]);
    expect(await idsOf({ returned: true, direction: 'placed' })).toEqual([]);
    expect(await idsOf({ direction: 'received' })).toEqual([returned]);
  });

  test('follows names, seats and requests that change, and steps that are taken back', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const small = await openSmallRound(workspace);
    await small.log();
    await small.log({ requestId: small.requestIds[1] });
    const byOfficial = async () => {
      const { calls } = await api.attempts.page({ sort: { by: 'official', descending: false } });
      return calls.map(({ official, country }) => `${official}, ${country}`);
    };
    expect(await byOfficial()).toEqual(['Official of CN, China', 'Official of RU, Russia']);
    await api.officials.change({ id: small.asked[1].official, fields: { name: 'Zhang' } });
    expect(await byOfficial()).toEqual(['Official of RU, Russia', 'Zhang, China']);
    const france = required((await api.countries.list({})).find(({ code }) => code === 'FR')).id;
    expect((await api.attempts.page({ filter: { countryId: france } })).total).toBe(0);
    await api.seats.change({ id: small.asked[1].seat, fields: { countryId: france } });
    expect((await api.attempts.page({ filter: { countryId: france } })).total).toBe(1);
    await api.commands.undo({});
    expect((await api.attempts.page({ filter: { countryId: france } })).total).toBe(0);
    await small.log();
    expect((await api.attempts.page({ sort: { by: 'at', descending: false } })).total).toBe(3);
    await api.commands.undo({});
    expect((await api.attempts.page({ sort: { by: 'at', descending: false } })).total).toBe(2);
  });
});

describe('an attack by the words that are looked for', () => {
  const hostile = [
    ...`" "" """ ' * ** AND OR NOT NEAR ^a -a +a ( ) () {remark} remark:x call_text \\ \\" % _ 💥 ½ ﬁ ́ ىٰ 一`.split(
      ' ',
    ),
    'NEAR(a b, 3)',
    'a AND',
    'remark : "x',
    '"a" OR "b"',
    'a" OR "b',
    "'; DROP TABLE attempt; --",
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e',
    'x'.repeat(500),
    'x '.repeat(250),
  ];

  test.for(hostile)('%j finds something or nothing, and never fails', async (text) => {
    const { total } = await shared().api.attempts.page({ filter: { text } });
    expect(total).toBeGreaterThanOrEqual(0);
  });

  test('any other text does no harm either', async () => {
    const { api } = shared();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { total, calls } = await api.attempts.page({ filter: { text }, limit: 1_000 });
        expect(calls).toHaveLength(Math.min(total, 1_000));
      }),
      { numRuns: 30 },
    );
  });

  test('an operator is a word like another', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    await small.log({ remark: 'Alpha NOT beta' });
    await small.log({ remark: 'Alpha beta' });
    expect((await workspace.api.attempts.page({ filter: { text: 'alpha NOT beta' } })).total).toBe(1);
  });
});

describe('ten thousand calls', () => {
  test('are read in chunks that tell how far they are, by two who ask at once, to the last one', async () => {
    const workspace = await newWorkspace();
    workspace.look((database) => fill(database, 20_000));
    const { api } = workspace;
    const told: number[] = [];
    const [byOfficial, byOutcome] = await Promise.all([
      api.attempts.page(
        { sort: { by: 'official', descending: false }, offset: 19_990 },
        { onProgress: ({ done }) => told.push(done) },
      ),
      api.attempts.page({ sort: { by: 'outcome', descending: true }, offset: 19_990 }),
    ]);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([byOfficial.total, byOfficial.calls.length, byOutcome.calls.length]).toEqual([20_000, 10, 10]);
    const names = byOfficial.calls.map(({ official }) => official ?? '');
    expect(names).toEqual(names.toSorted());
    const oldest = await api.attempts.page({ sort: newestFirst, offset: 19_999 });
    const [first] = (await api.attempts.page({ sort: { by: 'at', descending: false }, limit: 1 })).calls;
    expect(oldest.calls[0]?.at.from).toBe(first?.at.from);
  });

  test('lose none that is logged while they are read', async () => {
    const workspace = await newWorkspace();
    workspace.look((database) => fill(database, 20_000));
    const { api } = workspace;
    const { calls } = await api.attempts.page({ limit: 1 });
    const reading = api.attempts.page({ sort: { by: 'at', descending: false }, limit: 1 });
    const id = workspace.newId('attempt');
    const officialId = required(calls[0]?.officialId);
    const outcomeId = required(calls[0]).outcomeId;
    await api.attempts.log({
      id,
      officialId,
      outcomeId,
      at: typed('1999-01-01'),
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
    });
    await reading;
    const oldest = await api.attempts.page({ sort: { by: 'at', descending: false }, limit: 1 });
    expect([oldest.total, oldest.calls[0]?.id]).toEqual([20_001, id]);
  });
});
