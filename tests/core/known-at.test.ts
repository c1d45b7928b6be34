import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { newWorkspace, type TestWorkspace } from '../support/core.ts';
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
      { numRuns: 30 },
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
