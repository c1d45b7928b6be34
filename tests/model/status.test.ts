import { describe, expect, test } from 'vitest';
import type { RequestHistory } from '../../contract/model/request-history.ts';
import { statusOf } from '../../contract/model/status.ts';
import { outcomes } from '../support/arbitraries.ts';
import { asOf, call, decision, meeting, requestWith, time } from './histories.ts';

/** Status and event of a request as of a moment typed in Washington. */
function stands(events: Partial<RequestHistory>, moment: string): string {
  const { status, because } = statusOf(requestWith(events), asOf(moment));
  return `${status}, by ${because.kind} ${because.id}`;
}

const placed = call('first', '2013-02-12T09:00', 'message left');

describe('a request of ours', () => {
  test('is not yet tried before anything happened', () => {
    expect(stands({}, '2013-02-13')).toBe('not yet tried, by request request_1');
  });

  test('is not yet tried while its first call lies in the future', () => {
    expect(stands({ attempts: [placed] }, '2013-02-12T08:59')).toBe('not yet tried, by request request_1');
  });

  test('is tried when nobody there knows of the call', () => {
    expect(stands({ attempts: [call('first', '2013-02-12T09:00', 'no answer')] }, '2013-02-13')).toBe(
      'tried, by attempt first',
    );
  });

  test('is awaiting once word was left, by the last call that left it', () => {
    const attempts = [
      placed,
      call('second', '2013-02-12T15:00', 'unavailable'),
      call('third', '2013-02-12T16:00', 'no answer'),
    ];
    expect(stands({ attempts }, '2013-02-13')).toBe('awaiting, by attempt second');
  });

  test('is overdue when more than the limit has passed since the first call, and not a second sooner', () => {
    expect(stands({ attempts: [placed] }, '2013-02-14T09:01')).toBe('awaiting, by attempt first');
    expect(stands({ attempts: [placed] }, '2013-02-14T09:01:01')).toBe('overdue, by clock first');
  });

  test('is counted from the first call, however often it was called again', () => {
    const attempts = [placed, call('second', '2013-02-14T08:00', 'message left')];
    expect(stands({ attempts }, '2013-02-14T10:00')).toBe('overdue, by clock first');
  });

  test('is overdue also when no word was left', () => {
    expect(stands({ attempts: [call('first', '2013-02-12T09:00', 'no answer')] }, '2013-02-15')).toBe(
      'overdue, by clock first',
    );
  });

  test('is long overdue after the second limit', () => {
    expect(stands({ attempts: [placed] }, '2013-02-19T09:02')).toBe('long overdue, by clock first');
  });

  test('is reached when the holder was spoken to, by the first such call', () => {
    const attempts = [
      placed,
      call('third', '2013-02-14', 'connected'),
      call('second', '2013-02-13', 'connected'),
    ];
    expect(stands({ attempts }, '2013-02-20')).toBe('reached, by attempt second');
  });

  test('is reached by a meeting that no call led to', () => {
    const meetings = [meeting('berlin', '2013-02-26', 'holder')];
    expect(stands({ attempts: [placed], meetings }, '2013-02-27')).toBe('reached, by conversation berlin');
  });

  test('is returned when the answering call was dialled by them', () => {
    const attempts = [placed, call('back', '2013-02-13', 'connected', { dialledBy: 'them' })];
    expect(stands({ attempts }, '2013-02-14')).toBe('returned, by attempt back');
  });

  test('is returned when their call names the one it answers, whoever asked for it', () => {
    const back = call('back', '2013-02-13', 'connected', {
      dialledBy: 'them',
      askedBy: 'unknown',
      answersId: 'first',
    });
    expect(stands({ attempts: [placed, back] }, '2013-02-14')).toBe('returned, by attempt back');
  });

  test('is reached and not returned by a call of theirs for a wish of their own', () => {
    const theirs = call('theirs', '2013-02-13', 'connected', { dialledBy: 'them', askedBy: 'them' });
    expect(stands({ attempts: [placed, theirs] }, '2013-02-14')).toBe('reached, by attempt theirs');
  });

  test('stays as it was first reached when they call back later', () => {
    const attempts = [
      call('talk', '2013-02-12T10:00', 'connected'),
      call('back', '2013-02-13', 'connected', { dialledBy: 'them' }),
    ];
    expect(stands({ attempts }, '2013-02-14')).toBe('reached, by attempt talk');
  });

  test('is deputy only while nobody but a deputy was spoken to, and then never overdue by name', () => {
    const attempts = [placed, call('deputy', '2013-02-12T15:00', 'reached deputy')];
    expect(stands({ attempts }, '2013-02-13')).toBe('deputy only, by attempt deputy');
    expect(stands({ attempts }, '2013-03-13')).toBe('deputy only, by attempt deputy');
    expect(stands({ meetings: [meeting('lunch', '2013-02-13', 'deputy')] }, '2013-02-14')).toBe(
      'deputy only, by conversation lunch',
    );
  });

  test('is reached once the holder follows the deputy', () => {
    const attempts = [
      call('deputy', '2013-02-12', 'reached deputy'),
      call('holder', '2013-02-13', 'connected'),
    ];
    expect(stands({ attempts }, '2013-02-14')).toBe('reached, by attempt holder');
  });

  test('is declined when they said no, unless they are spoken to after all', () => {
    const no = call('no', '2013-02-13', 'declined');
    expect(stands({ attempts: [placed, no] }, '2013-03-01')).toBe('declined, by attempt no');
    const attempts = [placed, no, call('talk', '2013-02-20', 'connected')];
    expect(stands({ attempts }, '2013-02-19')).toBe('declined, by attempt no');
    expect(stands({ attempts }, '2013-02-21')).toBe('reached, by attempt talk');
  });

  test('is closed unanswered when the round was closed without an answer, whether tried or not', () => {
    const closedAt = time('2013-02-20');
    expect(stands({ attempts: [placed], closedAt }, '2013-02-18')).toBe('overdue, by clock first');
    expect(stands({ attempts: [placed], closedAt }, '2013-02-20')).toBe(
      'closed unanswered, by closing round_1',
    );
    expect(stands({ closedAt }, '2013-02-20')).toBe('closed unanswered, by closing round_1');
  });

  test('that was reached or declined is not closed unanswered', () => {
    const closedAt = time('2013-02-20');
    expect(stands({ attempts: [call('talk', '2013-02-13', 'connected')], closedAt }, '2013-03-01')).toBe(
      'reached, by attempt talk',
    );
    expect(stands({ attempts: [call('no', '2013-02-13', 'declined')], closedAt }, '2013-03-01')).toBe(
      'declined, by attempt no',
    );
  });

  test('is excluded by decision whatever else happened, until it is included again', () => {
    const decisions = [decision('out', '2013-02-13', 'excluded'), decision('in', '2013-02-16', 'included')];
    const attempts = [call('talk', '2013-02-12', 'connected')];
    expect(stands({ attempts, decisions }, '2013-02-12')).toBe('reached, by attempt talk');
    expect(stands({ attempts, decisions }, '2013-02-14')).toBe('excluded by decision, by decision out');
    expect(stands({ attempts, decisions }, '2013-02-16')).toBe('reached, by attempt talk');
  });

  test('is withdrawn until it is reinstated', () => {
    const decisions = [
      decision('out', '2013-02-13', 'withdrawn'),
      decision('in', '2013-02-16', 'reinstated'),
    ];
    expect(stands({ attempts: [placed], decisions }, '2013-02-14')).toBe('withdrawn, by decision out');
    expect(stands({ attempts: [placed], decisions }, '2013-02-16')).toBe('overdue, by clock first');
  });

  test('that was both excluded and withdrawn needs both taken back', () => {
    const decisions = [
      decision('withdrawn', '2013-02-12', 'withdrawn'),
      decision('excluded', '2013-02-13', 'excluded'),
      decision('included', '2013-02-14', 'included'),
      decision('reinstated', '2013-02-15', 'reinstated'),
    ];
    const on = (moment: string) => stands({ decisions }, moment);
    expect(on('2013-02-13')).toBe('excluded by decision, by decision excluded');
    expect(on('2013-02-14')).toBe('withdrawn, by decision withdrawn');
    expect(on('2013-02-15')).toBe('not yet tried, by request request_1');
  });
});

