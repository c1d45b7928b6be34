import { describe, expect, test } from 'vitest';
import { clerk, newSample, newWorkspace, recordsIn, refusalOf } from '../support/core.ts';
import { GoldenCase, required } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

async function workspaceWithRound() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  const steps = () => workspace.api.commands.steps({});
  return { workspace, small, steps, api: workspace.api, records: () => workspace.look(recordsIn) };
}

describe('the last command', () => {
  test('is named in the words of the field, with when and how much it did', async () => {
    const { workspace, small, steps } = await workspaceWithRound();
    workspace.clock.setTo('2026-03-02T09:00:00Z');
    const commandId = workspace.newUid();
    await workspace.api.attempts.log(small.callInput(), { commandId });
    expect(await steps()).toEqual({
      undo: {
        commandId,
        title: 'log a call to Official of RU',
        at: Date.parse('2026-03-02T09:00:00Z'),
        operation: 'attempts.log',
        records: 1,
      },
      redo: null,
    });
  });

  test('is taken back and carried out again as commands of their own, which the change record keeps', async () => {
    const { workspace, small, steps, records } = await workspaceWithRound();
    const before = records();
    const { id } = await workspace.api.attempts.log(small.callInput());
    const after = records();
    workspace.clock.setTo('2026-03-02T09:00:00Z');
    expect(await workspace.api.commands.undo({})).toEqual({
      title: 'log a call to Official of RU',
      records: 1,
    });
    expect(records()).toEqual(before);
    expect((await steps()).redo?.title).toBe('log a call to Official of RU');
    expect(await workspace.api.commands.redo({})).toEqual({
      title: 'log a call to Official of RU',
      records: 1,
    });
    expect(records()).toEqual(after);
    expect(await workspace.api.history.of({ id })).toMatchObject([
      { operation: 'attempts.log', title: 'log a call to Official of RU', before: null },
      { operation: 'commands.undo', title: 'undo: log a call to Official of RU', who: clerk, after: null },
      { operation: 'commands.redo', title: 'redo: log a call to Official of RU', before: null },
    ]);
    expect((await workspace.api.workspace.verify({})).brokenAt).toBeNull();
  });

  test('keeps its name and its id through any number of undos and redos', async () => {
    const { workspace, small, steps } = await workspaceWithRound();
    await small.log();
    const first = required((await steps()).undo);
    for (let count = 0; count < 3; count += 1) {
      await workspace.api.commands.undo({ expected: first.commandId });
      expect((await steps()).redo).toEqual(first);
      await workspace.api.commands.redo({ expected: first.commandId });
      expect((await steps()).undo).toEqual(first);
    }
  });

  test('is taken back once, though the line asks twice', async () => {
    const { workspace, small, records } = await workspaceWithRound();
    await small.log();
    const one = records();
    await workspace.api.attempts.log(small.callInput());
    const commandId = workspace.newUid();
    const answer = await workspace.api.commands.undo({}, { commandId });
    expect(await workspace.api.commands.undo({}, { commandId })).toEqual(answer);
    expect(records()).toEqual(one);
  });

  test('of several records comes back whole: a round with its calls, talks and versions', async () => {
    const { workspace, api, small, records } = await workspaceWithRound();
    const answered = await small.log();
    await small.log({ at: typed('2013-02-13'), dialledBy: 'them', answersId: answered });
    const conversation = {
      id: workspace.newId('conversation'),
      at: typed('2013-02-13'),
      attemptId: answered,
    };
    await api.conversations.make({ ...conversation, channel: 'phone' });
    const before = records();
    await workspace.api.rounds.remove({ id: small.roundId });
    expect((await workspace.api.commands.steps({})).undo?.title).toBe(
      'remove the round A round and 5 records',
    );
    await workspace.api.commands.undo({});
    expect(records()).toEqual(before);
  });

  test.for<[string, (at: Awaited<ReturnType<typeof workspaceWithRound>>) => Promise<unknown>]>([
    [
      'change the official Sergei Lavrov',
      ({ api, small }) =>
        api.officials.change({ id: small.asked[0].official, fields: { name: 'Sergei Lavrov' } }),
    ],
    [
      'add the spelling Sergey Lavrov of Official of RU',
      ({ api, workspace, small }) =>
        api.officialAliases.make({
          id: workspace.newId('official_alias'),
          officialId: small.asked[0].official,
          name: 'Sergey Lavrov',
          kind: 'spelling',
        }),
    ],
    [
      'open the round April',
      ({ api, small }) =>
        api.rounds.open({ round: { ...small.roundInput(), name: 'April', triggerAt: typed('2013-04-01') } }),
    ],
    [
      'log a returned call from Official of RU',
      async ({ small }) =>
        small.log({ at: typed('2013-02-13'), dialledBy: 'them', answersId: await small.log() }),
    ],
    [
      'add the exclusion of Official of RU',
      ({ api, workspace, small }) =>
        api.decisions.make({
          id: workspace.newId('decision'),
          requestId: small.requestIds[0],
          kind: 'excluded',
          at: typed('2013-02-13'),
          why: 'A reason.',
        }),
    ],
  ])('%s', async ([title, act]) => {
    const at = await workspaceWithRound();
    await act(at);
    expect((await at.steps()).undo?.title).toBe(title);
  });
});

