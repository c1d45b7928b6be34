import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardOf } from '../../contract/model/board.ts';
import type { Id } from '../../contract/model/id.ts';
import { readUnder } from '../../contract/model/reading.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { asOf, call, meeting, newYork, offer, requestWith } from './histories.ts';
import { arbitraryHistories, arbitrarilyTold, numbered, roundOf, voices } from './round-of-histories.ts';

const american = numbered('voice', 0);
const russian = numbered('voice', 1);

/** One request: a call of the 12th that left word, and a talk on the 17th. */
const { round, records } = roundOf([
  requestWith({
    attempts: [
      call('first', '2013-02-12', 'message left'),
      call('talk', '2013-02-17', 'connected', { dialledBy: 'unknown' }),
    ],
    offers: [offer('offer', '2013-02-14')],
    meetings: [meeting('berlin', '2013-02-26', 'holder')],
  }),
]);
const first = numbered('attempt', 0, 0);
const talk = numbered('attempt', 0, 1);

type Told = Partial<RecordOf<'account'>> & Pick<RecordOf<'account'>, 'aboutId' | 'voiceId'>;

function withVersions(...told: readonly Told[]): Records {
  const account = told.map((one, index) => ({
    id: numbered('account', index),
    happened: true,
    tells: {},
    statedAt: null,
    sourceId: null,
    preferred: false,
    remark: null,
    ...one,
  }));
  return { ...records, voice: voices, account };
}

function attemptsUnder(told: Records, voiceId: Id<'voice'> | null) {
  return readUnder(told, voiceId).attempt.map(({ id, dialledBy }) => ({ id, dialledBy }));
}

function statusUnder(told: Records, voiceId: Id<'voice'> | null, moment: string) {
  const board = boardOf(told, round, { asOf: asOf(moment), knownAt: null, zone: newYork, voiceId });
  return board.rows[1];
}

describe('reading under a voice', () => {
  const told = withVersions(
    { aboutId: talk, voiceId: american, preferred: true, tells: { dialledBy: 'us' } },
    { aboutId: talk, voiceId: russian, tells: { dialledBy: 'them' } },
  );

  test('takes its version where it has one', () => {
    expect(attemptsUnder(told, russian)).toContainEqual({ id: talk, dialledBy: 'them' });
    expect(statusUnder(told, russian, '2013-02-18')?.status).toBe('returned');
  });

  test('takes the preferred version where it has none, and so does reading under no voice', () => {
    for (const voiceId of [numbered('voice', 2), null]) {
      expect(attemptsUnder(told, voiceId)).toContainEqual({ id: talk, dialledBy: 'us' });
    }
  });

  test('takes the record as it was entered where no version is preferred', () => {
    const undecided = withVersions({ aboutId: talk, voiceId: russian, tells: { dialledBy: 'them' } });
    expect(attemptsUnder(undecided, null)).toContainEqual({ id: talk, dialledBy: 'unknown' });
  });

  test('replaces only the fields that are told differently', () => {
    const at = parseWhen('2013-02-11', newYork);
    const earlier = withVersions({ aboutId: first, voiceId: russian, tells: { at } });
    const [read] = readUnder(earlier, russian).attempt;
    expect(read).toEqual({ ...records.attempt[0], at });
  });

  test('changes no record', () => {
    const before = structuredClone(told);
    readUnder(told, russian);
    expect(told).toEqual(before);
  });
});

describe('an event that by a version did not happen', () => {
  test('is gone under that voice and there under the others', () => {
    const told = withVersions({ aboutId: talk, voiceId: russian, happened: false });
    expect(attemptsUnder(told, russian).map(({ id }) => id)).toEqual([first]);
    expect(attemptsUnder(told, american).map(({ id }) => id)).toEqual([first, talk]);
    expect(statusUnder(told, russian, '2013-02-18')?.status).toBe('our move');
  });

  test('takes what is part of it along: the talk, who took part, what was raised, what was answered', () => {
    const conversationId = numbered('conversation', 9);
    const talked = gather({
      ...withVersions({ aboutId: talk, voiceId: russian, happened: false }),
      conversation: [
        {
          id: conversationId,
          attemptId: talk,
          at: parseWhen('2013-02-17', newYork),
          leastSeconds: 1_800,
          mostSeconds: 1_800,
          lengthAsTold: 'close to 30 minutes',
          channel: 'phone',
          place: null,
          remark: null,
        },
        ...records.conversation,
      ],
      participant: [
        {
          id: numbered('participant', 1),
          conversationId,
          officialId: null,
          described: 'an interpreter',
          side: 'ours',
          role: 'interpreter',
          place: null,
        },
      ],
      topic_raised: [
        {
          id: numbered('topic_raised', 1),
          conversationId,
          topicId: numbered('topic', 1),
          by: 'unknown',
          line: null,
        },
      ],
      readout: [
        { id: numbered('readout', 1), conversationId, side: 'ours', text: 'They spoke.', issuedAt: null },
      ],
    });
    const read = readUnder(talked, russian);
    expect(read.conversation).toEqual(records.conversation);
    expect([read.participant, read.topic_raised, read.readout]).toEqual([[], [], []]);
    expect(read.account).toEqual(talked.account);
    expect(readUnder(talked, american)).toEqual(talked);
  });

  test('leaves the meeting that answered the request when it is another', () => {
    const told = withVersions({ aboutId: talk, voiceId: russian, happened: false });
    expect(statusUnder(told, russian, '2013-02-27')).toMatchObject({
      status: 'reached',
      because: { kind: 'conversation' },
    });
  });

  test('moves the ball, which is disputed as long as no voice is chosen', () => {
    const offered = numbered('offer', 0, 0);
    const told = withVersions(
      { aboutId: offered, voiceId: american, happened: false, preferred: true },
      { aboutId: offered, voiceId: russian },
    );
    expect(statusUnder(told, russian, '2013-02-15')).toMatchObject({
      status: 'our move',
      ball: 'ours',
      disputed: true,
    });
    expect(statusUnder(told, american, '2013-02-15')).toMatchObject({ status: 'overdue', ball: 'theirs' });
    expect(statusUnder(told, null, '2013-02-15')).toMatchObject({ status: 'overdue', ball: 'disputed' });
  });
});

describe('reading any round', () => {
  test('twice under the same voice gives what reading it once gives', () => {
    const arbitraryRound = arbitraryHistories().chain((histories) => arbitrarilyTold(roundOf(histories)));
    fc.assert(
      fc.property(
        arbitraryRound,
        fc.constantFrom(...voices.map(({ id }) => id), null),
        ({ records: told }, voiceId) => {
          const once = readUnder(told, voiceId);
          expect(readUnder(once, voiceId)).toEqual(once);
        },
      ),
      { numRuns: 300 },
    );
  });
});
