import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestLine } from '../../contract/model/pages.ts';
import { newWorkspace, useSample, type TestWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';
import { arbitrarySteps, RandomCommands } from './random-commands.ts';
import { openSmallRound, typed } from './small-round.ts';

const sample = useSample();

describe('the line of a request', () => {
  /** Every line that the pages of all seats show, held against the board of its round at the same moment. */
  async function expectAsOnBoards(
    workspace: TestWorkspace,
    at: number | null = null,
  ): Promise<RequestLine[]> {
    const { api } = workspace;
    const { seats } = await api.seats.list({ limit: 1000 });
    const pages = await Promise.all(seats.map(({ id }) => api.seats.page({ id, at })));
    const lines = pages.flatMap(({ requests }) => requests.lines);
    for (const line of lines) {
      const { rows } = await api.rounds.board({ roundId: line.round.id, asOf: line.asOf });
      const row = required(rows.find(({ requestId }) => requestId === line.id));
      expect([line.status, line.why, line.holder, line.possibly]).toEqual([
        row.status,
        row.why,
        row.holder,
        row.possibly.map(({ status }) => status),
      ]);
    }
    return lines;
  }

  test('says what the board of its round says', async () => {
    const lines = await expectAsOnBoards(sample());
    expect(lines.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['awaiting', 'reached', 'excluded by decision']),
    );
  });

  test('is told at the closing of a round that was closed, and at the moment asked for while it is open', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { api } = workspace;
    await small.log();
    const at = Date.parse('2013-02-13T00:00:00Z');
    const open = await expectAsOnBoards(workspace, at);
    expect(open.map(({ asOf, status }) => [asOf, status])).toContainEqual([at, 'awaiting']);
    await api.rounds.change({ id: small.roundId, fields: { closedAt: typed('2013-03-01') } });
    const closed = await expectAsOnBoards(workspace, at);
    expect(closed.map(({ status }) => status)).toEqual(['closed unanswered', 'closed unanswered']);
    expect(closed[0]?.asOf).toBe(Date.parse('2013-03-02T05:00:00Z'));
  });

  test('is not reached by a talk that came of another attempt of the round, which never was', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { api } = workspace;
    const attemptId = await small.log({ outcomeId: small.outcome('connected') });
    const conversationId = workspace.newId('conversation');
    const talk = { id: conversationId, attemptId, at: typed('2013-02-12T09:00'), channel: 'phone' as const };
    await api.conversations.make(talk);
    const answered = { id: workspace.newId('answered_request'), conversationId, reached: 'holder' as const };
    await api.answeredRequests.make({ ...answered, requestId: small.requestIds[1] });
    const statuses = async () => (await expectAsOnBoards(workspace)).map(({ status }) => status).toSorted();
    expect(await statuses()).toEqual(['reached', 'reached']);
    const voiceId = workspace.newId('voice');
    await api.voices.make({ id: voiceId, name: 'The press', kind: 'publication' });
    const denial = {
      id: workspace.newId('account'),
      aboutId: attemptId,
      voiceId,
      happened: false,
      tells: {},
    };
    await api.accounts.make({ ...denial, preferred: true });
    expect(await statuses()).toEqual(['not yet tried', 'not yet tried']);
  });

  test('says what the board says whatever was entered', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const workspace = await newWorkspace();
        const commands = new RandomCommands(workspace, await openSmallRound(workspace));
        await commands.start();
        for (const step of steps) await commands.carryOut(step);
        await expectAsOnBoards(workspace, Date.parse('2013-02-24T17:00:00Z'));
        workspace.close();
      }),
      { numRuns: 6 },
    );
  });
});
