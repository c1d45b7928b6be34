import { beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../contract/operations/operation.ts';
import {
  clerk,
  madeAt,
  newWorkspace,
  refusalOf,
  useOwnWorkspace,
  type TestWorkspace,
} from '../support/core.ts';
import { openSmallRound } from './small-round.ts';

async function makeOfficials(workspace: TestWorkspace, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    await workspace.api.officials.make({ id: workspace.newId('official'), name: `Official ${index}` });
  }
}

describe('the history of a record', () => {
  test('tells what it was, what it became, who did it, when, why and by which operation', async () => {
    const workspace = await newWorkspace();
    const { api, clock } = workspace;
    const id = workspace.newId('official');
    const made = await api.officials.make({ id, name: 'Serge Lavrov' });
    clock.setTo('2026-03-02T09:00:00Z');
    const changed = await api.officials.change(
      { id, fields: { name: 'Sergei Lavrov' } },
      { why: 'A slip of the pen.' },
    );
    clock.setTo('2026-03-03T09:00:00Z');
    await api.officials.remove({ id });
    expect(await api.history.of({ id })).toEqual([
      {
        sequence: 1,
        recordedAt: Date.parse(madeAt),
        operation: 'officials.make',
        title: 'add the official Serge Lavrov',
        who: clerk,
        why: null,
        before: null,
        after: made,
        fields: [{ field: 'name', label: 'name', before: null, after: 'Serge Lavrov' }],
      },
      {
        sequence: 2,
        recordedAt: Date.parse('2026-03-02T09:00:00Z'),
        operation: 'officials.change',
        title: 'change the official Sergei Lavrov',
        who: clerk,
        why: 'A slip of the pen.',
        before: made,
        after: changed,
        fields: [{ field: 'name', label: 'name', before: 'Serge Lavrov', after: 'Sergei Lavrov' }],
      },
      {
        sequence: 3,
        recordedAt: Date.parse('2026-03-03T09:00:00Z'),
        operation: 'officials.remove',
        title: 'remove the official Sergei Lavrov',
        who: clerk,
        why: null,
        before: changed,
        after: null,
        fields: [{ field: 'name', label: 'name', before: 'Sergei Lavrov', after: null }],
      },
    ]);
  });

  test('has an entry for every part that goes with it', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const id = workspace.newId('official');
    const aliases = [workspace.newId('official_alias'), workspace.newId('official_alias')];
    await api.officials.make({ id, name: 'Lavrov' });
    for (const alias of aliases)
      await api.officialAliases.make({ id: alias, officialId: id, name: 'Лавров', kind: 'native' });
    expect(await api.officials.remove({ id })).toEqual({ removed: 3 });
    for (const alias of aliases) {
      const entries = await api.history.of({ id: alias });
      expect(entries.at(-1)).toMatchObject({
        operation: 'officials.remove',
        before: { name: 'Лавров' },
        after: null,
      });
    }
  });

  test('of anything that was never here is empty', async () => {
    const workspace = await newWorkspace();
    for (const id of [workspace.newId('official'), 'official_x', '', "' OR 1 = 1 --"]) {
      expect(await workspace.api.history.of({ id })).toEqual([]);
    }
  });
});

