import { QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import type { ClientPort } from '../../contract/wire/client.ts';
import { portPair } from '../../contract/wire/pair.ts';
import { serve } from '../../contract/wire/serve.ts';
import { answerCache, openCore, topicsReadBy } from '../../renderer/data/core.ts';
import { newWorkspace } from '../support/core.ts';

test('an answer is forgotten by what its operation reads', () => {
  expect(topicsReadBy(['rounds', 'board', 'round_1', {}])).toEqual(operations.rounds.board.reads);
  expect(topicsReadBy(['workspace', 'about', {}])).toEqual(operations.workspace.about.reads);
});

test('what comes from no operation of the core is kept', () => {
  expect(topicsReadBy(['host', 'state'])).toEqual([]);
  expect(topicsReadBy([])).toEqual([]);
});

/** Lets frames through as they come, but the first answer only after the first change has been told of. */
function answeringAfterChange(port: ClientPort) {
  const answered = Promise.withResolvers<void>();
  let receive: (frame: string) => void = () => {};
  let held: string | null = null;
  let isOver = false;
  port.onFrame((frame) => {
    if (!isOver && held === null && frame.includes('"kind":"answer"')) {
      held = frame;
      answered.resolve();
      return;
    }
    receive(frame);
    if (isOver || held === null || !frame.includes('"kind":"changed"')) return;
    isOver = true;
    receive(held);
  });
  return {
    port: { ...port, onFrame: (to: typeof receive) => void (receive = to) },
    /** Resolves when the answer has been read, and is held. */
    answered: answered.promise,
  };
}

test('a first answer that was read before a change and comes after it is not what is shown', async () => {
  const workspace = await newWorkspace();
  const pair = portPair();
  serve(workspace.core.dispatcher, pair.core);
  const { port, answered } = answeringAfterChange(pair.client);
  const answers = answerCache();
  const { api } = openCore(port, answers);
  const observer = new QueryObserver(answers, {
    queryKey: ['sources', 'list', {}],
    queryFn: ({ signal }) => api.sources.list({}, { signal }),
  });
  onTestFinished(observer.subscribe(() => {}));
  await answered;
  const made = workspace.newId('source');
  await workspace.api.sources.make({ id: made, title: 'Daily press briefing' });
  await expect.poll(() => JSON.stringify(observer.getCurrentResult().data)).toContain(made);
});
