import { describe, expect, test } from 'vitest';
import { idsMadeBy, importedUid, importUidOf, isMadeBy } from '../../contract/model/import-made.ts';
import { asKnownAt } from '../../contract/model/known-at.ts';
import { gather } from '../../contract/model/records.ts';
import { idFrom, uidHexOf, type Id } from '../../contract/model/id.ts';
import { thingNames } from '../../contract/model/thing-names.ts';
import { formats } from '../../db/imports/index.ts';
import { ChangeRecord } from '../../db/record/change-record.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { clerk, newWorkspace, refusalOf, type TestWorkspace } from '../support/core.ts';
import { fileOf, fixture, linesOf, sumOf, take } from './files.ts';

const calls = fixture('call-arrangement-events');
/** The first mail alone: three calls that are being arranged. */
const firstMail = fileOf(
  linesOf(calls).filter((line, index) => index === 0 || line.includes('C05762050')),
  calls.name,
);

const at = (day: number) => Date.parse(`2026-03-0${day}T12:00:00Z`);

async function roundNamed({ api }: TestWorkspace, name: string): Promise<Id<'round'>> {
  const found = (await api.rounds.names({})).find((round) => round.name.startsWith(name));
  if (found === undefined) throw new Error(`There is no round ${name}.`);
  return found.id;
}

