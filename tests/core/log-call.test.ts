import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { operations } from '../../contract/operations/index.ts';
import { dumpOf, newWorkspace, placesRefused, refusalOf, useSample } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

type CallInput = z.input<typeof operations.calls.log.input>;

/** A small round in which one call was placed, with what a talk about it needs. */
async function atWork() {
  const workspace = await newWorkspace();
  const small = await openSmallRound(workspace);
  const { api } = workspace;
  const [russia, china] = small.asked;
  const topicId = workspace.newId('topic');
  await api.topics.make({ id: topicId, name: 'A matter', standing: false });
  const sourceId = workspace.newId('source');
  await api.sources.make({ id: sourceId, title: 'A report' });
  const promised = workspace.newId('follow_up');
  await api.followUps.make({
    id: promised,
    kind: 'commitment',
    by: 'theirs',
    what: 'Answer on the text.',
    officialId: russia.official,
  });
  const placed = await small.log();

  /** They call back and talk: everything that one call can hold. */
  function wholeCall(): CallInput {
    const at = typed('2013-02-13T10:15');
    return {
      attempt: {
        ...small.callInput({ at, dialledBy: 'them', answersId: placed }),
        outcomeId: small.outcome('connected'),
        remark: 'A good line.',
      },
      conversation: {
        id: workspace.newId('conversation'),
        at,
        leastSeconds: 1_800,
        mostSeconds: 1_800,
        lengthAsTold: 'close to 30 minutes',
        channel: 'phone',
        participants: [
          {
            id: workspace.newId('participant'),
            officialId: small.calling.official,
            side: 'ours',
            role: 'principal',
          },
          {
            id: workspace.newId('participant'),
            described: 'An interpreter',
            side: 'theirs',
            role: 'interpreter',
          },
        ],
        topicsRaised: [{ id: workspace.newId('topic_raised'), topicId, by: 'theirs', line: 'No change.' }],
        readouts: [{ id: workspace.newId('readout'), side: 'ours', text: 'They spoke.' }],
        answeredRequests: [
          { id: workspace.newId('answered_request'), requestId: small.requestIds[1], reached: 'holder' },
        ],
      },
      offer: {
        id: workspace.newId('offer'),
        by: 'theirs',
        state: 'open',
        proposedFor: typed('2013-02-20T10:00'),
        channel: 'phone',
      },
      citations: [{ id: workspace.newId('citation'), sourceId, locator: 'page 2' }],
      followUps: [
        { id: workspace.newId('follow_up'), kind: 'follow-up', by: 'ours', what: 'Send it.', due: at },
      ],
      closes: [{ id: promised, doneWhy: 'Answered in the call.' }],
    };
  }

  async function statuses(asOf = Date.parse('2013-02-14T12:00:00Z')) {
    const { rows } = await api.rounds.board({ roundId: small.roundId, asOf });
    return Object.fromEntries(rows.map(({ country, status }) => [country.code, status]));
  }

  return { workspace, api, small, russia, china, placed, promised, topicId, wholeCall, statuses };
}