describe('the change record', () => {
  test('can be neither changed nor thinned out, not even with SQL', async () => {
    const workspace = await newWorkspace();
    await makeOfficials(workspace, 3);
    workspace.look((database) => {
      for (const sql of [
        `UPDATE change SET who = 'somebody else'`,
        `UPDATE change SET after = NULL WHERE sequence = 2`,
        'DELETE FROM change WHERE sequence = 3',
        'DELETE FROM change',
        `INSERT OR REPLACE INTO change SELECT * FROM change WHERE sequence = 1`,
      ]) {
        expect(() => database.prepare(sql).run(), sql).toThrow('append-only');
      }
    });
    expect(await workspace.api.workspace.verify({})).toEqual({ entries: 3, brokenAt: null });
  });

  test('of an empty workspace is whole', async () => {
    const workspace = await newWorkspace();
    expect(await workspace.api.workspace.verify({})).toEqual({ entries: 0, brokenAt: null });
  });

  const tampering = [
    [
      'a name in what a record became',
      `UPDATE change SET after = replace(after, 'Official', 'Somebody') WHERE sequence = 3`,
      3,
    ],
    ['what was taken from a record', `UPDATE change SET before = '{}' WHERE sequence = 2`, 2],
    ['who did it', `UPDATE change SET who = 'somebody else' WHERE sequence = 1`, 1],
    ['a reason put in', `UPDATE change SET why = '' WHERE sequence = 4`, 4],
    ['the time', 'UPDATE change SET recorded_at = recorded_at + 1 WHERE sequence = 4', 4],
    ['the hash itself', 'UPDATE change SET hash = zeroblob(32) WHERE sequence = 2', 2],
    ['an entry taken out of the middle', 'DELETE FROM change WHERE sequence = 3', 3],
    ['the first entry taken out', 'DELETE FROM change WHERE sequence = 1', 1],
    [
      'two cells with a boundary moved',
      `UPDATE change SET operation = operation || 'x', who = substr(who, 2) WHERE sequence = 5`,
      5,
    ],
    [
      'two entries exchanged',
      'UPDATE change SET sequence = CASE sequence WHEN 3 THEN 1003 ELSE 1002 END WHERE sequence IN (2, 3); UPDATE change SET sequence = 1005 - sequence WHERE sequence > 1000',
      2,
    ],
  ] as const;

  test.each(tampering)(
    'names the first entry that does not follow after %s was tampered with',
    async (_, sql, brokenAt) => {
      const workspace = await newWorkspace();
      await makeOfficials(workspace, 5);
      workspace.look((database) => {
        database.exec('DROP TRIGGER change_is_never_updated; DROP TRIGGER change_is_never_deleted;');
        database.exec(sql);
      });
      expect((await workspace.api.workspace.verify({})).brokenAt).toBe(brokenAt);
    },
  );

  test('stays whole over every kind of command, a refused one included', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { api } = workspace;
    const id = await small.log();
    await api.attempts.change({ id, fields: { remark: 'No connection.' } }, { why: '' });
    await refusalOf(api.seats.remove({ id: small.calling.seat }));
    await api.rounds.remove({ id: small.roundId });
    const { revision } = await api.workspace.about({});
    expect(await api.workspace.verify({})).toEqual({ entries: revision, brokenAt: null });
  });
});

describe('checking a long change record', { timeout: 30_000 }, () => {
  const workspace = useOwnWorkspace();
  const count = 2_500;
  beforeAll(() => makeOfficials(workspace(), count), 60_000);

  test('tells how far it has come, and ends with the count', async () => {
    const seen: Progress[] = [];
    const answer = await workspace().api.workspace.verify(
      {},
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(answer).toEqual({ entries: count, brokenAt: null });
    expect(seen.map(({ done, total }) => [done, total])).toEqual([
      [1_000, count],
      [2_000, count],
    ]);
  });

  test('can be cancelled between two stretches, and the workspace goes on', async () => {
    const { dispatcher } = workspace().core;
    let progressed = 0;
    const context = { cancelled: () => progressed > 0, progress: () => void (progressed += 1) };
    expect(
      (await refusalOf(dispatcher.ask({ operation: 'workspace.verify', input: {} }, context))).code,
    ).toBe('cancelled');
    expect(progressed).toBe(1);
    expect((await workspace().api.workspace.about({})).revision).toBe(count);
  });

  test('lets a command through that comes meanwhile, and does not take its entry for a break', async () => {
    const { api } = workspace();
    const during: Promise<unknown>[] = [];
    const answer = await api.workspace.verify(
      {},
      {
        onProgress: () =>
          during.push(
            api.voices.make({
              id: workspace().newId('voice'),
              name: `Voice ${during.length}`,
              kind: 'other',
            }),
          ),
      },
    );
    await Promise.all(during);
    expect(answer).toEqual({ entries: count + 2, brokenAt: null });
  });
});
