import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { dumpOf, newWorkspace, placesRefused, refusalOf, type TestWorkspace } from '../support/core.ts';
import naughtyStrings from '../fixtures/blns.json' with { type: 'json' };
import { openSmallRound } from './small-round.ts';

const naughty = naughtyStrings.strings;

/** One way to write a text: the field, what a kept text becomes there, and how it is sent. */
interface TextField {
  readonly field: string;
  readonly holds: 'line' | 'prose';
  /** @returns the text as it is kept */
  readonly write: (text: string) => Promise<unknown>;
}

function asLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().normalize('NFC');
}

/** The fields that the attacks go through: names, titles, remarks, and what a version tells differently. */
async function textFields(workspace: TestWorkspace): Promise<readonly TextField[]> {
  const small = await openSmallRound(workspace);
  const aboutId = await small.log();
  const voiceId = workspace.newId('voice');
  const accountId = workspace.newId('account');
  const officialId = workspace.newId('official');
  await workspace.api.voices.make({ id: voiceId, name: 'A side', kind: 'side' });
  await workspace.api.accounts.make({
    id: accountId,
    aboutId,
    voiceId,
    happened: true,
    tells: {},
    preferred: true,
  });
  await workspace.api.officials.make({ id: officialId, name: 'Somebody' });
  const tells = async (fields: Record<string, string>) =>
    (await workspace.api.accounts.change({ id: accountId, fields: { tells: fields } })).tells;
  return [
    {
      field: 'name',
      holds: 'line',
      write: async (name) =>
        (await workspace.api.officials.make({ id: workspace.newId('official'), name })).name,
    },
    {
      field: 'fields.title',
      holds: 'line',
      write: async (title) =>
        (await workspace.api.seats.change({ id: small.calling.seat, fields: { title } })).title,
    },
    {
      field: 'fields.name',
      holds: 'line',
      write: async (name) =>
        (await workspace.api.rosters.change({ id: small.rosterId, fields: { name } })).name,
    },
    {
      field: 'fields.remark',
      holds: 'prose',
      write: async (remark) =>
        (await workspace.api.officials.change({ id: officialId, fields: { remark } })).remark,
    },
    {
      field: 'fields.tells.spokeWith',
      holds: 'line',
      write: async (spokeWith) => (await tells({ spokeWith }))['spokeWith'],
    },
    {
      field: 'fields.tells.remark',
      holds: 'prose',
      write: async (remark) => (await tells({ remark }))['remark'],
    },
  ];
}

/** Sends a text to a field: what was kept, or where it was refused. Anything else that happens is thrown. */
async function outcomeOf({ write }: TextField, text: string) {
  try {
    return { kept: await write(text) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'bad-input') throw error;
    return { refusedAt: error.problems.map(({ path }) => path.join('.')) };
  }
}

describe('the big list of naughty strings', { timeout: 60_000 }, () => {
  test('through every field is kept exactly as normalised, or refused at that field, and breaks nothing', async () => {
    const workspace = await newWorkspace();
    const fields = await textFields(workspace);
    let kept = 0;
    for (const text of naughty) {
      for (const field of fields) {
        const expected = field.holds === 'line' ? asLine(text) : text.normalize('NFC');
        const outcome = await outcomeOf(field, text);
        if ('kept' in outcome) kept += 1;
        const allowed = 'kept' in outcome ? { kept: expected } : { refusedAt: [field.field] };
        expect(outcome, `${field.field} ${JSON.stringify(text)}`).toEqual(allowed);
      }
    }
    expect(kept).toBeGreaterThan(naughty.length * 4);
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
    const { revision } = await workspace.api.workspace.about({});
    expect(await workspace.api.workspace.verify({})).toEqual({ entries: revision, brokenAt: null });
    expect(workspace.look((database) => database.pragma('integrity_check', { simple: true }))).toBe('ok');
  });

  test('is read back from the workspace as it was kept', async () => {
    const workspace = await newWorkspace();
    const names = new Map<string, string>();
    for (const text of naughty) {
      const id = workspace.newId('official');
      const made = await workspace.api.officials.make({ id, name: text }).catch(() => null);
      if (made !== null) names.set(id, made.name);
    }
    workspace.close();
    workspace.open();
    const { officials } = await workspace.api.officials.list({ limit: 1_000 });
    expect(new Map(officials.map(({ id, name }) => [id, name]))).toEqual(names);
  });
});

describe('text that cannot be stored', () => {
  const attacks = [
    ['NUL', 'Lavrov\u0000'],
    ['half of a character pair', 'Lavrov\ud800'],
    ['the other half', '\udfffLavrov'],
    ['an escape for terminals', '\u001b]0;owned\u0007'],
    ['a backspace', 'Lavrov\b\b'],
    ['a code point that is no character', 'Lavrov\uffff'],
  ] as const;

  test.each(attacks)('with %s is refused at every field, and nothing is written', async (_, text) => {
    const workspace = await newWorkspace();
    const fields = await textFields(workspace);
    const before = workspace.look(dumpOf);
    for (const field of fields) expect(await outcomeOf(field, text)).toEqual({ refusedAt: [field.field] });
    expect(workspace.look(dumpOf)).toEqual(before);
  });
});

