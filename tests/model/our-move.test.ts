import { describe, expect, test } from 'vitest';
import type { RequestHistory } from '../../contract/model/request-history.ts';
import { statusOf } from '../../contract/model/status.ts';
import { asOf, call, meeting, offer, requestWith, time } from './histories.ts';

const placed = call('first', '2013-02-12T09:00', 'message left');

/** Status, event and ball of a request as of a moment typed in Washington. */
function stands(events: Partial<RequestHistory>, moment: string): string {
  const { status, because, ball } = statusOf(requestWith(events), asOf(moment));
  return `${status}, by ${because.kind} ${because.id}, ball ${ball ?? 'with nobody'}`;
}

const ourMove = 'our move, by offer offer, ball ours';
const theirMove = 'awaiting, by attempt first, ball theirs';

describe('a time that they offered', () => {
  const withOffer = (more: Parameters<typeof offer>[2]) => ({
    attempts: [placed],
    offers: [offer('offer', '2013-02-12T15:00', more)],
  });

  test('makes it our move while it is tentative or open', () => {
    expect(stands(withOffer({ state: 'open' }), '2013-02-13')).toBe(ourMove);
    expect(stands(withOffer({ state: 'tentative' }), '2013-02-13')).toBe(ourMove);
  });

  test('leaves the move with them once it is confirmed, lapsed, declined or cancelled', () => {
    for (const state of ['confirmed', 'lapsed', 'declined', 'cancelled'] as const) {
      expect(stands(withOffer({ state }), '2013-02-13'), state).toBe(theirMove);
    }
  });

  test('is settled by the first later word about it, and not before', () => {
    const changes = [{ id: 'change', at: time('2013-02-13T12:00'), state: 'lapsed' as const }];
    expect(stands(withOffer({ changes }), '2013-02-13T12:00')).toBe(ourMove);
    expect(stands(withOffer({ changes }), '2013-02-13T12:01')).toBe(theirMove);
  });

  test('is no longer open once the time it names is over', () => {
    const over = time('2013-02-13T18:00');
    expect(stands(withOffer({ over }), '2013-02-13T18:00')).toBe(ourMove);
    expect(stands(withOffer({ over }), '2013-02-13T18:01')).toBe(theirMove);
  });

  test('without a definite time stays open for as long as nothing more is said, and is never overdue', () => {
    expect(stands(withOffer({}), '2014-02-13')).toBe(ourMove);
    expect(statusOf(requestWith(withOffer({})), asOf('2014-02-13')).limit).toBeNull();
  });

  test('raises overdue again from the first call once it has lapsed', () => {
    const changes = [{ id: 'change', at: time('2013-02-16T12:00'), state: 'lapsed' as const }];
    expect(stands(withOffer({ changes }), '2013-02-16T13:00')).toBe('overdue, by clock first, ball theirs');
  });

  test('stays our move when we call again without settling it', () => {
    const { offers } = withOffer({});
    const attempts = [placed, call('second', '2013-02-12T18:00', 'no answer')];
    expect(stands({ attempts, offers }, '2013-02-13')).toBe(ourMove);
  });

  test('is over when they are reached', () => {
    const { offers } = withOffer({});
    const attempts = [placed, call('talk', '2013-02-12T18:00', 'connected')];
    expect(stands({ attempts, offers }, '2013-02-13')).toBe('reached, by attempt talk, ball with nobody');
  });

  test('before any call of ours is our move already', () => {
    expect(stands({ offers: [offer('offer', '2013-02-12T15:00')] }, '2013-02-13')).toBe(ourMove);
  });

  test('names the latest of several that are open', () => {
    const offers = [offer('late', '2013-02-13'), offer('early', '2013-02-12')];
    expect(stands({ attempts: [placed], offers }, '2013-02-15')).toBe('our move, by offer late, ball ours');
  });
});

describe('a time that we offered', () => {
  test('leaves the move with them', () => {
    const offers = [offer('offer', '2013-02-12T15:00', { by: 'ours' })];
    expect(stands({ attempts: [placed], offers }, '2013-02-13')).toBe(theirMove);
    expect(stands({ offers }, '2013-02-13')).toBe('awaiting, by offer offer, ball theirs');
  });
});

describe('a call in which they offered another time', () => {
  const told = call('told', '2013-02-12T09:00', 'offered another time');

  test('makes it our move also when nobody wrote the offer down', () => {
    expect(stands({ attempts: [told] }, '2013-02-13')).toBe('our move, by attempt told, ball ours');
  });

  test('is answered by the next call of ours', () => {
    const attempts = [told, call('next', '2013-02-12T15:00', 'message left')];
    expect(stands({ attempts }, '2013-02-13')).toBe('awaiting, by attempt next, ball theirs');
  });

  test('follows the offer where one was written down: settled with it, open with it', () => {
    const open = offer('offer', '2013-02-12T09:00', { attemptId: 'told' });
    expect(stands({ attempts: [told], offers: [open] }, '2013-02-13')).toBe(ourMove);
    const lapsed = { ...open, state: 'lapsed' as const };
    expect(stands({ attempts: [told], offers: [lapsed] }, '2013-02-13')).toBe(
      'awaiting, by attempt told, ball theirs',
    );
  });
});