describe('the change record of an import', () => {
  test('is one entry, however much it makes, and its chain is whole', async () => {
    const workspace = await newWorkspace();
    const files = formats.map(({ name }) => fixture(name));
    const { made } = await take(workspace, files);
    expect(sumOf(made)).toBeGreaterThan(300);
    expect(await workspace.api.workspace.verify({})).toEqual({ entries: 1, brokenAt: null });
    const entry = workspace.look((database) =>
      database.prepare('SELECT thing, before, after FROM change').get(),
    );
    const { after, ...rest } = entry as { after: string };
    expect(rest).toEqual({ thing: 'import', before: null });
    expect(after.length).toBeLessThan(3_000);
    const told = JSON.parse(after) as { files: { name: string; digest: string }[]; made: object };
    expect(told.files.map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(told.files.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(Object.keys(told.made)).toEqual(thingNames.filter((name) => made[name] !== undefined));
  });

  test('names every record it made, so that it can be undone', async () => {
    const workspace = await newWorkspace();
    await workspace.api.officials.make({ id: workspace.newId('official'), name: 'Somebody' });
    await take(workspace, calls);
    workspace.look((database) => {
      const store = new TableStore(database);
      const kept = thingNames.flatMap((thing) => store.list(thing, '').map(({ id }): Id => id));
      const official = kept.find((id) => id.startsWith('official_')) as Id;
      const made = new ChangeRecord(store).findImportOf(kept.at(-1) as Id)?.made ?? {};
      expect(idsMadeBy(made).sort()).toEqual(kept.filter((id) => isMadeBy(made, id)).sort());
      expect(isMadeBy(made, official)).toBe(false);
      expect(idsMadeBy(made)).toHaveLength(
        sumOf(Object.fromEntries(Object.entries(made).map(([k, { count }]) => [k, count]))),
      );
    });
  });

  test('tells the history of a record it made: as imported, then as changed', async () => {
    const workspace = await newWorkspace();
    const { api, clock } = workspace;
    await api.imports.run({ files: [calls] }, { why: 'The mail of 2009.' });
    const [first] = (await api.officials.list({})).officials;
    if (first === undefined) throw new Error('Nobody was imported.');
    const asImported = { id: first.id, name: first.name, remark: null };
    const imported = {
      sequence: 1,
      recordedAt: at(1),
      operation: 'imports.run',
      title: 'import 22 rows',
      who: clerk,
      why: 'The mail of 2009.',
      before: null,
      after: asImported,
      fields: [{ field: 'name', label: 'name', before: null, after: first.name }],
    };
    expect(await api.history.of({ id: first.id })).toEqual([imported]);
    clock.setTo('2026-03-02T12:00:00Z');
    await api.officials.change({ id: first.id, fields: { name: 'Another name' } });
    expect(await api.history.of({ id: first.id })).toMatchObject([
      imported,
      { sequence: 2, before: asImported, after: { name: 'Another name' } },
    ]);
  });

  test('is told to every client by the subjects it touched', async () => {
    const workspace = await newWorkspace();
    await take(workspace, fixture('secretary-travels'));
    expect(workspace.pushes).toHaveLength(1);
    expect([...(workspace.pushes[0]?.topics ?? [])].sort()).toEqual([
      'absences',
      'countries',
      'officials',
      'sources',
    ]);
    expect(workspace.pushes[0]?.revision).toBe(1);
  });

  test('asked twice by the same command is done once', async () => {
    const workspace = await newWorkspace();
    const commandId = workspace.newUid();
    const once = await workspace.api.imports.run({ files: [calls] }, { commandId });
    expect(await workspace.api.imports.run({ files: [calls] }, { commandId })).toEqual(once);
    expect((await workspace.api.workspace.about({})).revision).toBe(1);
  });
});

describe('as known at a moment', () => {
  test('what an import made later is not there', async () => {
    const workspace = await newWorkspace();
    const { api, clock } = workspace;
    await take(workspace, firstMail);
    clock.setTo('2026-03-03T12:00:00Z');
    await take(workspace, calls);
    const roundId = await roundNamed(workspace, 'Calls tomorrow');
    const asOf = Date.parse('2009-05-16T05:00:00Z');
    const thaiAt = async (knownAt: number | null) =>
      (await api.rounds.board({ roundId, asOf, knownAt })).rows.find(({ country }) => country.code === 'TH');
    expect((await thaiAt(null))?.why).toContain('for 16 May 2009, 09:30');
    expect((await thaiAt(at(2)))?.why).toContain('for 16 May 2009, 09:15');
    expect((await refusalOf(api.rounds.board({ roundId, asOf, knownAt: at(1) - 1 }))).code).toBe('not-found');
    const later = await roundNamed(workspace, 'Tunisian FM');
    expect((await refusalOf(api.rounds.board({ roundId: later, knownAt: at(2) }))).code).toBe('not-found');
  });

  test('what was changed and removed by hand since is as it was imported', async () => {
    const workspace = await newWorkspace();
    const { api, clock } = workspace;
    await take(workspace, calls);
    const roundId = await roundNamed(workspace, 'Tunisian FM');
    const [row] = (await api.rounds.board({ roundId })).rows;
    const requestId = row?.requestId ?? null;
    if (requestId === null) throw new Error('There is one request.');
    const story = async (knownAt: number | null) =>
      (await api.requests.story({ requestId, knownAt })).events.map(({ sentence }) => sentence);
    const imported = await story(null);
    expect(imported).toHaveLength(3);
    const [attempt] = (await api.attempts.list({ roundId })).calls;
    if (attempt === undefined) throw new Error('There are attempts.');
    clock.setTo('2026-03-03T12:00:00Z');
    await api.attempts.change({
      id: attempt.id,
      fields: { remark: 'By hand.', dialledBy: 'unknown' },
    });
    await api.requests.change({ id: requestId, fields: { remark: 'By hand.' } });
    clock.setTo('2026-03-05T12:00:00Z');
    await api.attempts.remove({ id: attempt.id });
    expect(await story(null)).toHaveLength(2);
    expect(await story(at(2))).toEqual(imported);
    expect((await story(at(4))).join(' ')).toContain('who dialled is not stated');
    expect((await refusalOf(story(at(1) - 1))).code).toBe('not-found');
  });

  test('an import takes away what it made and nothing else', () => {
    const importUid = importUidOf('0190a1b2c3d47abc8123456789abcdef');
    const official = (uid: string) => ({ id: idFrom('official', uid), name: uid, remark: null });
    const made = { official: { first: importedUid(importUid, 'official', 0), count: 2 } };
    const all = [0, 1, 2].map((index) => official(importedUid(importUid, 'official', index)));
    const stranger = official('0190a1b2c3d47abc8123456789abcdef');
    const entry = { sequence: 5, recordedAt: 1_000, made };
    const records = gather({ official: [...all, stranger] });
    const known = asKnownAt(records, [entry], 999).official;
    expect(known).toEqual([all[2], stranger]);
    expect(asKnownAt(records, [entry], 1_000).official).toHaveLength(4);
    expect(all.map(({ id }) => importUidOf(uidHexOf(id)))).toEqual([importUid, importUid, importUid]);
  });
});