describe('text of an attacker', () => {
  const attacks = [
    `'; DROP TABLE official; --`,
    `' OR '1'='1`,
    `"; ATTACH DATABASE '/tmp/other.db' AS other; --`,
    'PRAGMA writable_schema = ON',
    "x'; UPDATE change SET who = 'nobody",
    '% _ \\ %%',
    '${7*7} {{7*7}} <%= 7*7 %> #{7*7}',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '=HYPERLINK("http://127.0.0.1","x")',
    '__proto__',
    'constructor',
    '\u202eexe.fdp\u2066',
    '@request:2013/russia',
  ];

  test('is kept letter by letter in every field, and is never run', async () => {
    const workspace = await newWorkspace();
    const fields = await textFields(workspace);
    const tablesOf = () => workspace.look((database) => Object.keys(dumpOf(database)));
    const tables = tablesOf();
    for (const text of attacks) {
      for (const field of fields) expect(await outcomeOf(field, text), field.field).toEqual({ kept: text });
    }
    expect(tablesOf()).toEqual(tables);
  });

  test('in what a reader asks for finds nothing and harms nothing', async () => {
    const workspace = await newWorkspace();
    await workspace.api.officials.make({ id: workspace.newId('official'), name: 'Somebody' });
    for (const text of attacks) {
      expect(await workspace.api.history.of({ id: text.slice(0, 100) })).toEqual([]);
      expect(await workspace.api.commands.outcome({ commandId: text.slice(0, 64) })).toEqual({
        known: false,
      });
    }
    expect((await workspace.api.officials.list({})).officials).toHaveLength(1);
  });
});

describe('text that is too long', () => {
  test('is refused with its limit, and the workspace goes on', async () => {
    const workspace = await newWorkspace();
    const fields = await textFields(workspace);
    const before = workspace.look(dumpOf);
    for (const field of fields) {
      const tooLong = field.holds === 'prose' ? 1_000_001 : 10_000;
      expect(await outcomeOf(field, 'x'.repeat(tooLong)), field.field).toEqual({ refusedAt: [field.field] });
    }
    const { message } = await refusalOf(
      workspace.api.officials.make({ id: workspace.newId('official'), name: 'x'.repeat(10_000) }),
    );
    expect(message).toContain('500');
    expect(workspace.look(dumpOf)).toEqual(before);
  });

  test('is kept to the last character where it is as long as it may be', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const id = workspace.newId('official');
    const longest = { name: 'n'.repeat(500), remark: 'r'.repeat(1_000_000) };
    expect(await api.officials.make({ id, ...longest })).toEqual({ id, ...longest });
    expect((await api.history.of({ id }))[0]?.after).toEqual({ id, ...longest });
  });

  test('of marks piled a thousand high on one letter is text like any other', async () => {
    const workspace = await newWorkspace();
    const zalgo = `Z${'\u0335\u0489'.repeat(240)}`;
    const made = await workspace.api.officials.make({ id: workspace.newId('official'), name: zalgo });
    expect(made.name).toBe(zalgo.normalize('NFC'));
  });
});

describe('keys of an attacker', () => {
  const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'ID', 'id ', ''];

  test.each(keys)('such as "%s" are refused by name and pollute nothing', async (key) => {
    const workspace = await newWorkspace();
    const input: unknown = JSON.parse(
      `{"id":"${workspace.newId('official')}","name":"Somebody",${JSON.stringify(key)}:{"polluted":true}}`,
    );
    expect(await placesRefused(workspace.ask('officials.make', input, { id: workspace.newUid() }))).toEqual([
      key,
    ]);
    expect('polluted' in {}).toBe(false);
  });

  test('in what a version tells are refused by name too', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const aboutId = await small.log();
    const voiceId = workspace.newId('voice');
    await workspace.api.voices.make({ id: voiceId, name: 'A side', kind: 'side' });
    const tell = (tells: string) => {
      const version = { id: workspace.newId('account'), aboutId, voiceId, happened: true, preferred: false };
      const input: unknown = JSON.parse(`${JSON.stringify(version).slice(0, -1)},"tells":${tells}}`);
      return workspace.ask('accounts.make', input, { id: workspace.newUid() });
    };
    for (const key of ['constructor', 'toString', 'requestId', 'id', 'uid', 'status']) {
      const call = tell(`{${JSON.stringify(key)}:"x"}`);
      expect(await placesRefused(call), key).toEqual([`tells.${key}`]);
    }
    expect(await tell('{"__proto__":{"polluted":true}}')).toMatchObject({ tells: {} });
    expect('polluted' in {}).toBe(false);
  });
});
