import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { fixture, take } from '../imports/files.ts';
import { newWorkspace, recordsIn, refusalOf } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

async function workspaceWithCall() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  const id = await small.log();
  return { workspace, api: workspace.api, small, id, records: () => workspace.look(recordsIn) };
}

describe('the history of a record, to be read', () => {
  test('names what its fields refer to, and shows times as they are read', async () => {
    const { api, small, id } = await workspaceWithCall();
    const fields = { outcomeId: small.outcome('no answer'), at: typed('2013-02-13T10:00'), remark: 'Twice.' };
    await api.attempts.change({ id, fields }, { why: 'A slip of the pen.' });
    const [made, changed] = await api.history.of({ id });
    expect(made?.fields).toContainEqual({
      field: 'seatId',
      label: 'seat',
      before: null,
      after: 'Russia, Foreign Minister',
    });
    expect(changed).toMatchObject({ title: 'change the call to Official of RU', why: 'A slip of the pen.' });
    expect(changed?.fields).toEqual([
      {
        field: 'at',
        label: 'at',
        before: '12 Feb 2013, 09:00 -05:00 New York',
        after: '13 Feb 2013, 10:00 -05:00 New York',
      },
      { field: 'outcomeId', label: 'outcome', before: 'message left', after: 'no answer' },
      { field: 'remark', label: 'remark', before: null, after: 'Twice.' },
    ]);
  });

  test('names what is gone by the name it went with', async () => {
    const { api, workspace, id } = await workspaceWithCall();
    const official = workspace.newId('official');
    await api.officials.make({ id: official, name: 'Somebody' });
    await api.attempts.change({ id, fields: { officialId: official } });
    await api.attempts.change({ id, fields: { officialId: null } });
    await api.officials.remove({ id: official });
    const last = (await api.history.of({ id })).at(-1);
    expect(last?.fields).toEqual([
      { field: 'officialId', label: 'official', before: 'Somebody', after: null },
    ]);
    expect(await api.history.subject({ id: official })).toEqual({
      phrase: 'the official Somebody',
      isGone: true,
    });
    expect(await api.history.subject({ id })).toEqual({
      phrase: 'the call to Russia, Foreign Minister',
      isGone: false,
    });
    expect(await api.history.subject({ id: workspace.newId('seat') })).toBeNull();
  });

  test('tells a move to another round once, though both rounds have an entry of it', async () => {
    const { api, small, id } = await workspaceWithCall();
    const { requests } = await api.rounds.open({
      round: { ...small.roundInput(), name: 'Another round', triggerAt: typed('2014-03-01') },
    });
    await api.attempts.change({ id, fields: { requestId: required(requests[0]).id } });
    expect((await api.history.of({ id })).map(({ operation }) => operation)).toEqual([
      'attempts.log',
      'attempts.change',
    ]);
  });
});

describe('the history of a whole', () => {
  test('tells each command once, the newest first, with what it did to every part, gone or not', async () => {
    const { api, workspace, small, id } = await workspaceWithCall();
    const requestId = small.requestIds[0];
    const voiceId = workspace.newId('voice');
    await api.voices.make({ id: voiceId, name: 'Ministry', kind: 'side' });
    const version = {
      id: workspace.newId('account'),
      aboutId: id,
      voiceId,
      happened: false,
      preferred: false,
    };
    await api.accounts.make({ ...version, tells: {} });
    await api.accounts.remove({ id: version.id });
    const other = await small.log({ at: typed('2013-02-14'), requestId: small.requestIds[1] });
    const { commands, more } = await api.history.ofWhole({ id: requestId });
    expect(more).toBe(false);
    expect(commands.map(({ title, changes }) => [title, changes.map(({ phrase }) => phrase)])).toEqual([
      [
        'remove the version by Ministry of the call to Official of RU',
        ['the version by Ministry of the call to Official of RU'],
      ],
      [
        'add the version by Ministry of the call to Official of RU',
        ['the version by Ministry of the call to Official of RU'],
      ],
      ['log a call to Official of RU', ['the call to Official of RU']],
      ['open the round A round', ['the request to reach Official of RU']],
    ]);
    expect(JSON.stringify(commands)).not.toContain(other);
    const last = await api.history.ofWhole({ id: requestId, limit: 1 });
    expect(last).toEqual({ commands: commands.slice(0, 1), more: true });
  });

  test('of an imported record begins with the import', async () => {
    const workspace = await newWorkspace();
    await take(workspace, fixture('secretary-travels'));
    const [official] = (await workspace.api.officials.list({})).officials;
    const { id } = required(official);
    await workspace.api.officials.change({ id, fields: { remark: 'By hand.' } });
    const { commands } = await workspace.api.history.ofWhole({ id });
    expect(commands.map(({ operation }) => operation)).toEqual(['officials.change', 'imports.run']);
    expect(commands.at(-1)?.changes).toMatchObject([{ id, before: null, after: { remark: null } }]);
  });

  test('of anything that was never here is empty', async () => {
    const workspace = await newWorkspace();
    for (const id of [workspace.newId('official'), 'official_x', '']) {
      expect(await workspace.api.history.ofWhole({ id })).toEqual({ commands: [], more: false });
    }
  });
});