describe('a whole call', () => {
  test('is logged in one command, and the board follows', async () => {
    const { api, workspace, russia, placed, promised, wholeCall, statuses } = await atWork();
    expect(await statuses()).toMatchObject({ RU: 'awaiting', CN: 'not yet tried' });
    const revision = (await api.workspace.about({})).revision;
    const pushes = workspace.pushes.length;
    const logged = await api.calls.log(wholeCall());

    expect(logged.attempt).toMatchObject({
      officialId: russia.official,
      seatId: russia.seat,
      answersId: placed,
    });
    expect(logged.conversations).toHaveLength(1);
    expect(logged.conversations[0]).toMatchObject({
      attemptId: logged.attempt.id,
      lengthAsTold: 'close to 30 minutes',
      participants: [{ role: 'principal' }, { described: 'An interpreter' }],
      topicsRaised: [{ by: 'theirs', line: 'No change.' }],
      readouts: [{ text: 'They spoke.' }],
    });
    expect(logged.offers).toMatchObject([{ attemptId: logged.attempt.id, offeredAt: logged.attempt.at }]);
    expect(logged.closed).toMatchObject([{ id: promised, doneAt: logged.attempt.at }]);
    expect(await statuses()).toMatchObject({ RU: 'returned', CN: 'reached' });
    expect(workspace.pushes.length).toBe(pushes + 1);
    expect((await api.workspace.about({})).revision).toBe(revision + 11);
  });

  test('is read again with everything that is part of it', async () => {
    const { api, workspace, wholeCall } = await atWork();
    const { closed: _, ...logged } = await api.calls.log(wholeCall());
    expect(await api.calls.read({ id: logged.attempt.id })).toEqual(logged);
    const nothing = refusalOf(api.calls.read({ id: workspace.newId('attempt') }));
    expect((await nothing).code).toBe('not-found');
  });

  test('is about the round and the official of its request where its follow-ups say nothing else', async () => {
    const { api, small, russia, wholeCall } = await atWork();
    const { followUps, conversations } = await api.calls.log(wholeCall());
    expect(followUps).toMatchObject([
      { roundId: small.roundId, officialId: russia.official, conversationId: conversations[0]?.id },
    ]);
  });

  test('may be an attempt alone, inside a request or outside any', async () => {
    const { api, small, china } = await atWork();
    const bare = await api.calls.log({ attempt: small.callInput() });
    expect(bare).toMatchObject({ conversations: [], offers: [], citations: [], followUps: [], closed: [] });
    const outside = small.callInput({ requestId: null, officialId: china.official });
    expect((await api.calls.log({ attempt: outside })).attempt).toMatchObject({
      requestId: null,
      seatId: null,
    });
  });

  test('asked twice under one command id is logged once', async () => {
    const { workspace, small, wholeCall } = await atWork();
    const input = wholeCall();
    const command = { id: workspace.newUid() };
    const first = await workspace.ask('calls.log', input, command);
    const before = workspace.look(dumpOf);
    expect(await workspace.ask('calls.log', input, command)).toEqual(first);
    expect(workspace.look(dumpOf)).toEqual(before);
    const other = refusalOf(workspace.ask('calls.log', { attempt: small.callInput() }, command));
    expect((await other).code).toBe('command-reused');
  });

  test('is written whole or not at all', async () => {
    const { workspace, wholeCall } = await atWork();
    const call = wholeCall();
    const before = workspace.look(dumpOf);
    const last = { ...call, closes: [...(call.closes ?? []), { id: workspace.newId('follow_up') }] };
    expect(await placesRefused(workspace.api.calls.log(last))).toEqual(['closes.1.id']);
    expect(workspace.look(dumpOf)).toEqual(before);
    await workspace.api.calls.log(call);
    expect(workspace.look(dumpOf)).not.toEqual(before);
  });

  test('closes no follow-up that is done, and names which', async () => {
    const { api, promised, wholeCall } = await atWork();
    await api.followUps.close({ id: promised, doneAt: typed('2013-02-13') });
    expect(await placesRefused(api.calls.log(wholeCall()))).toEqual(['closes.0.id']);
  });
});

