import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { newWorkspace, type TestWorkspace } from '../support/core.ts';
import { RandomCommands, arbitrarySteps } from './random-commands.ts';
import { openSmallRound } from './small-round.ts';

/** The board of a round as it opens, and the story of each of its requests. */
async function told({ api }: TestWorkspace, roundId: Id<'round'>) {
  const board = await api.rounds.board({ roundId });
  const requests = board.rows.flatMap(({ requestId }) => requestId ?? []);
  const stories = await Promise.all(requests.map((requestId) => api.requests.story({ requestId })));
  return { board, stories };
}

/** The calls of a round as the list of calls tells them, those of one moment in the order they were entered. */
async function callsListed({ api }: TestWorkspace, roundId: Id<'round'>) {
  const { calls } = await api.attempts.list({ roundId, limit: 1_000 });
  const from = ({ at }: (typeof calls)[number]) => at.from ?? Number.NEGATIVE_INFINITY;
  return calls
    .toSorted((a, b) => from(b) - from(a) || (a.id < b.id ? -1 : 1))
    .map(({ id, at, country, outcome }) => ({ id, at, country, outcome }));
}

describe('any round, whatever was entered, changed or removed', { timeout: 120_000 }, () => {
  test('tells from memory what it tells when the workspace is opened anew', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const workspace = await newWorkspace();
        const small = await openSmallRound(workspace);
        const commands = new RandomCommands(workspace, small);
        await commands.start();
        for (const step of steps) {
          // Asked for twice, it is read for the first question and kept for the second.
          await told(workspace, small.roundId);
          await told(workspace, small.roundId);
          await commands.carryOut(step);
        }
        const kept = await told(workspace, small.roundId);
        workspace.close();
        workspace.open();
        expect(kept).toEqual(await told(workspace, small.roundId));
        workspace.close();
      }),
      { numRuns: 12 },
    );
  });

  test('says the same of a request on its board as in its story, and of itself and its calls as in their lists', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const workspace = await newWorkspace();
        const small = await openSmallRound(workspace);
        const commands = new RandomCommands(workspace, small);
        await commands.start();
        for (const step of steps) await commands.carryOut(step);
        for (const { id, headline } of await workspace.api.rounds.list({})) {
          const { board, stories } = await told(workspace, id);
          expect(headline).toBe(board.headline);
          const rows = board.rows.filter(({ requestId }) => requestId !== null);
          expect(stories.map(({ row }) => row)).toEqual(rows);
          expect(await workspace.api.rounds.calls({ roundId: id })).toEqual(await callsListed(workspace, id));
        }
        workspace.close();
      }),
      { numRuns: 30 },
    );
  });
});
