import { describe, expect, test } from 'vitest';
import { describeElapsedExactly } from '../../contract/model/elapsed.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { newWorkspace, refusalOf, useSample, type TestWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSixRequests, readAt } from './six-requests.ts';

const hour = 3_600_000;
const inWashington = (text: string) => parseInstant(text, 'America/New_York');

describe('the six requests whose waits are known by heart', () => {
  test('give the curve, the median, the restricted mean and the share of DOMAIN.md', async () => {
    const workspace = await newWorkspace();
    await openSixRequests(workspace);
    const { pooled } = await workspace.api.responses.survey({ asOf: readAt });
    const curve = required(pooled.curve);
    expect(curve.method).toBe('Kaplan-Meier');
    const answers = curve.steps.filter(({ answered }) => answered === 1);
    expect(answers.map(({ timeMs }) => timeMs / hour)).toEqual([1, 2, 3, 26]);
    expect(answers.map(({ waiting }) => waiting.toFixed(4))).toEqual([
      '0.8333',
      '0.6667',
      '0.5000',
      '0.3333',
    ]);
    expect(required(pooled.median)).toMatchObject({ leastMs: 3 * hour, mostMs: 3 * hour });
    const mean = required(pooled.restrictedMean);
    expect(mean.limitMs).toBe(72 * hour);
    expect((mean.leastMs / hour).toFixed(2)).toBe('29.33');
    expect(mean.mostMs).toBe(mean.leastMs);
    expect(pooled.reached).toMatchObject({ count: 4, outOf: 6 });
    expect(pooled.ends).toMatchObject({ answered: 4, 'still waiting': 2, declined: 0 });
  });

  test('say that there are no answers yet where none came, and never a length of 0', async () => {
    const workspace = await newWorkspace();
    await openSixRequests(workspace, false);
    const { pooled } = await workspace.api.responses.survey({ asOf: readAt });
    expect(pooled.sentence).toBe('no answers yet (0 of 6)');
    expect(required(pooled.median).leastMs).toBeNull();
  });

  test('are the same to a second call, an exclusion and a withdrawal only as far as they should be', async () => {
    const workspace = await newWorkspace();
    const six = await openSixRequests(workspace);
    const ask = async () => (await workspace.api.responses.survey({ asOf: readAt })).pooled;
    const before = await ask();
    await six.log(0, readAt - hour, 'connected');
    expect((await ask()).curve).toEqual(before.curve);
    const decide = (index: number, kind: 'excluded' | 'withdrawn') =>
      workspace.api.decisions.make({
        id: workspace.newId('decision'),
        requestId: required(six.requestIds[index]),
        kind,
        at: { at: '2026-02-19T12:00', zone: 'UTC' },
        why: 'A reason.',
      });
    await decide(4, 'excluded');
    await decide(5, 'withdrawn');
    const after = await ask();
    expect(after).toMatchObject({ requests: 5, excluded: 1, withdrawn: 1, reached: { count: 4, outOf: 4 } });
    expect(after.ends).toMatchObject({ answered: 4, withdrawn: 1, 'still waiting': 0 });
    // The last one was waited for from 72 h before the reading to the withdrawal 24 h before it.
    expect(required(after.curve).steps.at(-1)).toMatchObject({ timeMs: 48 * hour, censored: 1 });
  });

  test('lead from a mark to the requests behind it, page by page', async () => {
    const workspace = await newWorkspace();
    const { requestIds } = await openSixRequests(workspace);
    const { api } = workspace;
    const open = await api.responses.cases({ asOf: readAt, ends: ['still waiting'] });
    expect(open.cases.map(({ requestId }) => requestId).toSorted()).toEqual(requestIds.slice(4).toSorted());
    const about26 = await api.responses.cases({ asOf: readAt, leastMs: 25 * hour, mostMs: 27 * hour });
    expect(about26.cases.map(({ requestId }) => requestId)).toEqual([requestIds[3]]);
    const page = await api.responses.cases({ asOf: readAt, offset: 4, limit: 5 });
    expect([page.total, page.cases.length]).toEqual([6, 2]);
  });

  test('count in working hours only those from nine to six on working days', async () => {
    const workspace = await newWorkspace();
    const { requestIds } = await openSixRequests(workspace);
    const { cases } = await workspace.api.responses.cases({ asOf: readAt, counting: 'working' });
    const wait = (index: number) =>
      required(cases.find(({ requestId }) => requestId === requestIds[index])).wait;
    // 17 February 2026, 04:00 to 05:00; and 18 February 12:00 to Friday the 20th 12:00: six hours, nine, and three.
    expect(wait(0)).toEqual({ leastMs: 0, mostMs: 0 });
    expect(wait(4)).toEqual({ leastMs: 18 * hour, mostMs: 18 * hour });
  });

  test('stand side by side, fewer than five of a group as cases without a curve', async () => {
    const workspace = await newWorkspace();
    await openSixRequests(workspace);
    const { groups, test: tested } = await workspace.api.responses.survey({ asOf: readAt, by: 'country' });
    expect(groups).toHaveLength(6);
    for (const group of groups) {
      expect(group.curve).toBeNull();
      expect(required(group.cases)).toHaveLength(1);
    }
    expect(required(tested).result).toBeNull();
    const [outcome] = (await workspace.api.responses.survey({ asOf: readAt, by: 'firstOutcome' })).groups;
    expect(outcome).toMatchObject({ label: 'message left', requests: 6 });
  });
});

