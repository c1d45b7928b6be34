import { describe, expect, test } from 'vitest';
import { longestDraft } from '../../contract/operations/drafts.ts';
import { dumpOf, newWorkspace, placesRefused, refusalOf, useOwnWorkspace } from '../support/core.ts';

const official = { form: 'make official', about: '' };
const body = { values: { name: 'Sergei Lav' }, title: 'Sergei Lav' };

describe('a draft', () => {
  test('is there again as it was typed, also after the workspace was closed', async () => {
    const workspace = await newWorkspace();
    const { savedAt } = await workspace.api.drafts.save({ ...official, body });
    expect(savedAt).toBe(workspace.clock.now());
    workspace.close();
    workspace.open();
    expect(await workspace.api.drafts.read(official)).toEqual({ savedAt, body });
  });

  test('takes the place of the one before, of its own form and subject alone', async () => {
    const { api } = await newWorkspace();
    const change = { form: 'change', about: 'official_1' };
    await api.drafts.save({ ...official, body });
    await api.drafts.save({ ...change, body: 'another' });
    await api.drafts.save({ ...official, body: 'later' });
    expect((await api.drafts.read(official))?.body).toBe('later');
    expect((await api.drafts.read(change))?.body).toBe('another');
    expect(await api.drafts.read({ form: 'change', about: 'official_2' })).toBeNull();
  });

  test('is listed with its title, the latest first, until it is discarded', async () => {
    const workspace = await newWorkspace();
    const { api, clock } = workspace;
    await api.drafts.save({ ...official, body });
    clock.setTo('2026-03-01T12:05:00Z');
    await api.drafts.save({ form: 'open-round', about: '', body: { title: 7 } });
    const listed = await api.drafts.list({});
    expect(listed.map(({ form, title }) => [form, title])).toEqual([
      ['open-round', null],
      ['make official', 'Sergei Lav'],
    ]);
    expect(await api.drafts.discard(official)).toEqual({ wasThere: true });
    expect(await api.drafts.discard(official)).toEqual({ wasThere: false });
    expect((await api.drafts.list({})).map(({ form }) => form)).toEqual(['open-round']);
  });

  test('is no part of the change record, of the commands, or of what can be taken back', async () => {
    const workspace = await newWorkspace();
    const tables = ['change', 'command', 'step'] as const;
    await workspace.api.topics.make({ id: workspace.newId('topic'), name: 'Grain', standing: false });
    const before = workspace.look(dumpOf);
    const step = await workspace.api.commands.steps({});
    await workspace.api.drafts.save({ ...official, body });
    await workspace.api.drafts.discard(official);
    await workspace.api.drafts.save({ ...official, body });
    expect(await workspace.api.commands.steps({})).toEqual(step);
    const after = workspace.look(dumpOf);
    for (const table of tables) expect(after[table], table).toEqual(before[table]);
    expect(after['draft']).toHaveLength(1);
  });

  test('is pushed to every window as a draft, and as no change of a record', async () => {
    const { api, pushes } = await newWorkspace();
    await api.drafts.save({ ...official, body });
    expect(pushes.map(({ topics }) => topics)).toEqual([['drafts']]);
  });

  test('that another window saved since is not discarded by the one that saved before', async () => {
    const { api, clock } = await newWorkspace();
    const mine = await api.drafts.save({ ...official, body });
    clock.setTo('2026-03-01T12:00:05Z');
    const theirs = await api.drafts.save({ ...official, body: 'typed in the other window' });
    expect(await api.drafts.discard({ ...official, ...mine })).toEqual({ wasThere: false });
    expect((await api.drafts.read(official))?.body).toBe('typed in the other window');
    expect(await api.drafts.discard({ ...official, ...theirs })).toEqual({ wasThere: true });
  });

  test('needs no command id, and is the same when it is sent twice', async () => {
    const workspace = await newWorkspace();
    for (const _ of [1, 2]) await workspace.ask('drafts.save', { ...official, body });
    expect(await workspace.api.drafts.list({})).toHaveLength(1);
  });
});

describe('a draft is refused', () => {
  const shared = useOwnWorkspace();

  test('at its body when that is longer than a million characters, and the one before stays', async () => {
    const { api } = shared();
    const long = 'a'.repeat(longestDraft - 2);
    await api.drafts.save({ ...official, body: long });
    expect(await placesRefused(api.drafts.save({ ...official, body: `${long}b` }))).toEqual(['body']);
    expect((await api.drafts.read(official))?.body).toBe(long);
  });

  test('when the workspace is open for reading only', async () => {
    const workspace = await newWorkspace();
    workspace.close();
    workspace.open({ readOnly: true });
    for (const call of [
      workspace.api.drafts.save({ ...official, body }),
      workspace.api.drafts.discard(official),
    ]) {
      expect((await refusalOf(call)).code).toBe('read-only');
    }
    expect(await workspace.api.drafts.list({})).toEqual([]);
    workspace.close();
    workspace.open();
  });

  test('as an attack through its keys, which stay plain text and touch nothing else', async () => {
    const { api } = shared();
    const about = `x' OR '1'='1"; DROP TABLE draft; --`;
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "title": "\\u202Eevil"}') as object;
    await api.drafts.save({ form: 'make topic', about, body: hostile as never });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await api.drafts.list({})).find((one) => one.about === about)?.title).toBe('\u202Eevil');
    expect(await api.drafts.discard({ form: 'make topic', about: 'x' })).toEqual({ wasThere: false });
  });
});
