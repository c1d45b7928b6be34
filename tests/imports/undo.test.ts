import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import { formats } from '../../db/imports/index.ts';
import { newWorkspace, recordsIn, refusalOf, type TestWorkspace } from '../support/core.ts';
import { fileOf, fixture, linesOf, sumOf, take } from './files.ts';

const records = (workspace: TestWorkspace) => workspace.look(recordsIn);
const at = (day: number) => Date.parse(`2026-03-0${day}T12:00:00Z`);

/** So many absences, each of another official. */
function manyTravels(count: number) {
  const [header = '', first = ''] = linesOf(fixture('secretary-travels'));
  const rows = Array.from({ length: count }, (_, index) =>
    first
      .split(',')
      .map((cell, column) => (column === 0 ? `${cell}-${index}` : cell))
      .join(','),
  );
  return fileOf([header, ...rows], 'many.csv');
}

describe('an import', () => {
  test('of every format is one step: taken back it leaves nothing, carried out again all of it', async () => {
    const workspace = await newWorkspace();
    const before = records(workspace);
    const files = formats.map(({ name }) => fixture(name));
    const { made, files: taken } = await take(workspace, files);
    const after = records(workspace);
    const rows = taken.reduce((sum, file) => sum + file.rows, 0);
    const title = `import ${rows.toLocaleString('en')} rows`;
    const { undo } = await workspace.api.commands.steps({});
    expect(undo).toMatchObject({ title, operation: 'imports.run', records: sumOf(made) });
    for (let count = 0; count < 2; count += 1) {
      expect(await workspace.api.commands.undo({})).toEqual({ title, records: sumOf(made) });
      expect(records(workspace)).toEqual(before);
      await workspace.api.commands.redo({});
      expect(records(workspace)).toEqual(after);
    }
    const { revision } = await workspace.api.workspace.about({});
    expect(await workspace.api.workspace.verify({})).toEqual({ entries: revision, brokenAt: null });
  });

  test('that was taken back is what a later import makes anew', async () => {
    const workspace = await newWorkspace();
    const calls = fixture('call-arrangement-events');
    const { made } = await take(workspace, calls);
    await workspace.api.commands.undo({});
    expect((await take(workspace, calls)).made).toEqual(made);
  });

  test('is known at the time it stood, and not before or after', async () => {
    const workspace = await newWorkspace();
    const { api, clock } = workspace;
    await take(workspace, fixture('call-arrangement-events'));
    const [{ id: roundId } = { id: '' as Id<'round'> }] = await api.rounds.names({});
    const board = (knownAt: number | null) => api.rounds.board({ roundId, asOf: at(1), knownAt });
    const { knownAt: _, ...imported } = await board(null);
    clock.setTo('2026-03-03T12:00:00Z');
    await workspace.api.commands.undo({});
    clock.setTo('2026-03-05T12:00:00Z');
    await workspace.api.commands.redo({});
    expect(await workspace.api.rounds.board({ roundId, asOf: at(1), knownAt: at(2) })).toMatchObject(
      imported,
    );
    const code = async (knownAt: number) =>
      (await refusalOf(workspace.api.rounds.board({ roundId, asOf: at(1), knownAt }))).code;
    expect(await code(at(4))).toBe('not-found');
    expect(await code(at(1) - 1)).toBe('not-found');
    expect((await workspace.api.history.of({ id: roundId })).map(({ title }) => title)).toEqual([
      'import 22 rows',
      'undo: import 22 rows',
      'redo: import 22 rows',
    ]);
  });

  test('of thousands of records tells how far undoing has come, and cancelling leaves everything', async () => {
    const workspace = await newWorkspace();
    await take(workspace, manyTravels(3_000));
    const before = records(workspace);
    const steps = await workspace.api.commands.steps({});
    let progressed = 0;
    const context = { cancelled: () => progressed > 1, progress: () => void (progressed += 1) };
    const command = { id: workspace.newUid() };
    const ask = { operation: 'commands.undo', input: {}, command };
    expect((await refusalOf(workspace.core.dispatcher.ask(ask, context))).code).toBe('cancelled');
    expect(records(workspace)).toEqual(before);
    expect(await workspace.api.commands.steps({})).toEqual(steps);
    const seen: Progress[] = [];
    await workspace.api.commands.undo({}, { onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.every(({ done, total, stage }) => done < (total ?? 0) && stage.startsWith('Undoing'))).toBe(
      true,
    );
    const redone: Progress[] = [];
    await workspace.api.commands.redo({}, { onProgress: (progress) => redone.push(progress) });
    expect(redone.length).toBeGreaterThan(2);
    expect(records(workspace)).toEqual(before);
  });

  test('is not taken back while something that is no step of its own hangs on it', async () => {
    const workspace = await newWorkspace();
    await take(workspace, fixture('secretary-travels'));
    const [official] = (await workspace.api.officials.list({})).officials;
    if (official === undefined) throw new Error('Nobody was imported.');
    const alias = { officialId: official.id, name: 'By hand', kind: 'spelling' as const };
    await workspace.api.officialAliases.make({ id: workspace.newId('official_alias'), ...alias });
    const identifier = { aboutId: official.id, scheme: 'by hand', value: '1' };
    await workspace.api.identifiers.make({ id: workspace.newId('identifier'), ...identifier });
    const forget = (from: number) =>
      workspace.look((database) =>
        database
          .prepare(
            'DELETE FROM step WHERE step_id IN (SELECT step_id FROM step ORDER BY step_id LIMIT -1 OFFSET ?)',
          )
          .run(from),
      );
    forget(1);
    const before = records(workspace);
    const refusal = await refusalOf(workspace.api.commands.undo({}));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain(`Later records refer to the official ${official.name}`);
    expect(records(workspace)).toEqual(before);
  });
});
