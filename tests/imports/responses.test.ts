import { describe, expect, test } from 'vitest';
import { newWorkspace } from '../support/core.ts';
import { fixture, take } from './files.ts';

describe('the waits of imported call arrangements', () => {
  test('are of every request of ours once, agree with the boards, and are never negative', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    await take(workspace, fixture('call-arrangement-events'));
    const asOf = workspace.clock.now();
    const rounds = await api.rounds.names({});
    const boards = await Promise.all(rounds.map(({ id }) => api.rounds.board({ roundId: id, asOf })));
    const rows = boards.flatMap((board) =>
      board.rows.filter(({ requestId, direction }) => requestId !== null && direction === 'ours'),
    );
    const { pooled, groups } = await api.responses.survey({ asOf, by: 'period' });
    expect(rows.length).toBeGreaterThan(5);
    expect(pooled.requests + pooled.excluded).toBe(rows.length);
    expect(pooled.reached.count).toBe(
      rows.filter(({ status }) => status === 'reached' || status === 'returned').length,
    );
    const waiting = Object.values(pooled.ends).reduce((sum, count) => sum + count, 0);
    expect(waiting + pooled.withoutClock).toBe(pooled.requests);
    expect(groups.reduce((sum, { requests }) => sum + requests, 0)).toBe(pooled.requests);
    const { cases, total } = await api.responses.cases({ asOf, limit: 1_000 });
    expect(total).toBe(rows.length);
    for (const { wait } of cases) {
      if (wait === null) continue;
      expect(wait.leastMs).toBeGreaterThanOrEqual(0);
      expect(wait.mostMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(wait.leastMs);
    }
    // Nobody dialled in these mails, as far as they say: nothing is made up for it.
    expect(waiting).toBe(rows.filter(({ sinceFirstPlaced }) => sinceFirstPlaced !== null).length);
    expect(pooled.sentence).toBe(`no answers yet (0 of ${pooled.requests})`);
    expect([pooled.curve, pooled.median, pooled.restrictedMean]).toEqual([null, null, null]);
  });
});