describe('an outstanding request among others', () => {
  test('is told in counts with their denominators, without a verdict', async () => {
    const workspace = await newWorkspace();
    const { requestIds } = await openSixRequests(workspace);
    const requestId = required(requestIds[4]);
    const found = await workspace.api.responses.standing({ requestId, asOf: readAt });
    expect(found.sentence).toBe('No answer for 2 d since the first placed attempt.');
    expect(required(found.peers)).toMatchObject({
      others: 5,
      answeredSooner: 4,
      asLong: 1,
      longer: { least: { count: 1, outOf: 5 } },
    });
    expect(required(found.peers).sentence).toBe(
      'Of 5 other requests of the round, 4 were answered sooner; 1 took as long or longer (1 still open when last seen).',
    );
    expect(required(found.seat).others).toBe(0);
  });

  test('that is not there is refused by name', async () => {
    const workspace = await newWorkspace();
    const requestId = workspace.newId('request');
    expect((await refusalOf(workspace.api.responses.standing({ requestId }))).code).toBe('not-found');
  });
});

describe('the wait for Lavrov in February 2013', () => {
  const sample = useSample();

  async function waitUnder(
    workspace: TestWorkspace,
    under: string | null,
    clock: 'attempt' | 'trigger' = 'attempt',
  ) {
    const voices = await workspace.api.voices.list({});
    const voice = under === null ? null : required(voices.find(({ name }) => name === under));
    const { cases } = await workspace.api.responses.cases({
      asOf: inWashington('2013-02-18T12:00'),
      voiceId: voice?.id ?? null,
      clock,
    });
    const found = required(
      cases.find(
        ({ holder, round }) => holder?.name === 'Sergei Lavrov' && round.name === 'DPRK nuclear test',
      ),
    );
    return [found.end, describeElapsedExactly(required(found.wait))];
  }

  test('is told as the ranges of DOMAIN.md under either account', async () => {
    expect(await waitUnder(sample(), null)).toEqual(['answered', '4 d to 6 d']);
    expect(await waitUnder(sample(), 'Washington Post')).toEqual(['answered', '5 d to 6 d 2 h 2 min 9 s']);
  });

  test('since the trigger runs from the second of the test to somewhere on the 17th', async () => {
    // 11 February 21:57:51 to 17 February 00:00 and 18 February 00:00, all in Washington.
    expect(await waitUnder(sample(), null, 'trigger')).toEqual([
      'answered',
      '5 d 2 h 2 min 9 s to 6 d 2 h 2 min 9 s',
    ]);
  });

  test('is as long as it had lasted by an earlier moment, and as was known at one', async () => {
    const { api } = sample();
    const asOf = inWashington('2013-02-15T12:00');
    const round = required((await api.rounds.names({})).find(({ name }) => name === 'DPRK nuclear test'));
    const ask = (knownAt: number | null) =>
      api.responses.survey({ asOf, knownAt, filter: { roundId: round.id } });
    for (const knownAt of [null, asOf]) {
      const { pooled } = await ask(knownAt);
      expect(pooled.sentence).toBe('3 of 4 reached (95 % interval 0.301 to 0.954)');
      expect(pooled).toMatchObject({ requests: 4, excluded: 1 });
      const lavrov = required(required(pooled.cases).find(({ end }) => end === 'still waiting'));
      expect(describeElapsedExactly(required(lavrov.wait))).toBe('2 d 12 h to 3 d 12 h');
      expect(lavrov.isTravelling).toBe(true);
    }
    // Before anything of it was recorded there is nothing to count.
    const { pooled } = await ask(inWashington('2013-02-01'));
    expect(pooled).toMatchObject({ requests: 0, sentence: 'nothing to count' });
  });

  test('agrees with the board on who was reached, whatever the moment', async () => {
    const { api } = sample();
    for (const { id } of await api.rounds.names({})) {
      for (const day of ['02-11', '02-12', '02-13', '02-15', '02-17', '02-18']) {
        const asOf = inWashington(`2013-${day}T20:00`);
        const { tally } = await api.rounds.board({ roundId: id, asOf });
        const { pooled } = await api.responses.survey({ asOf, filter: { roundId: id } });
        // Before the trigger there is no request yet.
        if (pooled.requests === 0) continue;
        expect(pooled.reached.count).toBe(tally.reached.least);
        // An exclusion on a day that is not over may have been already: the board says so, a share takes what is certain.
        expect(pooled.reached.outOf).toBeGreaterThanOrEqual(tally.outOf.least);
        expect(pooled.reached.outOf).toBeLessThanOrEqual(tally.outOf.most);
      }
    }
  });
});

describe('the topics of the sample', () => {
  const sample = useSample();

  test('are counted out of the conversations with each country, with the conversations behind each', async () => {
    const { api } = sample();
    const { rows, topics, cells } = await api.topics.matrix({ by: 'country' });
    const russia = required(rows.find(({ label }) => label === 'Russia'));
    const syria = required(topics.find(({ name }) => name === 'Syria'));
    const cell = required(cells.find(({ row, topicId }) => row === russia.key && topicId === syria.id));
    // The talk of the 17th and the meeting in Berlin; Syria came up in the first.
    expect(cell.sentence).toBe('Syria in 1 of 2 conversations with Russia');
    expect(cell).toMatchObject({ raised: 1, outOf: 2 });
    const behind = await api.topics.conversations({ by: 'country', row: russia.key, topicId: syria.id });
    expect(behind.conversations.map(({ conversationId }) => conversationId)).toEqual(cell.conversationIds);
    expect(required(behind.conversations[0]).officials.map(({ name }) => name)).toContain('Sergei Lavrov');
  });

  test('hold only the conversations that have certainly taken place by the moment', async () => {
    const { conversations } = await sample().api.topics.matrix({ asOf: inWashington('2013-02-16') });
    // Seoul, Tokyo and Beijing on the 12th.
    expect(conversations).toBe(3);
  });
});