describe('what is wrong with a call is named by its place in it', () => {
  type Change = (call: CallInput, work: Awaited<ReturnType<typeof atWork>>) => unknown;
  const talk = (call: CallInput) => required(call.conversation);
  const first = <Part>(parts: readonly Part[] | undefined) => required(parts?.[0]);

  const faults: readonly (readonly [place: string, change: Change])[] = [
    ['attempt.at.at', (call) => ({ ...call, attempt: { ...call.attempt, at: typed('next Tuesdayish') } })],
    ['attempt.at', (call) => ({ ...call, attempt: { ...call.attempt, at: typed('2013-02-11') } })],
    [
      'attempt.reason',
      (call, { small }) => ({
        ...call,
        attempt: { ...call.attempt, outcomeId: small.outcome('unavailable') },
      }),
    ],
    [
      'attempt.answersId',
      (call, { workspace }) => ({
        ...call,
        attempt: { ...call.attempt, answersId: workspace.newId('attempt') },
      }),
    ],
    [
      'conversation.leastSeconds',
      (call) => ({ ...call, conversation: { ...talk(call), leastSeconds: 3_600 } }),
    ],
    [
      'conversation.participants.1.officialId',
      (call) => ({
        ...call,
        conversation: {
          ...talk(call),
          participants: [
            first(talk(call).participants),
            { ...required(talk(call).participants?.[1]), described: null },
          ],
        },
      }),
    ],
    [
      'conversation.topicsRaised.0.topicId',
      (call, { workspace }) => ({
        ...call,
        conversation: {
          ...talk(call),
          topicsRaised: [{ ...first(talk(call).topicsRaised), topicId: workspace.newId('topic') }],
        },
      }),
    ],
    [
      'conversation.answeredRequests.0.requestId',
      (call, { small }) => ({
        ...call,
        conversation: {
          ...talk(call),
          answeredRequests: [
            { ...first(talk(call).answeredRequests), requestId: required(small.requestIds[0]) },
          ],
        },
      }),
    ],
    [
      'offer.plannedEnd',
      (call) => ({ ...call, offer: { ...required(call.offer), plannedEnd: typed('2013-02-19') } }),
    ],
    [
      'offer',
      (call, { russia }) => ({
        attempt: { ...call.attempt, requestId: null, answersId: null, officialId: russia.official },
        offer: call.offer,
      }),
    ],
    [
      'citations.0.sourceId',
      (call, { workspace }) => ({
        ...call,
        citations: [{ ...first(call.citations), sourceId: workspace.newId('source') }],
      }),
    ],
    [
      'followUps.0.officialId',
      (call, { workspace }) => ({
        ...call,
        followUps: [{ ...first(call.followUps), officialId: workspace.newId('official') }],
      }),
    ],
    ['conversation.stranger', (call) => ({ ...call, conversation: { ...talk(call), stranger: 1 } })],
  ];

  test('and nothing is written', async () => {
    const work = await atWork();
    const { workspace, wholeCall } = work;
    const before = workspace.look(dumpOf);
    for (const [place, change] of faults) {
      const input = change(wholeCall(), work);
      const call = workspace.ask('calls.log', input, { id: workspace.newUid() });
      expect(await placesRefused(call)).toEqual([place]);
    }
    expect(workspace.look(dumpOf)).toEqual(before);
  });
});

describe('in the sample', () => {
  const sample = useSample();

  test('a returned call turns the row of Russia', async () => {
    const { api } = sample();
    const rounds = await api.rounds.names({});
    const { id: roundId } = required(rounds.find(({ name }) => name === 'DPRK nuclear test'));
    const russia = async () =>
      required((await api.rounds.board({ roundId })).rows.find(({ country }) => country.code === 'RU'));
    const { requestId, status } = await russia();
    expect(status).toBe('awaiting');

    const at = Date.parse('2013-02-13T22:59:00Z');
    const proposal = await api.calls.propose({ requestId, at, dialledBy: 'them' });
    const connected = required((await api.outcomes.list({})).find(({ reached }) => reached === 'holder'));
    await api.calls.log({
      attempt: {
        id: sample().newId('attempt'),
        requestId,
        at: typed('2013-02-13T17:59'),
        askedBy: proposal.askedBy,
        dialledBy: proposal.dialledBy,
        channel: 'phone',
        outcomeId: connected.id,
        answersId: required(proposal.answerable[0]).id,
      },
    });
    expect((await russia()).status).toBe('returned');
  });
});
