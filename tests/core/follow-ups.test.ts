import { describe, expect, test } from 'vitest';
import { newWorkspace } from '../support/core.ts';
import { openSmallRound, typed } from './small-round.ts';

async function withFollowUps() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  const { api } = workspace;
  const [russia, china] = small.asked;
  const make = async (what: string, more: object) => {
    const id = workspace.newId('follow_up');
    await api.followUps.make({ id, kind: 'follow-up', by: 'ours', what, ...more });
    return id;
  };
  const ids = {
    late: await make('Send the text.', { due: typed('2013-02-14'), officialId: russia.official }),
    promised: await make('Answer on the text.', {
      kind: 'commitment',
      by: 'theirs',
      due: typed('2013-02-20'),
      officialId: russia.official,
      roundId: small.roundId,
    }),
    undated: await make('Keep in touch.', { officialId: china.official }),
  };
  return { workspace, small, api, ids, at: Date.parse('2013-02-16T12:00:00Z') };
}

describe('follow-ups and commitments', () => {
  test('are listed by due date with whom they are about, the overdue first', async () => {
    const { api, at } = await withFollowUps();
    const { lines, total } = await api.followUps.list({ at });
    expect(lines.map(({ followUp, state, official }) => [followUp.what, state, official?.name])).toEqual([
      ['Send the text.', 'overdue', 'Official of RU'],
      ['Answer on the text.', 'to come', 'Official of RU'],
      ['Keep in touch.', 'undated', 'Official of CN'],
    ]);
    expect(lines[1]?.round?.name).toBe('A round');
    expect(total).toBe(3);
  });

  test('are told by official, round, kind and side', async () => {
    const { workspace, small, api, at } = await withFollowUps();
    const whatOf = async (filter: object) =>
      (await api.followUps.list({ at, ...filter })).lines.map(({ followUp }) => followUp.what);
    const officialId = small.asked[0].official;
    expect(await whatOf({ officialId })).toEqual(['Send the text.', 'Answer on the text.']);
    expect(await whatOf({ officialId, roundId: small.roundId })).toEqual(['Answer on the text.']);
    expect(await whatOf({ roundId: small.roundId })).toEqual(['Answer on the text.']);
    expect(await whatOf({ kind: 'commitment' })).toEqual(['Answer on the text.']);
    expect(await whatOf({ by: 'ours' })).toEqual(['Send the text.', 'Keep in touch.']);
    const nobody = workspace.newId('official');
    await expect(api.followUps.list({ officialId: nobody })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('say how many there are when not all are given', async () => {
    const { api, at } = await withFollowUps();
    const { lines, total } = await api.followUps.list({ at, limit: 1 });
    expect([lines.length, total]).toEqual([1, 3]);
  });

  test('are closed once, with why, and can be opened again', async () => {
    const { api, ids, at } = await withFollowUps();
    const closing = { id: ids.late, doneAt: typed('2013-02-16T06:00'), doneWhy: 'Sent by fax.' };
    await api.followUps.close(closing);
    await expect(api.followUps.close(closing)).rejects.toMatchObject({ code: 'conflict' });
    const open = await api.followUps.list({ at });
    expect(open.lines.map(({ followUp }) => followUp.id)).toEqual([ids.promised, ids.undated]);
    const done = await api.followUps.list({ at, which: 'done' });
    expect(done.lines.map(({ followUp }) => followUp.doneWhy)).toEqual(['Sent by fax.']);

    await api.followUps.reopen({ id: ids.late });
    await expect(api.followUps.reopen({ id: ids.late })).rejects.toMatchObject({ code: 'conflict' });
    expect((await api.followUps.list({ at })).total).toBe(3);
  });

  test('name the talk they were agreed in', async () => {
    const { workspace, small, api, at } = await withFollowUps();
    const attemptId = await small.log({ outcomeId: small.outcome('connected') });
    const conversationId = workspace.newId('conversation');
    await api.conversations.make({
      id: conversationId,
      attemptId,
      at: typed('2013-02-12T09:00'),
      channel: 'phone',
    });
    const id = workspace.newId('follow_up');
    await api.followUps.make({ id, kind: 'follow-up', by: 'ours', what: 'Write.', conversationId });
    const { lines } = await api.followUps.list({ at });
    const line = lines.find(({ followUp }) => followUp.id === id);
    expect(line?.conversation).toMatchObject({ id: conversationId, attemptId });
  });
});