describe('putting back', () => {
  test('that a version was preferred lets the other one go', async () => {
    const { api, workspace, id } = await workspaceWithCall();
    const versions: Id<'account'>[] = [];
    for (const name of ['Ours', 'Theirs']) {
      const voiceId = workspace.newId('voice');
      await api.voices.make({ id: voiceId, name, kind: 'side' });
      const version = { id: workspace.newId('account'), aboutId: id, voiceId, happened: true };
      await api.accounts.make({ ...version, tells: {}, preferred: name === 'Ours' });
      versions.push(version.id);
    }
    const [ours, theirs] = [required(versions[0]), required(versions[1])];
    await api.accounts.prefer({ id: theirs });
    const { sequence } = required((await api.history.of({ id: ours })).at(-1));
    expect(await api.history.putBack({ id: ours, sequence, field: 'preferred' })).toEqual({
      title: 'put back the version by Ours of the call to Official of RU and 1 record',
      records: 2,
    });
    expect((await api.history.of({ id: theirs })).at(-1)?.after).toMatchObject({ preferred: false });
  });

  test('sets one field to what it was before an entry and leaves the others', async () => {
    const { api, id } = await workspaceWithCall();
    await api.attempts.change({ id, fields: { remark: 'First.', spokeWith: 'the operator' } });
    await api.attempts.change({ id, fields: { remark: 'Second.' } });
    const entries = await api.history.of({ id });
    const sequence = required(entries[1]).sequence;
    expect(await api.history.putBack({ id, sequence, field: 'remark' })).toEqual({
      title: 'put back the call to Official of RU',
      records: 1,
    });
    const last = required((await api.history.of({ id })).at(-1));
    expect(last).toMatchObject({ operation: 'history.putBack', why: 'put back' });
    expect(last.after).toMatchObject({ remark: null, spokeWith: 'the operator' });
    await api.commands.undo({});
    expect((await api.history.of({ id })).at(-1)?.after).toMatchObject({ remark: 'Second.' });
  });

  test('sets all fields when none is named, with the reason that is given', async () => {
    const { api, id, records } = await workspaceWithCall();
    await api.attempts.change({ id, fields: { remark: 'Entered.', spokeWith: 'the operator' } });
    const [made, changed] = await api.history.of({ id });
    const { sequence } = required(changed);
    await api.history.putBack({ id, sequence }, { why: 'It was another call.' });
    const last = required((await api.history.of({ id })).at(-1));
    expect([last.after, last.why]).toEqual([required(made).after, 'It was another call.']);
    expect(records()['attempt']).toEqual([required(made).after]);
  });

  test('makes a record again that was removed since, with the parts that went with it', async () => {
    const { workspace, api, small, id, records } = await workspaceWithCall();
    await api.attempts.log(small.callInput({ at: typed('2013-02-13'), dialledBy: 'them', answersId: id }));
    const conversationId = workspace.newId('conversation');
    await api.conversations.make({
      id: conversationId,
      attemptId: id,
      at: typed('2013-02-13'),
      channel: 'phone',
    });
    await api.readouts.make({
      id: workspace.newId('readout'),
      conversationId,
      side: 'ours',
      text: 'They spoke.',
    });
    const before = records();
    await workspace.api.rounds.remove({ id: small.roundId });
    const removal = required((await workspace.api.history.of({ id: small.roundId })).at(-1));
    const { records: count } = await workspace.api.history.putBack({
      id: small.roundId,
      sequence: removal.sequence,
    });
    expect(count).toBe(7);
    expect(records()).toEqual(before);
  });

  test('is refused by name while what it belongs to is gone', async () => {
    const { api, small, id } = await workspaceWithCall();
    await api.rounds.remove({ id: small.roundId });
    const { sequence } = required((await api.history.of({ id })).at(-1));
    const refusal = await refusalOf(api.history.putBack({ id, sequence }));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('the request to reach Official of RU, and that is gone');
  });

  test('is refused for what made the record, for what is so already, and for what nobody recorded', async () => {
    const { api, id, small } = await workspaceWithCall();
    const entry = required((await api.history.of({ id }))[0]);
    const refused = await refusalOf(api.history.putBack({ id, sequence: entry.sequence }));
    expect([refused.code, refused.problems[0]?.path]).toEqual(['bad-input', ['sequence']]);
    await api.attempts.change({ id, fields: { remark: 'Entered.' } });
    const { sequence } = required((await api.history.of({ id })).at(-1));
    const nowhere = await refusalOf(api.history.putBack({ id, sequence, field: 'nothing' }));
    expect([nowhere.code, nowhere.problems[0]?.path]).toEqual(['bad-input', ['field']]);
    await api.history.putBack({ id, sequence });
    expect((await refusalOf(api.history.putBack({ id, sequence }))).code).toBe('conflict');
    for (const wrong of [
      { id, sequence: 9_999 },
      { id: small.roundId, sequence },
      { id: 'nothing', sequence },
    ]) {
      expect((await refusalOf(api.history.putBack(wrong))).code).toBe('not-found');
    }
  });

  test('keeps to the rules of today', async () => {
    const { api, workspace, small, id } = await workspaceWithCall();
    const own = workspace.newId('outcome');
    const flags = { closesRequest: false, countsAsAnswer: false, competing: false, movesToCaller: false };
    const more = { leavesWord: true, reasonRequired: false, builtIn: false, position: 9 };
    await api.outcomes.make({ id: own, name: 'left a letter', ...flags, ...more });
    await api.attempts.change({ id, fields: { outcomeId: own } });
    await api.attempts.change({ id, fields: { outcomeId: small.outcome('no answer') } });
    await api.outcomes.change({ id: own, fields: { reasonRequired: true } });
    const { sequence } = required((await api.history.of({ id })).at(-1));
    expect((await refusalOf(api.history.putBack({ id, sequence }))).message).toContain('asks for a reason');
  });
});