describe('undo stops', () => {
  test('where nothing was done, and says so', async () => {
    const { api } = await newWorkspace();
    expect(await api.commands.steps({})).toEqual({ undo: null, redo: null });
    for (const verb of ['undo', 'redo'] as const) {
      const { code, record } = await refusalOf(api.commands[verb]({}));
      expect([code, record.happened]).toEqual(['conflict', `There is nothing to ${verb}.`]);
    }
  });

  test('before the sample: what it came with is not taken apart', async () => {
    const workspace = await newSample();
    expect(await workspace.api.commands.steps({})).toEqual({ undo: null, redo: null });
    const golden = new GoldenCase(workspace);
    const { events } = await golden.story('RU');
    const version = required(events.flatMap(({ versions }) => versions).find(({ preferred }) => !preferred));
    const before = await golden.board();
    await workspace.api.accounts.prefer({ id: version.accountId });
    expect((await workspace.api.commands.steps({})).undo?.title).toMatch(/^prefer the version by .* of the /);
    await workspace.api.commands.undo({});
    expect(await golden.board()).toEqual(before);
    expect((await refusalOf(workspace.api.commands.undo({}))).code).toBe('conflict');
  });

  test('at a workspace that is open for reading only', async () => {
    const { workspace, small } = await workspaceWithRound();
    await small.log();
    workspace.close();
    workspace.open({ readOnly: true });
    expect((await workspace.api.commands.steps({})).undo?.title).toBe('log a call to Official of RU');
    expect((await refusalOf(workspace.api.commands.undo({}))).code).toBe('read-only');
  });

  test('where another window did something since, which is named', async () => {
    const { workspace, small, records } = await workspaceWithRound();
    await small.log();
    const shown = required((await workspace.api.commands.steps({})).undo);
    await workspace.api.voices.make({ id: workspace.newId('voice'), name: 'RIA', kind: 'publication' });
    const before = records();
    const refusal = await refusalOf(workspace.api.commands.undo({ expected: shown.commandId }));
    expect([refusal.code, refusal.record.safe]).toEqual(['conflict', 'Nothing was changed.']);
    expect(refusal.message).toContain('add the voice RIA');
    expect(records()).toEqual(before);
    const redo = await refusalOf(workspace.api.commands.redo({ expected: shown.commandId }));
    expect(redo.code).toBe('conflict');
  });
});

describe('redo', () => {
  test('is gone once something else is done', async () => {
    const { workspace, small, steps } = await workspaceWithRound();
    await small.log();
    await workspace.api.commands.undo({});
    await workspace.api.voices.make({ id: workspace.newId('voice'), name: 'RIA', kind: 'publication' });
    expect((await steps()).redo).toBeNull();
    expect((await refusalOf(workspace.api.commands.redo({}))).code).toBe('conflict');
  });

  test('stays when what was sent leaves everything as it is', async () => {
    const { workspace, small, steps } = await workspaceWithRound();
    await small.log();
    await workspace.api.commands.undo({});
    const official = small.asked[0].official;
    await workspace.api.officials.change({ id: official, fields: { name: 'Official of RU' } });
    expect((await steps()).redo?.title).toBe('log a call to Official of RU');
    expect((await steps()).undo?.title).not.toContain('change the official');
  });

  test('stays when a command is refused', async () => {
    const { workspace, small, steps } = await workspaceWithRound();
    await small.log();
    await workspace.api.commands.undo({});
    await refusalOf(workspace.api.seats.remove({ id: small.calling.seat }));
    expect((await steps()).redo?.title).toBe('log a call to Official of RU');
  });
});

test('the built-in outcomes keep their meaning: only their place in the list changes', async () => {
  const { workspace, api, small } = await workspaceWithRound();
  const id = small.outcome('connected');
  const outcome = required((await api.outcomes.list({})).find((one) => one.id === id));
  const change = (fields: object) => refusalOf(workspace.ask('outcomes.change', { id, fields }, command()));
  const command = () => ({ id: workspace.newUid() });
  for (const fields of [
    { name: 'reached' },
    { reached: null },
    { closesRequest: false },
    { countsAsAnswer: false },
    { retryAfterMinutes: 5 },
    { builtIn: false },
  ]) {
    const refusal = await change(fields);
    const [key] = Object.keys(fields);
    expect([refusal.code, refusal.problems[0]?.path]).toEqual(['bad-input', ['fields', key]]);
  }
  expect((await refusalOf(api.outcomes.remove({ id }))).message).toContain('built in');
  const own = { ...outcome, id: workspace.newId('outcome'), name: 'left a letter' };
  const refused = await refusalOf(api.outcomes.make({ ...own, builtIn: true }));
  expect([refused.code, refused.problems[0]?.path]).toEqual(['bad-input', ['builtIn']]);
  await api.outcomes.make({ ...own, builtIn: false });
  const claimed = await refusalOf(api.outcomes.change({ id: own.id, fields: { builtIn: true } }));
  expect(claimed.code).toBe('bad-input');
  expect(await api.outcomes.change({ id, fields: { position: 50 } })).toEqual({ ...outcome, position: 50 });
  expect(await api.outcomes.remove({ id: own.id })).toEqual({ removed: 1 });
});
