import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import { openStatuses } from '../../contract/model/status-words.ts';
import { newWorkspace, refusalOf, useSample } from '../support/core.ts';
import { GoldenCase, required } from './golden-case.ts';
import { arbitrarySteps, RandomCommands } from './random-commands.ts';
import { openSmallRound, typed } from './small-round.ts';

const sample = useSample();
/** 18:00 on the 13th in Washington, when the board of the sample opens. */
const opening = Date.parse('2013-02-13T23:00:00Z');

async function lavrov() {
  const { found } = await sample()
    .api.officials.list({})
    .then(({ officials }) => ({
      found: officials.find(({ name }) => name === 'Sergei Lavrov'),
    }));
  return required(found);
}

describe('what is proposed for a call', () => {
  test('to an official: the open request, the time on both clocks, what is planned, and where they are', async () => {
    const { id: officialId } = await lavrov();
    const proposal = await sample().api.calls.propose({ officialId, at: opening });
    expect(proposal.requests.map(({ round, status }) => [round.name, status])).toEqual([
      ['DPRK nuclear test', 'awaiting'],
      ['UN resolution on Syria', 'long overdue'],
    ]);
    expect(proposal).toMatchObject({
      official: { name: 'Sergei Lavrov' },
      holder: { name: 'Sergei Lavrov' },
      seat: { country: { code: 'RU' } },
      zones: { ours: 'America/New_York', theirs: 'Europe/Moscow' },
      request: { isOpen: true, direction: 'ours' },
      askedBy: 'us',
      dialledBy: 'us',
      principal: { name: 'John Kerry' },
      callingSeat: { country: { code: 'US' } },
    });
    expect(proposal.topics.map(({ name }) => name)).toEqual(['DPRK nuclear test', 'UN response to the test']);
    expect(proposal.absences).toMatchObject([{ kind: 'travel' }]);
  });

  test('from a seat is the same as from its holder', async () => {
    const { id: officialId } = await lavrov();
    const fromOfficial = await sample().api.calls.propose({ officialId, at: opening });
    const seatId = required(fromOfficial.seat).id;
    expect(await sample().api.calls.propose({ seatId, at: opening })).toEqual(fromOfficial);
  });

  test('that they dialled: asked by us, and the last attempt placed is the one it answers', async () => {
    const { id: officialId } = await lavrov();
    const proposal = await sample().api.calls.propose({ officialId, at: opening, dialledBy: 'them' });
    expect(proposal).toMatchObject({ askedBy: 'us', dialledBy: 'them' });
    expect(proposal.answerable.map(({ words }) => words)).toEqual([
      'Call placed 13 Feb 2013 (New York): message left.',
      'Call placed 12 Feb 2013 (New York): unavailable, travelling.',
    ]);
  });

  test('once they have talked is no request any more, unless it is named', async () => {
    const at = Date.parse('2013-02-20T12:00:00Z');
    const { requestId } = await new GoldenCase(sample()).row('RU');
    const { id: officialId } = await lavrov();
    const proposal = await sample().api.calls.propose({ officialId, at });
    expect(proposal.requests.map(({ id }) => id)).not.toContain(requestId);
    expect(proposal.request?.id).not.toBe(requestId);
    const named = await sample().api.calls.propose({ requestId, at });
    expect(named.requests).toEqual(proposal.requests);
    expect(named.request).toMatchObject({ id: requestId, isOpen: false, status: 'reached' });
  });

  test('before the trigger is no request of that round', async () => {
    const { id: officialId } = await lavrov();
    const { requests } = await sample().api.calls.propose({
      officialId,
      at: Date.parse('2013-02-12T02:00:00Z'),
    });
    expect(requests.map(({ round }) => round.name)).not.toContain('DPRK nuclear test');
  });

  test('with nobody named is nothing but the zone of the workspace', async () => {
    expect(await sample().api.calls.propose({ at: opening })).toEqual({
      at: opening,
      official: null,
      seat: null,
      holder: null,
      zones: { ours: 'America/New_York', theirs: null },
      requests: [],
      request: null,
      askedBy: 'us',
      dialledBy: 'us',
      answerable: [],
      topics: [],
      principal: null,
      callingSeat: null,
      followUps: [],
      absences: [],
    });
  });

  test('to somebody who is not there is refused', async () => {
    const { api } = sample();
    for (const known of [
      { officialId: sample().newId('official') },
      { seatId: sample().newId('seat') },
      { requestId: sample().newId('request') },
    ]) {
      expect((await refusalOf(api.calls.propose(known))).code).toBe('not-found');
    }
  });

  test('names the open follow-ups with that official by due date, and no others', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const [russia, china] = small.asked;
    const make = (what: string, officialId: Id<'official'>, more: object = {}) =>
      workspace.api.followUps.make({
        id: workspace.newId('follow_up'),
        kind: 'follow-up',
        by: 'ours',
        what,
        officialId,
        ...more,
      });
    await make('Later.', russia.official, { due: typed('2013-02-20') });
    await make('Sooner.', russia.official, { due: typed('2013-02-10') });
    await make('Done.', russia.official, { doneAt: typed('2013-02-11') });
    await make('Other.', china.official);
    const at = Date.parse('2013-02-14T12:00:00Z');
    const { followUps } = await workspace.api.calls.propose({ seatId: russia.seat, at });
    expect(followUps.map(({ what, state }) => [what, state])).toEqual([
      ['Sooner.', 'overdue'],
      ['Later.', 'to come'],
    ]);
  });
});

test('a request that the board calls closed is never proposed, and every open one is, whatever happened', async () => {
  const workspace = await newWorkspace();
  const { api } = workspace;
  const small = await openSmallRound(workspace);
  await api.rounds.open({
    round: { ...small.roundInput(), name: 'Another', triggerAt: typed('2013-02-16') },
  });
  const closing = { ...small.roundInput(), name: 'A third', closedAt: typed('2013-02-18') };
  await api.rounds.open({ round: closing, again: true });
  const random = new RandomCommands(workspace, small);
  await random.start();
  const hours = fc.integer({ min: 0, max: 30 * 24 });
  let proposed = 0;
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, hours, async (steps, hour) => {
      for (const step of steps) await random.carryOut(step);
      const at = Date.parse('2013-02-08T00:00:00Z') + hour * 3_600_000;
      const rounds = await api.rounds.names({});
      const boards = await Promise.all(rounds.map(({ id }) => api.rounds.board({ roundId: id, asOf: at })));
      for (const { seat: seatId } of small.asked) {
        const { requests, request } = await api.calls.propose({ seatId, at });
        const rows = boards.flatMap(({ rows: all, round: { triggerAt } }) =>
          all.map((row) => ({ ...row, hasBegun: (triggerAt.from ?? at) <= at })),
        );
        const told = requests.map(({ id, status }) => [id, status]);
        const open = rows
          .filter((row) => row.seatId === seatId && row.hasBegun && openStatuses.includes(row.status))
          .map(({ requestId, status }) => [requestId, status]);
        expect(told).toEqual(expect.arrayContaining(open));
        for (const [id, status] of told) {
          expect(rows.find(({ requestId }) => requestId === id)?.status).toBe(status);
        }
        expect(request?.id ?? null).toBe(requests[0]?.id ?? null);
        proposed += requests.length;
      }
    }),
    { numRuns: 25 },
  );
  expect(proposed).toBeGreaterThan(0);
});
