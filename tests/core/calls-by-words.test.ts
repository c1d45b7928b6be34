import { describe, expect, test } from 'vitest';
import { newWorkspace } from '../support/core.ts';
import { openSmallRound, typed } from './small-round.ts';

async function begin() {
  const workspace = await newWorkspace();
  const { api } = workspace;
  const small = await openSmallRound(workspace);
  const topicId = workspace.newId('topic');
  await api.topics.make({ id: topicId, name: 'Syria', standing: false });
  const [attempt, other] = [await small.log({ remark: 'Alpha' }), await small.log()];
  const conversation = workspace.newId('conversation');
  const talk = { id: conversation, attemptId: attempt, at: typed('2013-02-17'), channel: 'phone' as const };
  await api.conversations.make({ ...talk, remark: 'Bravo' });
  const said = { conversationId: conversation, topicId, by: 'theirs' as const };
  const [raised, readout] = [workspace.newId('topic_raised'), workspace.newId('readout')];
  await api.topicsRaised.make({ ...said, id: raised, line: 'Charlie' });
  await api.readouts.make({ id: readout, conversationId: conversation, side: 'theirs', text: 'Delta' });
  const find = async (text: string) =>
    (await api.attempts.page({ filter: { text } })).calls.map(({ id }) => id);
  return { api, attempt, other, conversation, raised, readout, find };
}

describe('a call', () => {
  test('is found by what was remarked of its talk, by a line that was raised, and by a readout', async () => {
    const { attempt, find } = await begin();
    for (const word of ['alpha', 'bravo', 'charl', 'délta'])
      expect([word, await find(word)]).toEqual([word, [attempt]]);
    expect(await find('echo')).toEqual([]);
  });

  test('is found by words that stand in different places', async () => {
    const { attempt, find } = await begin();
    expect(await find('delta alpha charlie')).toEqual([attempt]);
    expect(await find('delta echo')).toEqual([]);
  });

  test('is found by what is said there now, and after an undo by what was', async () => {
    const { api, attempt, find, readout, conversation } = await begin();
    expect(await find('delta')).toEqual([attempt]);
    await api.readouts.change({ id: readout, fields: { text: 'Echo' } });
    expect([await find('delta'), await find('echo')]).toEqual([[], [attempt]]);
    await api.commands.undo({});
    expect([await find('delta'), await find('echo')]).toEqual([[attempt], []]);
    await api.conversations.remove({ id: conversation });
    expect([await find('bravo'), await find('charlie'), await find('delta')]).toEqual([[], [], []]);
    await api.commands.undo({});
    expect([await find('bravo'), await find('charlie'), await find('delta')]).toEqual([
      [attempt],
      [attempt],
      [attempt],
    ]);
  });

  test('is found by a talk that moved to it, and the one it left is not', async () => {
    const { api, attempt, other, conversation, find } = await begin();
    expect(await find('delta')).toEqual([attempt]);
    await api.conversations.change({ id: conversation, fields: { attemptId: other } });
    expect(await find('delta')).toEqual([other]);
    await api.conversations.change({ id: conversation, fields: { attemptId: null } });
    expect(await find('delta')).toEqual([]);
  });
});
