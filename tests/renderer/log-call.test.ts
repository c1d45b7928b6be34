import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../contract/model/attempt.ts';
import type { CallProposal } from '../../contract/model/call-proposal.ts';
import { callAsItStands } from '../../renderer/forms/log-call/call-as-it-stands.ts';
import { newCallDraft, withoutBlankLines, type CallDraft } from '../../renderer/forms/log-call/call-draft.ts';
import { faultsOf } from '../../renderer/forms/log-call/call-form.ts';
import { readCall, type CallInput } from '../../renderer/forms/log-call/call-input.ts';
import { optionFor } from '../../renderer/forms/log-call/keyed-option.ts';
import { outcomeWords } from '../../renderer/forms/log-call/outcome-words.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { numbered } from '../model/round-of-histories.ts';

const newYork = 'America/New_York';
const moscow = 'Europe/Moscow';
const moment = Date.parse('2013-02-13T22:59:00Z');

function outcome(position: number, name: string, flags: Partial<Outcome> = {}): Outcome {
  return {
    id: numbered('outcome', position),
    name,
    position,
    reached: null,
    closesRequest: false,
    countsAsAnswer: false,
    competing: false,
    movesToCaller: false,
    leavesWord: true,
    reasonRequired: false,
    retryAfterMinutes: null,
    builtIn: true,
    ...flags,
  };
}

const connected = outcome(1, 'connected', { reached: 'holder', closesRequest: true, countsAsAnswer: true });
const deputy = outcome(2, 'reached deputy', { reached: 'deputy' });
const messageLeft = outcome(3, 'message left');
const unavailable = outcome(5, 'unavailable', { reasonRequired: true });
const offered = outcome(6, 'offered another time', { movesToCaller: true });
const outcomes = [connected, deputy, messageLeft, unavailable, offered];

const kerry = { id: numbered('official', 1), name: 'John Kerry' };
const lavrov = { id: numbered('official', 2), name: 'Sergei Lavrov' };
const russia = {
  id: numbered('seat', 2),
  title: 'Foreign Minister',
  zone: moscow,
  country: { id: numbered('country', 2), code: 'RU', name: 'Russia' },
};
const request = {
  id: numbered('request', 1),
  round: { id: numbered('round', 1), name: 'A round', zone: newYork },
  seat: russia,
  holder: lavrov,
  direction: 'ours' as const,
  status: 'awaiting' as const,
  why: 'A call was placed.',
};
const placed = (number: number, isAnswered = false) => ({
  id: numbered('attempt', number),
  at: parseWhen('2013-02-12', newYork),
  words: 'Call placed.',
  isAnswered,
});

function proposal(more: Partial<CallProposal> = {}): CallProposal {
  return {
    at: moment,
    official: lavrov,
    seat: russia,
    holder: lavrov,
    zones: { ours: newYork, theirs: moscow },
    requests: [request],
    request: { ...request, isOpen: true },
    askedBy: 'us',
    dialledBy: 'us',
    answerable: [placed(2), placed(1)],
    topics: [],
    principal: kerry,
    callingSeat: null,
    followUps: [],
    absences: [],
    ...more,
  };
}

function draft(more: Partial<CallDraft> = {}): CallDraft {
  return { ...newCallDraft({ requestId: request.id }, numbered('attempt', 9), moment), ...more };
}

const stands = (typed: Partial<CallDraft> = {}, proposed: Partial<CallProposal> = {}) =>
  callAsItStands(draft(typed), proposal(proposed), outcomes);

function inputOf(typed: Partial<CallDraft>, proposed: Partial<CallProposal> = {}): CallInput {
  const read = readCall(draft(typed), stands(typed, proposed), proposal(proposed));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.input;
}

function problemsOf(typed: Partial<CallDraft>, proposed: Partial<CallProposal> = {}) {
  const read = readCall(draft(typed), stands(typed, proposed), proposal(proposed));
  return 'problems' in read ? faultsOf(read.problems).map(({ spot }) => spot) : [];
}

describe('a call that nobody has typed into', () => {
  test('is a call placed by us, for the request, a minute before the moment, on our clock', () => {
    expect(stands()).toMatchObject({
      askedBy: 'us',
      dialledBy: 'us',
      outcome: null,
      at: { at: '2013-02-13 17:59', zone: newYork },
      answerable: [],
      answersId: null,
    });
  });

  test('that they dialled is the returned call that reached us, and answers the latest attempt', () => {
    expect(stands({ dialledBy: 'them' })).toMatchObject({
      askedBy: 'us',
      dialledBy: 'them',
      outcome: connected,
      answersId: numbered('attempt', 2),
      participants: [
        { who: kerry, side: 'ours', role: 'principal' },
        { who: lavrov, side: 'theirs', role: 'principal' },
      ],
    });
  });

  test('answers nothing by itself where every attempt is answered, or who dialled is not stated', () => {
    expect(stands({ dialledBy: 'them' }, { answerable: [placed(1, true)] }).answersId).toBeNull();
    const unstated = stands({ dialledBy: 'unknown' });
    expect([unstated.answersId, unstated.answerable.length]).toEqual([null, 2]);
  });

  test('outside any request is asked by whoever dialled, and answers nothing', () => {
    expect(stands({ requestId: 'none', dialledBy: 'them' })).toMatchObject({
      request: null,
      askedBy: 'them',
      answerable: [],
      answersId: null,
    });
  });
});