describe('an outcome of the user', () => {
  const plain = { ...outcomes['message left'] };

  test('that counts as an answer reaches the request', () => {
    const letter = call('letter', '2013-02-13', { ...plain, countsAsAnswer: true });
    expect(stands({ attempts: [letter] }, '2013-02-14')).toBe('reached, by attempt letter');
  });

  test('that closes without an answer leaves it closed unanswered', () => {
    const gone = call('gone', '2013-02-13', { ...plain, closesRequest: true });
    expect(stands({ attempts: [placed, gone] }, '2013-03-01')).toBe('closed unanswered, by attempt gone');
  });

  test('that competes and closes reads as declined', () => {
    const no = call('no', '2013-02-13', { ...plain, closesRequest: true, competing: true });
    expect(stands({ attempts: [placed, no] }, '2013-03-01')).toBe('declined, by attempt no');
  });

  test('that reached a deputy never counts as having reached the holder', () => {
    const aide = call('aide', '2013-02-13', { ...plain, reached: 'deputy', countsAsAnswer: true });
    expect(stands({ attempts: [aide] }, '2013-02-14')).toBe('deputy only, by attempt aide');
  });
});

describe('who dialled', () => {
  const counts = (dialledBy: 'us' | 'them' | 'unknown' | 'disputed') => {
    const attempts = [call('talk', '2013-02-13', 'connected', { dialledBy })];
    const { status, placed: ours, received } = statusOf(requestWith({ attempts }), asOf('2013-02-14'));
    return [status, ours.least, received.least];
  };

  test('decides whether a call was placed or received, and whether it was returned', () => {
    expect(counts('us')).toEqual(['reached', 1, 0]);
    expect(counts('them')).toEqual(['returned', 0, 1]);
  });

  test('when it is disputed or not known makes the call neither placed nor received nor returned', () => {
    expect(counts('unknown')).toEqual(['reached', 0, 0]);
    expect(counts('disputed')).toEqual(['reached', 0, 0]);
  });

  test('when it is not us starts no clock of the first placed call', () => {
    const attempts = [call('disputed', '2013-02-12', 'message left', { dialledBy: 'disputed' })];
    const found = statusOf(requestWith({ attempts }), asOf('2013-03-12'));
    expect(found).toMatchObject({ status: 'awaiting', sinceFirstPlaced: null, limit: null });
    expect(found.sinceTrigger).not.toBeNull();
  });
});

