import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { newWorkspace, type TestWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';
import { RandomCommands, arbitrarySteps } from './random-commands.ts';
import { openSmallRound, typed, type SmallRound } from './small-round.ts';

const asOf = Date.parse('2013-02-24T17:00:00Z');

/** Everything a reader is told of the round: its board, and the story of each request. */
async function told(
  { api }: TestWorkspace,
  roundId: Id<'round'>,
  knownAt: number | null,
  requests?: Id<'request'>[],
) {
  const { knownAt: _, ...board } = await api.rounds.board({ roundId, asOf, knownAt });
  const shown = board.rows.flatMap(({ requestId }) => requestId ?? []);
  const stories = await Promise.all(
    shown
      .filter((id) => requests?.includes(id) ?? true)
      .map((requestId) => api.requests.story({ requestId, asOf, knownAt })),
  );
  return { board, stories: stories.map((story) => ({ ...story, knownAt: null })) };
}

function minutesAfter(count: number): string {
  return new Date(Date.parse('2026-03-02T00:00:00Z') + count * 60_000).toISOString();
}

describe('what was known at a moment', { timeout: 120_000 }, () => {
  test('is what a reader was told at that moment, whatever was entered, changed or removed since', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const workspace = await newWorkspace();
        const small = await openSmallRound(workspace);
        const commands = new RandomCommands(workspace, small);
        await commands.start();
        // A second round, so that what is of one can move to the other.
        await commands.carryOut({ does: 'open', which: 0, picks: [0] });
        const moments: { at: number; told: Awaited<ReturnType<typeof told>> }[] = [];
        for (const [index, step] of steps.entries()) {
          workspace.clock.setTo(minutesAfter(index));
          await commands.carryOut(step);
          moments.push({ at: workspace.clock.now(), told: await told(workspace, small.roundId, null) });
        }
        // A request is asked for by its id of today: the story of one that is gone cannot be opened.
        const { board } = await told(workspace, small.roundId, null, []);
        const left = board.rows.flatMap(({ requestId }) => requestId ?? []);
        for (const moment of moments) {
          const stories = moment.told.stories.filter(
            ({ row }) => row.requestId !== null && left.includes(row.requestId),
          );
          expect(await told(workspace, small.roundId, moment.at, left)).toEqual({ ...moment.told, stories });
        }
        workspace.close();
      }),
      { numRuns: 20 },
    );
  });

  /** A round, and what it told at a moment before `since` was done to it. */
  async function beforeAndAfter(
    prepare: (workspace: TestWorkspace, small: SmallRound) => Promise<void>,
    since: (workspace: TestWorkspace, small: SmallRound) => Promise<unknown>,
  ) {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    await prepare(workspace, small);
    const before = await told(workspace, small.roundId, null);
    const knownAt = workspace.clock.now();
    workspace.clock.setTo(minutesAfter(1));
    await since(workspace, small);
    expect(await told(workspace, small.roundId, null)).not.toEqual(before);
    expect(await told(workspace, small.roundId, knownAt)).toEqual(before);
  }

  test('holds the outcome of a call though the outcome is gone since', async () => {
    const outcome = { name: 'left a letter', closesRequest: false, countsAsAnswer: false, competing: false };
    const flags = {
      movesToCaller: false,
      leavesWord: true,
      reasonRequired: false,
      builtIn: false,
      position: 9,
    };
    const made = { outcomeId: '' as Id<'outcome'>, attemptId: '' as Id<'attempt'> };
    await beforeAndAfter(
      async (workspace, small) => {
        made.outcomeId = workspace.newId('outcome');
        await workspace.api.outcomes.make({ id: made.outcomeId, ...outcome, ...flags });
        made.attemptId = await small.log({ outcomeId: made.outcomeId });
      },
      async ({ api }, small) => {
        await api.attempts.change({ id: made.attemptId, fields: { outcomeId: small.outcome('no answer') } });
        await api.outcomes.remove({ id: made.outcomeId });
      },
    );
  });

  test('holds the meeting that answered a request though the meeting was taken out since', async () => {
    let conversationId: Id<'conversation'>;
    await beforeAndAfter(
      async (workspace, small) => {
        conversationId = workspace.newId('conversation');
        await workspace.api.conversations.make({
          id: conversationId,
          at: typed('2013-02-20'),
          channel: 'in person',
        });
        const answered = { requestId: small.requestIds[0], conversationId, reached: 'holder' as const };
        await workspace.api.answeredRequests.make({ id: workspace.newId('answered_request'), ...answered });
      },
      ({ api }) => api.conversations.remove({ id: conversationId }),
    );
  });

  test('holds a call with its talk, source and version though it was moved to another round since', async () => {
    let attemptId: Id<'attempt'>;
    let other: Id<'request'>;
    await beforeAndAfter(
      async (workspace, small) => {
        const { api } = workspace;
        const { requests } = await api.rounds.open({
          round: { ...small.roundInput(), name: 'Another round', triggerAt: typed('2014-03-01') },
        });
        other = required(requests[0]).id;
        attemptId = await small.log({ outcomeId: small.outcome('connected') });
        const conversationId = workspace.newId('conversation');
        await api.conversations.make({
          id: conversationId,
          attemptId,
          at: typed('2013-02-12T09:00'),
          channel: 'phone',
        });
        const readout = { id: workspace.newId('readout'), conversationId, side: 'ours' as const };
        await api.readouts.make({ ...readout, text: 'They spoke.' });
        const [sourceId, voiceId] = [workspace.newId('source'), workspace.newId('voice')];
        await api.sources.make({ id: sourceId, title: 'A report' });
        await api.voices.make({ id: voiceId, name: 'A voice', kind: 'other' });
        await api.citations.make({ id: workspace.newId('citation'), aboutId: attemptId, sourceId });
        const version = { id: workspace.newId('account'), aboutId: attemptId, voiceId, happened: true };
        await api.accounts.make({ ...version, tells: { dialledBy: 'them' }, preferred: true });
      },
      async ({ api }) => {
        await api.attempts.change({ id: attemptId, fields: { requestId: other } });
        await api.attempts.remove({ id: attemptId });
      },
    );
  });

  test('holds a meeting as one of its own though a call of the round came to lead to it since', async () => {
    let attemptId: Id<'attempt'>;
    let conversationId: Id<'conversation'>;
    await beforeAndAfter(
      async (workspace, small) => {
        const { api } = workspace;
        attemptId = await small.log({ outcomeId: small.outcome('connected') });
        conversationId = workspace.newId('conversation');
        await api.conversations.make({ id: conversationId, at: typed('2013-02-20'), channel: 'in person' });
        const answered = { requestId: small.requestIds[0], conversationId, reached: 'holder' as const };
        await api.answeredRequests.make({ id: workspace.newId('answered_request'), ...answered });
      },
      async ({ api }) => {
        await api.conversations.change({ id: conversationId, fields: { attemptId } });
        await api.attempts.remove({ id: attemptId });
      },
    );
  });

  test('holds a call that was taken back since, and after that moment does not', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const before = await told(workspace, small.roundId, null);
    workspace.clock.setTo(minutesAfter(1));
    await small.log();
    const logged = await told(workspace, small.roundId, null);
    workspace.clock.setTo(minutesAfter(2));
    await workspace.api.commands.undo({});
    workspace.clock.setTo(minutesAfter(3));
    await workspace.api.commands.redo({});
    workspace.clock.setTo(minutesAfter(4));
    await workspace.api.commands.undo({});
    const at = (minutes: number) => told(workspace, small.roundId, Date.parse(minutesAfter(minutes)));
    expect(logged).not.toEqual(before);
    expect([await at(0), await at(1), await at(2), await at(3), await at(4)]).toEqual([
      before,
      logged,
      before,
      logged,
      before,
    ]);
  });

  test('holds the name and the holder of that moment', async () => {
    await beforeAndAfter(
      async (_, small) => void (await small.log()),
      async ({ api }, small) => {
        const [first, second] = small.asked;
        await api.officials.change({ id: first.official, fields: { name: 'Another spelling' } });
        await api.requests.change({ id: small.requestIds[0], fields: { holderId: second.official } });
      },
    );
  });
});
