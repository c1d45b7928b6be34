import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fill } from '../../build/bench/world.ts';
import type { callChangeSchema } from '../../contract/model/call-change.ts';
import type { Id } from '../../contract/model/id.ts';
import { channels, parties, reasons } from '../../contract/model/words.ts';
import { newSample, newWorkspace, placesRefused, refusalOf, useOwnWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';
import { arbitraryDraws, RandomCalls } from './random-calls.ts';
import { openSmallRound, typed } from './small-round.ts';

type Change = z.input<typeof callChangeSchema>;

const shared = useOwnWorkspace();

async function withThree() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  const placed = await small.log({ remark: 'Rang twice.' });
  const answered = await small.log({ at: typed('2013-02-13'), dialledBy: 'them', answersId: placed });
  const other = await small.log({ requestId: small.requestIds[1] });
  return { workspace, small, api: workspace.api, placed, answered, other };
}

describe('one change to many calls', () => {
  test('does to each what its preview says, or nothing at all', async () => {
    const { api } = shared();
    const calls = await RandomCalls.in(shared());
    const outcomes = (await api.outcomes.list({})).map(({ id }) => id);
    const arbitraryChange: fc.Arbitrary<Change> = fc
      .record(
        {
          outcomeId: fc.constantFrom(...outcomes),
          reason: fc.constantFrom(...reasons, null),
          reasonRemark: fc.constantFrom('A word on it.', null),
          channel: fc.constantFrom(...channels),
          askedBy: fc.constantFrom(...parties),
          dialledBy: fc.constantFrom(...parties),
          spokeWith: fc.constantFrom('A deputy', null),
          addToRemark: fc.constantFrom('Checked.', 'Núñez'),
        },
        { requiredKeys: [] },
      )
      .filter((change) => Object.keys(change).length > 0);
    const stateOf = async () => {
      const details = await Promise.all(calls.ids.map((id) => api.calls.read({ id })));
      return new Map(details.map(({ attempt }) => [attempt.id, attempt]));
    };
    await fc.assert(
      fc.asyncProperty(
        arbitraryDraws,
        arbitraryChange,
        fc.option(calls.arbitraryFilter),
        async (draws, fields, filter) => {
          await calls.clear();
          for (const draw of draws) await calls.carryOut(draw);
          if (calls.ids.length === 0) return;
          const chosen = filter === null ? { ids: [...calls.ids] } : { filter };
          const preview = await api.attempts.previewChange({ calls: chosen, fields, limit: 1_000 });
          expect(preview.changed + preview.unchanged + preview.refused).toBe(preview.total);
          const before = await stateOf();
          const doing = api.attempts.changeMany({ calls: chosen, fields, previewed: preview.revision });
          if (preview.refused > 0) {
            const places = await placesRefused(doing);
            expect(places.toSorted()).toEqual(
              preview.refusals.map(({ call }) => `calls.${call.id}`).toSorted(),
            );
            expect(await stateOf()).toEqual(before);
            return;
          }
          expect(await doing).toEqual({ changed: preview.changed, unchanged: preview.unchanged });
          const after = await stateOf();
          const changed = [...after.keys()].filter(
            (id) => JSON.stringify(after.get(id)) !== JSON.stringify(before.get(id)),
          );
          expect(changed.toSorted()).toEqual(preview.lines.map(({ call }) => call.id).toSorted());
          for (const { call, fields: told } of preview.lines) {
            for (const { field, before: was, after: is } of told.filter((one) => one.field !== 'outcomeId')) {
              expect([was, is]).toEqual([
                before.get(call.id)?.[field as 'channel'] ?? null,
                after.get(call.id)?.[field as 'channel'] ?? null,
              ]);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('is one step with an entry for each, and is taken back as one', async () => {
    const { workspace, api, placed, other, answered } = await withThree();
    const before = await api.attempts.list({});
    const ids = [placed, other];
    expect(await api.attempts.changeMany({ calls: { ids }, fields: { channel: 'video' } })).toEqual({
      changed: 2,
      unchanged: 0,
    });
    const entries = workspace.look((database) =>
      database
        .prepare(`SELECT DISTINCT command_uid FROM change WHERE operation = 'attempts.changeMany'`)
        .all(),
    );
    expect(entries).toHaveLength(1);
    const after = (await workspace.api.attempts.list({})).calls.map(({ id, channel }) => [id, channel]);
    expect(Object.fromEntries(after)).toEqual({
      [placed]: 'video',
      [other]: 'video',
      [answered]: 'phone',
    });
    expect(await workspace.api.commands.undo({})).toMatchObject({ title: 'change 2 calls', records: 2 });
    expect(await workspace.api.attempts.list({})).toEqual(before);
  });

  test('adds to a remark beneath what is there', async () => {
    const { api, placed, other } = await withThree();
    await api.attempts.changeMany({ calls: { ids: [placed, other] }, fields: { addToRemark: 'Confirmed.' } });
    const remarks = await Promise.all(
      [placed, other].map(async (id) => (await api.attempts.detail({ id })).call.remark),
    );
    expect(remarks).toEqual(['Rang twice.\nConfirmed.', 'Confirmed.']);
  });

  test('leaves calls alone that are so already', async () => {
    const { api, placed, other, answered } = await withThree();
    await api.attempts.change({ id: placed, fields: { channel: 'video' } });
    const ids = [placed, other, answered];
    const fields = { channel: 'video' } as const;
    const preview = await api.attempts.previewChange({ calls: { ids }, fields });
    expect(preview).toMatchObject({ total: 3, changed: 2, unchanged: 1, refused: 0 });
    expect(
      preview.lines.map(({ call, fields: [field] }) => [call.official, field?.before, field?.after]),
    ).toEqual([
      ['Official of CN', 'phone', 'video'],
      ['Official of RU', 'phone', 'video'],
    ]);
  });

  test('is refused as a whole where one of them needs a reason, at that one', async () => {
    const { api, small, placed, other } = await withThree();
    await api.attempts.change({ id: placed, fields: { reason: 'travelling' } });
    const calls = { ids: [placed, other] };
    const fields = { outcomeId: small.outcome('unavailable') };
    expect(await placesRefused(api.attempts.changeMany({ calls, fields }))).toEqual([`calls.${other}`]);
    expect((await api.attempts.detail({ id: placed })).call.outcome).toBe('message left');
    await api.attempts.changeMany({ calls, fields: { ...fields, reason: 'travelling' } });
    expect((await api.attempts.detail({ id: other })).call).toMatchObject({
      outcome: 'unavailable',
      reason: 'travelling',
    });
  });

  test('never leaves a call and its answer dialled by the same side, also when both become so at once', async () => {
    const { api, placed, answered } = await withThree();
    await api.attempts.change({ id: placed, fields: { dialledBy: 'unknown' } });
    await api.attempts.change({ id: answered, fields: { dialledBy: 'disputed' } });
    const calls = { ids: [placed, answered] };
    const preview = await api.attempts.previewChange({ calls, fields: { dialledBy: 'us' } });
    expect(preview).toMatchObject({ changed: 1, refused: 1 });
    expect(await placesRefused(api.attempts.changeMany({ calls, fields: { dialledBy: 'us' } }))).toEqual([
      `calls.${answered}`,
    ]);
  });

  test('leaves nothing behind where it is refused, also when it was the first to look through the calls', async () => {
    const { api, small } = await withThree();
    const calls = { filter: {} };
    const refused = api.attempts.changeMany({ calls, fields: { outcomeId: small.outcome('unavailable') } });
    await expect(refused).rejects.toMatchObject({ code: 'bad-input' });
    const id = await small.log({ at: typed('2013-02-20') });
    const { calls: found } = await api.attempts.page({ filter: { from: Date.parse('2013-02-18T00:00Z') } });
    expect(found.map((call) => call.id)).toEqual([id]);
  });

  test('takes all that a filter leaves but for some', async () => {
    const { api, small, placed, other, answered } = await withThree();
    const calls = { filter: { roundId: small.roundId }, except: [other] };
    await api.attempts.changeMany({ calls, fields: { askedBy: 'disputed' } });
    const { calls: all } = await api.attempts.list({});
    const asked = Object.fromEntries(all.map(({ id, askedBy }) => [id, askedBy]));
    expect(asked).toEqual({ [placed]: 'disputed', [answered]: 'disputed', [other]: 'us' });
  });

  test('is refused when a call was changed after the preview that is confirmed', async () => {
    const { api, placed, other } = await withThree();
    const calls = { ids: [placed, other] };
    const fields = { channel: 'video' } as const;
    const { revision } = await api.attempts.previewChange({ calls, fields });
    await api.officials.make({ id: shared().newId('official'), name: 'Somebody' });
    await api.attempts.change({ id: placed, fields: { remark: 'Meanwhile.' } });
    const late = await refusalOf(api.attempts.changeMany({ calls, fields, previewed: revision }));
    expect(late.code).toBe('conflict');
    expect((await api.attempts.detail({ id: other })).call.channel).toBe('phone');
    const again = await api.attempts.previewChange({ calls, fields });
    await api.attempts.changeMany({ calls, fields, previewed: again.revision });
  });

  test('names the field that is wrong, and refuses a change of nothing', async () => {
    const { workspace, api, placed } = await withThree();
    const calls = { ids: [placed] };
    const outcomeId = workspace.newId('outcome');
    expect(await placesRefused(api.attempts.changeMany({ calls, fields: { outcomeId } }))).toEqual([
      'fields.outcomeId',
    ]);
    expect(await placesRefused(api.attempts.changeMany({ calls, fields: {} }))).toEqual(['fields']);
    expect(await placesRefused(api.attempts.changeMany({ calls, fields: { addToRemark: ' ' } }))).toEqual([
      'fields.addToRemark',
    ]);
    const gone: Id<'attempt'>[] = [workspace.newId('attempt')];
    const notFound = await refusalOf(
      api.attempts.changeMany({ calls: { ids: gone }, fields: { channel: 'video' } }),
    );
    expect(notFound.code).toBe('not-found');
  });

  test('changes ten thousand and not one more, and says so', async () => {
    const workspace = await newWorkspace();
    workspace.look((database) => fill(database, 10_001));
    const { api } = workspace;
    const fields = { channel: 'video' } as const;
    const refusal = await refusalOf(api.attempts.previewChange({ calls: { filter: {} }, fields }));
    expect(refusal.message).toContain('These are 10,001 calls; one step changes at most 10,000.');
    await expect(api.attempts.changeMany({ calls: { filter: {} }, fields })).rejects.toMatchObject({
      code: 'bad-input',
    });
    const { calls } = await api.attempts.page({ limit: 1 });
    const except = [required(calls[0]).id];
    const told: number[] = [];
    const { changed } = await api.attempts.changeMany(
      { calls: { filter: {}, except }, fields },
      { onProgress: ({ done }) => told.push(done) },
    );
    expect(changed).toBe(10_000);
    expect(told.length).toBeGreaterThan(10);
  });
});

describe('saved views', () => {
  const view = {
    filter: { text: 'grain' },
    sort: { by: 'official', descending: false },
    columns: [{ column: 'remark', width: 300 }],
  };

  test('are listed by position, as they were kept', async () => {
    const { api, newId } = await sampleWithId();
    const { calls } = await api.attempts.page({ filter: { text: 'lavrov' } });
    const officialId = required(calls[0]?.officialId);
    await api.savedViews.make({
      id: newId('saved_view'),
      name: 'Of one',
      position: 2,
      settings: { ...view, filter: { officialId } },
    });
    await api.savedViews.make({ id: newId('saved_view'), name: 'Grain', position: 1, settings: view });
    const listed = await api.savedViews.list({});
    expect(listed.map(({ name }) => name)).toEqual(['Grain', 'Of one']);
    expect(listed[1]?.view.columns).toEqual(view.columns);
    expect(listed[0]?.view).toMatchObject({ ...view, filter: { text: 'grain', officialId: null } });
  });

  test('are refused at the place where their settings are wrong', async () => {
    const { api, newId } = await sampleWithId();
    const make = (settings: Record<string, unknown>) =>
      placesRefused(
        api.savedViews.make({ id: newId('saved_view'), name: 'V', position: 1, settings: settings as never }),
      );
    expect(await make({ sort: { by: 'weather', descending: true } })).toEqual(['settings.sort.by']);
    expect(await make({ columns: [] })).toEqual(['settings.columns']);
    expect(await make({ columns: [{ column: 'at', width: 3 }] })).toEqual(['settings.columns.0.width']);
    expect(await make({ filter: { text: 3 } })).toEqual(['settings.filter.text']);
    const twice = { column: 'at', width: 100 };
    expect(await make({ columns: [twice, twice] })).toEqual(['settings.columns']);
  });

  async function sampleWithId() {
    const workspace = await newSample();
    return { api: workspace.api, newId: workspace.newId.bind(workspace) };
  }
});