describe('an event that may not have happened yet', () => {
  test('is named beside the status that holds without it', () => {
    const attempts = [placed, call('talk', '2013-02-13', 'connected')];
    expect(statusOf(requestWith({ attempts }), asOf('2013-02-13T12:00'))).toMatchObject({
      status: 'awaiting',
      possibly: [{ status: 'reached', because: { kind: 'attempt', id: 'talk' } }],
      placed: { least: 1, most: 2 },
    });
  });

  test('leaves it possibly overdue when only the longest wait is beyond the limit', () => {
    const attempts = [call('first', '2013-02-12', 'message left')];
    const found = (moment: string) => statusOf(requestWith({ attempts }), asOf(moment));
    expect(found('2013-02-14T12:00')).toMatchObject({
      status: 'awaiting',
      limit: 'possibly overdue',
      possibly: [{ status: 'overdue', because: { kind: 'clock', id: 'first' } }],
    });
    expect(found('2013-02-19T12:00')).toMatchObject({ status: 'overdue', limit: 'possibly long overdue' });
    expect(found('2013-02-20T12:00')).toMatchObject({ status: 'long overdue', limit: 'long overdue' });
  });

  test('of unknown time is possible at every moment and certain at none', () => {
    const attempts = [call('some day', 'unknown', 'connected')];
    for (const moment of ['2013-02-12', '2113-02-12']) {
      expect(statusOf(requestWith({ attempts }), asOf(moment))).toMatchObject({
        status: 'not yet tried',
        possibly: [{ status: 'reached' }],
        placed: { least: 0, most: 1 },
      });
    }
  });

  test('cannot lie before the trigger, which cuts its day', () => {
    const early = call('first', '2013-02-11', 'message left');
    const found = statusOf(requestWith({ attempts: [early] }), asOf('2013-02-12'));
    expect(found.sinceFirstPlaced).toEqual({ leastMs: 86_400_000, mostMs: 93_729_000 });
  });
});
