import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../contract/model/when.ts';
import { newWorkspace, placesRefused, refusalOf, type TestWorkspace } from '../support/core.ts';
import { newYork, openSmallRound, typed } from './small-round.ts';

/** A call that connected, dialled by nobody knows whom, and three voices that may tell of it. */
async function begin(workspace: TestWorkspace) {
  const { api } = workspace;
  const small = await openSmallRound(workspace);
  await small.log();
  const aboutId = await small.log({
    at: typed('2013-02-17'),
    dialledBy: 'unknown',
    outcomeId: small.outcome('connected'),
  });
  const voices = ['American side', 'Russian side', 'A paper'].map((name) => ({
    id: workspace.newId('voice'),
    name,
  }));
  for (const voice of voices) await api.voices.make({ ...voice, kind: 'side' });
  const [american, russian, paper] = voices.map(({ id }) => id);
  if (american === undefined || russian === undefined || paper === undefined)
    throw new Error('Three were made.');
  const version = (voiceId: typeof american, tells: Record<string, unknown> = {}, more: object = {}) =>
    workspace.ask(
      'accounts.make',
      { id: workspace.newId('account'), aboutId, voiceId, happened: true, tells, preferred: false, ...more },
      { id: workspace.newUid() },
    ) as ReturnType<typeof api.accounts.make>;
  const statusUnder = async (voiceId: typeof american | null = null) => {
    const { rows } = await api.rounds.board({ roundId: small.roundId, voiceId });
    return rows[1]?.status;
  };
  return { api, small, aboutId, american, russian, paper, version, statusUnder };
}

describe('the preferred version of an event', () => {
  test('is one: a second one is refused at its field, and nothing changes', async () => {
    const { api, american, russian, version } = await begin(await newWorkspace());
    const first = await version(american, { dialledBy: 'us' }, { preferred: true });
    expect(await placesRefused(version(russian, { dialledBy: 'them' }, { preferred: true }))).toEqual([
      'preferred',
    ]);
    const second = await version(russian, { dialledBy: 'them' });
    const call = api.accounts.change({ id: second.id, fields: { preferred: true } });
    expect(await placesRefused(call)).toEqual(['fields.preferred']);
    expect(await api.history.of({ id: first.id })).toHaveLength(1);
  });

  test('is switched by preferring another, and the board follows', async () => {
    const { api, american, russian, version, statusUnder } = await begin(await newWorkspace());
    const ours = await version(american, { dialledBy: 'us' }, { preferred: true });
    const theirs = await version(russian, { dialledBy: 'them' });
    expect(await statusUnder()).toBe('reached');
    expect(await api.accounts.prefer({ id: theirs.id }, { why: 'Two papers agree.' })).toMatchObject({
      preferred: true,
    });
    expect(await statusUnder()).toBe('returned');
    for (const [id, preferred] of [
      [ours.id, false],
      [theirs.id, true],
    ] as const) {
      const entry = (await api.history.of({ id })).at(-1);
      expect(entry).toMatchObject({
        operation: 'accounts.prefer',
        why: 'Two papers agree.',
        after: { preferred },
      });
    }
    await api.accounts.prefer({ id: ours.id });
    expect(await statusUnder()).toBe('reached');
  });

  test('that is preferred again stays so', async () => {
    const { api, american, version } = await begin(await newWorkspace());
    const { id } = await version(american, {}, { preferred: true });
    expect(await api.accounts.prefer({ id })).toMatchObject({ id, preferred: true });
  });
});

describe('a version', () => {
  test('is one for each voice and event', async () => {
    const { american, version } = await begin(await newWorkspace());
    await version(american);
    expect(await placesRefused(version(american, { dialledBy: 'us' }))).toEqual(['voiceId']);
  });

  test('changes the board under its voice only', async () => {
    const { american, russian, paper, version, statusUnder } = await begin(await newWorkspace());
    await version(american, {}, { preferred: true });
    await version(russian, {}, { happened: false });
    await version(paper, { dialledBy: 'them' });
    expect(await statusUnder()).toBe('reached');
    expect(await statusUnder(russian)).toBe('long overdue');
    expect(await statusUnder(paper)).toBe('returned');
  });

  test('is refused where it tells what no version can, or in another shape than the event has', async () => {
    const { small, american, version } = await begin(await newWorkspace());
    const at = parseWhen('2013-02-16', newYork);
    const wrong: readonly (readonly [Record<string, unknown>, string])[] = [
      [{ requestId: small.requestIds[1] }, 'tells.requestId'],
      [{ status: 'reached' }, 'tells.status'],
      [{ dialledBy: 'nobody' }, 'tells.dialledBy'],
      [{ dialledBy: null }, 'tells.dialledBy'],
      [{ spokeWith: '' }, 'tells.spokeWith'],
      [{ at: null }, 'tells.at'],
      [{ at: { ...at, granularity: 'week' } }, 'tells.at.granularity'],
      [{ at: { ...at, until: at.from } }, 'tells.at.until'],
      [{ at: { ...at, zone: 'EST' } }, 'tells.at.zone'],
      [{ outcomeId: small.roundId }, 'tells.outcomeId'],
    ];
    for (const [tells, place] of wrong) {
      expect(await placesRefused(version(american, tells)), JSON.stringify(tells)).toEqual([place]);
    }
    expect(await placesRefused(version(american, { dialledBy: 'us' }, { happened: false }))).toEqual([
      'tells',
    ]);
  });

  test('that names what does not exist is refused, and the board goes on', async () => {
    const workspace = await newWorkspace();
    const { american, version, statusUnder } = await begin(workspace);
    for (const thing of ['outcome', 'official', 'seat'] as const) {
      const key = `${thing}Id`;
      expect(await placesRefused(version(american, { [key]: workspace.newId(thing) }))).toEqual([
        `tells.${key}`,
      ]);
    }
    expect(await statusUnder()).toBe('reached');
  });

  test('keeps the outcome that it tells from being removed', async () => {
    const workspace = await newWorkspace();
    const { api, small, russian, version, statusUnder } = await begin(workspace);
    const [connected] = (await api.outcomes.list({})).filter(({ name }) => name === 'connected');
    const custom = {
      ...connected,
      id: workspace.newId('outcome'),
      name: 'waved across the hall',
      builtIn: false,
    };
    await workspace.ask('outcomes.make', custom, { id: workspace.newUid() });
    const { id } = await version(russian, { outcomeId: custom.id });
    expect((await refusalOf(api.outcomes.remove({ id: custom.id }))).code).toBe('conflict');
    expect(await statusUnder(russian)).toBe('reached');
    await api.accounts.change({ id, fields: { tells: { outcomeId: small.outcome('no answer') } } });
    expect(await api.outcomes.remove({ id: custom.id })).toEqual({ removed: 1 });
    expect(await statusUnder(russian)).toBe('long overdue');
  });

  test('tells text that is normalised like that of the event', async () => {
    const { american, version } = await begin(await newWorkspace());
    const { tells } = await version(american, {
      spokeWith: '  Jose\u0301\n the   aide ',
      remark: ' as  typed ',
    });
    expect(tells).toEqual({ spokeWith: 'José the aide', remark: ' as  typed ' });
  });
});