describe('what is typed', () => {
  test('stands in place of what is proposed, and only there', () => {
    const typed = stands({
      dialledBy: 'them',
      askedBy: 'them',
      answersId: 'none',
      outcomeId: messageLeft.id,
    });
    expect(typed).toMatchObject({ askedBy: 'them', answersId: null, outcome: messageLeft });
    expect(stands({ dialledBy: 'them', answersId: numbered('attempt', 1) }).answersId).toBe(
      numbered('attempt', 1),
    );
  });

  test('of a deputy takes the place of the holder among those who took part', () => {
    const { participants } = stands({ outcomeId: deputy.id, spokeWith: 'The duty officer' });
    expect(participants.map(({ who }) => who?.name)).toEqual(['John Kerry', 'The duty officer']);
    expect(
      inputOf({ outcomeId: deputy.id, spokeWith: 'The duty officer' }).conversation?.participants,
    ).toMatchObject([
      { officialId: kerry.id, described: null },
      { officialId: null, described: 'The duty officer' },
    ]);
  });

  test('loses the lines that hold nothing', () => {
    const line = { by: 'ours' as const, due: { at: '', zone: newYork } };
    const tidy = withoutBlankLines(
      draft({
        participants: [{ who: null, side: 'ours', role: 'listener', place: ' ' }],
        followUps: [
          { ...line, what: ' ' },
          { ...line, what: 'Send it.' },
        ],
      }),
    );
    expect(tidy.participants).toEqual([]);
    expect(tidy.followUps.map(({ what }) => what)).toEqual(['Send it.']);
  });
});

describe('what is sent', () => {
  test('of an attempt that reached nobody is no conversation, and no offer where no time was offered', () => {
    const sent = inputOf({ outcomeId: messageLeft.id, length: '30 min', remark: ' ' });
    expect(sent).toMatchObject({
      attempt: { id: numbered('attempt', 9), requestId: request.id, outcomeId: messageLeft.id, remark: null },
      conversation: null,
      offer: null,
    });
  });

  test('of a talk has its length as told and between its bounds', () => {
    const talk = inputOf({ outcomeId: connected.id, length: 'close to 30 minutes' }).conversation;
    expect(talk).toMatchObject({
      leastSeconds: 1_800,
      mostSeconds: 1_800,
      lengthAsTold: 'close to 30 minutes',
    });
    const told = inputOf({ outcomeId: connected.id, length: 'rather long' }).conversation;
    expect(told).toMatchObject({ leastSeconds: null, mostSeconds: null, lengthAsTold: 'rather long' });
  });

  test('of a time offered is an open offer of the side that was called, in its own zone', () => {
    const offeredFor = { at: '2013-02-14 10:00', zone: moscow };
    expect(inputOf({ outcomeId: offered.id, offeredFor }).offer).toMatchObject({
      by: 'theirs',
      state: 'open',
      proposedFor: offeredFor,
    });
    expect(inputOf({ outcomeId: offered.id }).offer).toMatchObject({ proposedFor: null });
    expect(inputOf({ outcomeId: offered.id, requestId: 'none' }).offer).toBeNull();
  });

  test('of a promise is a commitment, of our own step a follow-up', () => {
    const due = { at: '', zone: newYork };
    const { followUps } = inputOf({
      outcomeId: connected.id,
      followUps: [
        { what: 'Send it.', by: 'ours', due },
        { what: 'Read it.', by: 'theirs', due },
      ],
    });
    expect(followUps).toMatchObject([
      { kind: 'follow-up', by: 'ours', due: null },
      { kind: 'commitment', by: 'theirs' },
    ]);
  });
});

describe('what is missing or wrong', () => {
  test('is named in the order of the form', () => {
    const nobody = { official: null, seat: null, request: null, requests: [] };
    const at = { at: ' ', zone: newYork };
    expect(
      problemsOf({ at, followUps: [{ what: '', by: 'ours', due: { at: '2013', zone: newYork } }] }, nobody),
    ).toEqual(['whom', 'outcome', 'at', 'followUps.0']);
  });

  test('with a name that nobody goes by is whom', () => {
    expect(problemsOf({ whom: { id: null, name: 'Nobody' }, outcomeId: connected.id })).toEqual(['whom']);
  });

  test('with a time is at the time, and with that of a follow-up at its own', () => {
    const at = { at: '2013-02-30', zone: newYork };
    expect(problemsOf({ outcomeId: connected.id, at })).toEqual(['at']);
    const followUps = [{ what: 'Send it.', by: 'ours' as const, due: at }];
    expect(problemsOf({ outcomeId: connected.id, followUps })).toEqual(['followUps.0.due']);
  });
});

describe('a key among the outcomes', () => {
  const options = outcomes.map(({ id, name }) => ({ id, title: name }));

  test('is a digit for its place, or a letter that its name begins with, again for the next', () => {
    expect(optionFor('3', options, null)?.title).toBe('message left');
    expect(optionFor('9', options, null)).toBeUndefined();
    expect(optionFor('U', options, null)?.title).toBe('unavailable');
    const twice = [...options, { id: 'another', title: 'redirected' }];
    expect(optionFor('r', twice, null)?.title).toBe('reached deputy');
    expect(optionFor('r', twice, deputy.id)?.title).toBe('redirected');
    expect(optionFor('r', twice, 'another')?.title).toBe('reached deputy');
    expect(optionFor('x', options, null)).toBeUndefined();
  });

  test('says what the outcome does, a custom one as well', () => {
    expect(outcomes.map(outcomeWords)).toEqual([
      'holder reached, closes it',
      'deputy reached',
      'they know of it',
      'they know of it',
      'the move is the caller’s',
    ]);
    const custom = outcome(9, 'refused', { competing: true, closesRequest: true, retryAfterMinutes: 120 });
    expect(outcomeWords(custom)).toBe('final answer, closes it, again after 2 h');
  });
});