describe('a call of theirs that nobody here could take', () => {
  const missed = call('missed', '2013-02-13T03:00', 'no answer', { dialledBy: 'them' });

  test('makes it our move until we call again', () => {
    const attempts = [placed, missed, call('again', '2013-02-13T09:00', 'no answer')];
    expect(stands({ attempts }, '2013-02-13T08:00')).toBe('our move, by attempt missed, ball ours');
    expect(stands({ attempts }, '2013-02-13T10:00')).toBe('awaiting, by attempt missed, ball theirs');
  });

  test('raises no overdue however long ago the first call was', () => {
    expect(statusOf(requestWith({ attempts: [placed, missed] }), asOf('2013-03-13'))).toMatchObject({
      status: 'our move',
      limit: null,
      received: { least: 1, most: 1 },
    });
  });

  test('of the same day as ours leaves the move with us, as the order of the two is not known', () => {
    const attempts = [
      call('ours', '2013-02-13', 'message left'),
      call('theirs', '2013-02-13', 'no answer', { dialledBy: 'them' }),
    ];
    expect(stands({ attempts }, '2013-02-14')).toBe('our move, by attempt theirs, ball ours');
  });

  test('on a day on which ours was at a known hour leaves it with us too, for theirs may have come after it', () => {
    const theirs = call('theirs', '2013-02-13', 'no answer', { dialledBy: 'them' });
    const during = [call('ours', '2013-02-13T10:00', 'message left'), theirs];
    expect(stands({ attempts: during }, '2013-02-14')).toBe('our move, by attempt theirs, ball ours');
    const after = [call('ours', '2013-02-14T00:00', 'message left'), theirs];
    expect(stands({ attempts: after }, '2013-02-15')).toBe('awaiting, by attempt ours, ball theirs');
  });
});

describe('a request of theirs, to reach us', () => {
  const theirs = (events: Partial<RequestHistory>, moment: string) =>
    stands({ direction: 'theirs', ...events }, moment);
  const theyCall = { askedBy: 'them', dialledBy: 'them' } as const;

  test('is theirs to move before they have tried', () => {
    expect(theirs({}, '2013-02-13')).toBe('not yet tried, by request request_1, ball theirs');
  });

  test('is ours to answer once they left word, and overdue like any other', () => {
    const attempts = [call('first', '2013-02-12T09:00', 'message left', theyCall)];
    expect(theirs({ attempts }, '2013-02-13')).toBe('awaiting, by attempt first, ball ours');
    expect(theirs({ attempts }, '2013-02-15')).toBe('overdue, by clock first, ball ours');
  });

  test('counts their calls as placed and ours as received', () => {
    const attempts = [
      call('first', '2013-02-12T09:00', 'message left', theyCall),
      call('back', '2013-02-12T15:00', 'no answer', { askedBy: 'them' }),
    ];
    const found = statusOf(requestWith({ direction: 'theirs', attempts }), asOf('2013-02-13'));
    expect(found).toMatchObject({ placed: { least: 1 }, received: { least: 1 } });
  });

  test('is returned when we dial and they are put through', () => {
    const attempts = [
      call('first', '2013-02-12T09:00', 'message left', theyCall),
      call('back', '2013-02-13', 'connected', { askedBy: 'them' }),
    ];
    expect(theirs({ attempts }, '2013-02-14')).toBe('returned, by attempt back, ball with nobody');
  });

  test('waits for them after we called back in vain or offered a time, and raises no overdue', () => {
    const first = call('first', '2013-02-12T09:00', 'message left', theyCall);
    const back = call('back', '2013-02-12T15:00', 'no answer', { askedBy: 'them' });
    const calledBack = requestWith({ direction: 'theirs', attempts: [first, back] });
    expect(statusOf(calledBack, asOf('2013-03-01'))).toMatchObject({
      status: 'awaiting',
      ball: 'theirs',
      limit: null,
    });
    const offers = [offer('offer', '2013-02-12T15:00', { by: 'ours' })];
    const offered = requestWith({ direction: 'theirs', attempts: [first], offers });
    expect(statusOf(offered, asOf('2013-03-01'))).toMatchObject({
      status: 'awaiting',
      ball: 'theirs',
      limit: null,
    });
  });

  test('is reached by a meeting', () => {
    expect(theirs({ meetings: [meeting('lunch', '2013-02-13', 'holder')] }, '2013-02-14')).toBe(
      'reached, by conversation lunch, ball with nobody',
    );
  });
});
