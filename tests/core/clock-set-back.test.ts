import { describe, expect, test } from 'vitest';
import { newWorkspace, refusalOf } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSmallRound } from './small-round.ts';

const noon = Date.parse('2026-03-02T12:00:00Z');
const asOf = Date.parse('2013-02-13T23:00:00Z');

/** A round with a call logged at noon, and a clock that is an hour back by then. */
async function setBackAnHour() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  workspace.clock.setTo('2026-03-02T12:00:00Z');
  const first = await small.log();
  workspace.clock.setTo('2026-03-02T11:00:00Z');
  const placed = async (knownAt: number | null) => {
    const { rows } = await workspace.api.rounds.board({ roundId: small.roundId, asOf, knownAt });
    const row = required(rows.find(({ requestId }) => requestId === small.requestIds[0]));
    return row.placed;
  };
  return { workspace, small, first, placed, api: workspace.api };
}

describe('after the clock was set back an hour', () => {
  test('a change counts as recorded with the last one before it, never earlier, until the clock has caught up', async () => {
    const { workspace, first, api } = await setBackAnHour();
    await api.attempts.change({ id: first, fields: { remark: 'At eleven.' } });
    workspace.clock.setTo('2026-03-02T11:59:59.999Z');
    await api.attempts.change({ id: first, fields: { remark: 'Just before noon.' } });
    workspace.clock.setTo('2026-03-02T12:00:01Z');
    await api.attempts.change({ id: first, fields: { remark: 'After noon.' } });
    const entries = await api.history.of({ id: first });
    expect(entries.map(({ recordedAt }) => recordedAt - noon)).toEqual([0, 0, 0, 1_000]);
    expect(entries.map(({ after }) => after?.['remark'] ?? null)).toEqual([
      null,
      'At eleven.',
      'Just before noon.',
      'After noon.',
    ]);
  });

  test('the same holds for a workspace that was closed meanwhile', async () => {
    const { workspace, small, first } = await setBackAnHour();
    workspace.close();
    workspace.open();
    const { id: second } = await workspace.api.attempts.log(small.callInput());
    const [before, after] = await Promise.all(
      [first, second].map(async (id) => required((await workspace.api.history.of({ id }))[0])),
    );
    expect([before?.recordedAt, after?.recordedAt]).toEqual([noon, noon]);
  });

  test('the change record is whole and in order', async () => {
    const { workspace, small, api } = await setBackAnHour();
    for (let count = 0; count < 5; count += 1) await small.log();
    const { revision } = await api.workspace.about({});
    expect(await api.workspace.verify({})).toEqual({ entries: revision, brokenAt: null });
    const times = workspace.look((database) =>
      database.prepare<[], number>('SELECT recorded_at FROM change ORDER BY sequence').pluck().all(),
    );
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('ids that are made still sort in the order in which they were made', async () => {
    const { workspace } = await setBackAnHour();
    const ids = [workspace.newUid()];
    for (const time of ['11:30', '10:00', '11:30', '12:30', '09:00']) {
      workspace.clock.setTo(`2026-03-02T${time}:00Z`);
      ids.push(workspace.newUid(), workspace.newUid());
    }
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what was known before it is known as it was, and never holds a later change without an earlier one', async () => {
    const { small, placed } = await setBackAnHour();
    expect([await placed(noon - 1), await placed(noon)]).toEqual([
      { least: 0, most: 0 },
      { least: 1, most: 1 },
    ]);
    await small.log();
    expect(await placed(noon - 1)).toEqual({ least: 0, most: 0 });
    expect(await placed(noon - 1_800_000)).toEqual({ least: 0, most: 0 });
    expect(await placed(noon)).toEqual({ least: 2, most: 2 });
    expect(await placed(null)).toEqual({ least: 2, most: 2 });
  });

  test('the last command is the one that is taken back, and the one before it after that', async () => {
    const { small, placed, api } = await setBackAnHour();
    const second = await small.log();
    await api.commands.undo({});
    expect((await refusalOf(api.calls.read({ id: second }))).code).toBe('not-found');
    expect(await placed(null)).toEqual({ least: 1, most: 1 });
    await api.commands.undo({});
    expect(await placed(null)).toEqual({ least: 0, most: 0 });
    await api.commands.redo({});
    await api.commands.redo({});
    expect(await placed(null)).toEqual({ least: 2, most: 2 });
  });

  test('a draft says the time that the clock shows, and the one typed last is the one that is kept', async () => {
    const { workspace, api } = await setBackAnHour();
    const draft = { form: 'make official', about: '' };
    workspace.clock.setTo('2026-03-02T12:00:00Z');
    await api.drafts.save({ ...draft, body: { title: 'Typed at noon' } });
    workspace.clock.setTo('2026-03-02T11:00:00Z');
    const { savedAt } = await api.drafts.save({ ...draft, body: { title: 'Typed at eleven, later' } });
    expect(savedAt).toBe(workspace.clock.now());
    expect(await api.drafts.list({})).toEqual([{ ...draft, title: 'Typed at eleven, later', savedAt }]);
  });
});
