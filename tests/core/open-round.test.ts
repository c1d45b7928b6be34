import { describe, expect, test } from 'vitest';
import { newSample, newWorkspace, placesRefused, recordsIn, refusalOf } from '../support/core.ts';
import { GoldenCase, required } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

describe('the preview of a round', () => {
  test('names the seats in order with who held them at the trigger, not today', async () => {
    const workspace = await newSample();
    const { rosterId } = await rosterOfFebruary(workspace);
    const preview = (at: string) => workspace.api.rounds.preview({ rosterId, triggerAt: typed(at) });
    const holders = async (at: string) => (await preview(at)).members.map(({ holder }) => holder?.name);
    expect((await preview('2013-02-12')).members.map(({ seat }) => seat.country.name)).toEqual([
      'United States',
      'China',
      'Japan',
      'South Korea',
      'North Korea',
      'Russia',
    ]);
    expect(await holders('2013-02-12')).toContain('Kim Sung-hwan');
    expect(await holders('2013-04-12')).toContain('Yun Byung-se');
    expect(await holders('2013-04-12')).not.toContain('Kim Sung-hwan');
  });

  test('finds a round of the roster by its name in any letters, or by a trigger on the day of the zone', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const alike = async (more: object) =>
      (await workspace.api.rounds.preview({ rosterId: small.rosterId, ...more })).alike.map(({ by }) => by);
    expect(await alike({ name: '  á  ROUND ' })).toEqual(['name']);
    expect(await alike({ name: 'Another' })).toEqual([]);
    // The trigger was on the 11th in New York and on the 12th in Seoul.
    expect(await alike({ triggerAt: typed('2013-02-11') })).toEqual(['day']);
    expect(await alike({ triggerAt: typed('2013-02-12') })).toEqual([]);
    expect(await alike({ triggerAt: typed('2013-02-12', 'Asia/Seoul') })).toEqual(['day']);
    expect(await alike({ triggerAt: typed('2013-02') })).toEqual([]);
  });
});

describe('opening a round', () => {
  test('that is there already is refused with its name, unless another one is meant', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const before = workspace.look(recordsIn);
    const round = { ...small.roundInput(), name: 'The same day' };
    const refusal = await refusalOf(workspace.api.rounds.open({ round }));
    expect([refusal.code, refusal.record.happened]).toEqual([
      'conflict',
      'This roster has a round with a trigger on the same day already: A round, 11 Feb 2013, 21:57:51 -05:00 New York.',
    ]);
    expect(workspace.look(recordsIn)).toEqual(before);
    await workspace.api.rounds.open({ round, again: true });
    expect(await workspace.api.rounds.names({})).toHaveLength(2);
  });

  test('excludes each seat once, and is refused at the second', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const one = { seatId: small.asked[0].seat, at: typed('2013-02-12'), why: 'Not to be reached.' };
    const open = (exclude: (typeof one)[]) =>
      workspace.api.rounds.open({ round: small.roundInput(), again: true, exclude });
    expect(await placesRefused(open([one, one]))).toEqual(['exclude.1.seatId']);
    await open([one]);
  });

  test('plans its topics in their order within the same step, and is refused at one that is not there', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { api } = workspace;
    const topics = [workspace.newId('topic'), workspace.newId('topic')] as const;
    for (const id of topics) await api.topics.make({ id, name: `Topic ${id.slice(-4)}`, standing: false });
    const open = (planned: readonly (typeof topics)[number][]) =>
      api.rounds.open({ round: small.roundInput(), again: true, topics: [...planned] });
    expect(await placesRefused(open([topics[0], workspace.newId('topic')]))).toEqual(['topics.1.topicId']);
    const { round } = await open([topics[1], topics[0]]);
    const planned = workspace.look(recordsIn)['round_topic'] as {
      roundId: string;
      topicId: string;
      position: number;
    }[];
    expect(
      planned
        .filter(({ roundId }) => roundId === round.id)
        .sort((a, b) => a.position - b.position)
        .map(({ topicId }) => topicId),
    ).toEqual([topics[1], topics[0]]);
    await workspace.api.commands.undo({});
    expect(workspace.look(recordsIn)['round_topic']).toEqual([]);
  });
});

async function rosterOfFebruary(workspace: Awaited<ReturnType<typeof newSample>>) {
  const board = await new GoldenCase(workspace).board();
  const { fields } = await workspace.api.records.read({ id: board.round.id });
  return { rosterId: required(fields['rosterId'] as Parameters<typeof workspace.api.rosters.page>[0]['id']) };
}
