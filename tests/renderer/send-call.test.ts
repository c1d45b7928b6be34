import { expect, test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { connect } from '../../contract/wire/client.ts';
import { serve } from '../../contract/wire/serve.ts';
import { AlreadyLogged, sendCall } from '../../renderer/forms/log-call/send-call.ts';
import { openSmallRound } from '../core/small-round.ts';
import { newWorkspace, refusalOf } from '../support/core.ts';
import { frailLine } from '../support/faults.ts';

/** A workspace whose line can be broken, and a call to be sent over it. */
async function atWork() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  const line = frailLine();
  const ports = line.open();
  serve(workspace.core.dispatcher, ports.core);
  const { api } = connect(operations, ports.client, { newCommandId: workspace.newUid });
  const attemptId = workspace.newId('attempt');
  const attempt = small.callInput({ id: attemptId });
  const sending = { input: { attempt }, attemptId, commandId: workspace.newUid(), mayBeThere: true };
  const count = async () => (await workspace.api.attempts.list({})).calls.length;
  return { workspace, line, api, sending, count };
}

test.for(['before-arrival', 'before-answer'] as const)(
  'a call whose line breaks %s is written once',
  async (moment) => {
    const { line, api, sending, count } = await atWork();
    line.crashAt(moment);
    await sendCall(api, sending);
    expect(await count()).toBe(1);
    await sendCall(api, sending);
    expect(await count()).toBe(1);
  },
);

test('a call that was written before its page was lost is found by its attempt, and not written again', async () => {
  const { workspace, api, sending, count } = await atWork();
  await sendCall(api, sending);
  await sendCall(api, { ...sending, commandId: workspace.newUid() });
  expect(await count()).toBe(1);
});

test('a call that says something else than the one logged with its draft is refused as such, and not taken for it', async () => {
  const { workspace, api, sending, count } = await atWork();
  await sendCall(api, sending);
  const other = { ...sending, commandId: workspace.newUid(), mayBeThere: false };
  await expect(sendCall(api, other)).rejects.toBeInstanceOf(AlreadyLogged);
  const attemptId = workspace.newId('attempt');
  const input = { attempt: { ...sending.input.attempt, id: attemptId } };
  await sendCall(api, { ...other, input, attemptId, commandId: workspace.newUid() });
  expect(await count()).toBe(2);
});

test('what is wrong with a call is told, and not tried again', async () => {
  const { workspace, api, sending, count } = await atWork();
  const { attempt } = sending.input;
  const wrong = { attempt: { ...attempt, answersId: workspace.newId('attempt') } };
  const { code, problems } = await refusalOf(sendCall(api, { ...sending, input: wrong }));
  expect([code, problems.map(({ path }) => path.join('.'))]).toEqual(['bad-input', ['attempt.answersId']]);
  expect(await count()).toBe(0);
});
