import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerableIn,
  isOpenAt,
  likeliestFirst,
  likelyParties,
  type LikelyRequest,
} from '../../contract/model/likely-requests.ts';
import { isPlaced } from '../../contract/model/request-events.ts';
import type { RequestHistory } from '../../contract/model/request-history.ts';
import { reachedStatuses } from '../../contract/model/status-words.ts';
import { statusOf } from '../../contract/model/status.ts';
import { parties } from '../../contract/model/words.ts';
import { arbitraryAsOf, arbitraryHistory, day, trigger } from '../support/arbitraries.ts';
import { asOf, call, time } from './histories.ts';

function request(id: string, more: Partial<RequestHistory> = {}, isForOfficial = false): LikelyRequest {
  const history: RequestHistory = {
    requestId: id,
    direction: 'ours',
    roundId: 'round_1',
    trigger,
    closedAt: null,
    overdueAfterMs: 2 * day,
    longOverdueAfterMs: 7 * day,
    attempts: [],
    meetings: [],
    offers: [],
    decisions: [],
    ...more,
  };
  return { history, isForOfficial };
}

const idsOf = (likely: readonly LikelyRequest[]) => likely.map(({ history }) => history.requestId);

describe('the likely requests', () => {
  const at = asOf('2013-02-20');

  test('come with the latest trigger first', () => {
    const all = [request('b'), request('a'), request('later', { trigger: time('2013-02-15') })];
    expect(idsOf(likeliestFirst(all, at, 'us'))).toEqual(['later', 'a', 'b']);
  });

  test('begin with those for the official, and end with those whose round is possibly closed', () => {
    const closing = { closedAt: time('2013-02'), trigger: time('2013-02-15') };
    const all = [request('closing', closing), request('other'), request('theirs', {}, true)];
    expect(idsOf(likeliestFirst(all, at, 'us'))).toEqual(['theirs', 'other', 'closing']);
  });

  test('begin with one that a call of the other side can answer', () => {
    const called = request('called', { attempts: [call('attempt_1', '2013-02-13', 'message left')] });
    const later = request('later', { trigger: time('2013-02-15') });
    expect(idsOf(likeliestFirst([later, called], at, 'them'))).toEqual(['called', 'later']);
    expect(idsOf(likeliestFirst([later, called], at, 'us'))).toEqual(['later', 'called']);
  });

  test('hold none that is closed, and every one that is open', () => {
    const closedWords = [
      ...reachedStatuses,
      'declined',
      'withdrawn',
      'excluded by decision',
      'closed unanswered',
    ];
    fc.assert(
      fc.property(fc.array(arbitraryHistory(), { maxLength: 4 }), arbitraryAsOf, (histories, moment) => {
        const all = histories.map((history) => ({ history, isForOfficial: false }));
        const likely = likeliestFirst(all, moment, 'them');
        for (const { history } of likely) {
          expect(closedWords).not.toContain(statusOf(history, moment).status);
        }
        expect(likely.length).toBe(all.filter(({ history }) => isOpenAt(history, moment)).length);
      }),
    );
  });
});

describe('the attempts that a call can answer', () => {
  const attempts = [
    call('attempt_1', '2013-02-12', 'unavailable'),
    call('attempt_2', '2013-02-13T09:00', 'message left'),
    call('attempt_3', '2013-02-13T10:00', 'no answer', { dialledBy: 'them' }),
    call('attempt_4', '2013-02-19', 'message left'),
  ];
  const idsAt = (moment: string, all = attempts) =>
    answerableIn(request('a', { attempts: all }).history, asOf(moment)).map(({ id }) => id);

  test('are those placed by then, the latest first', () => {
    expect(idsAt('2013-02-15T12:00')).toEqual(['attempt_2', 'attempt_1']);
    expect(idsAt('2013-02-20')).toEqual(['attempt_4', 'attempt_2', 'attempt_1']);
  });

  test('end with those that were answered already', () => {
    const answer = call('attempt_5', '2013-02-14', 'no answer', {
      dialledBy: 'them',
      answersId: 'attempt_2',
    });
    expect(idsAt('2013-02-15T12:00', [...attempts, answer])).toEqual(['attempt_1', 'attempt_2']);
  });

  test('are of the side whose request it is', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, moment) => {
        for (const attempt of answerableIn(history, moment)) {
          expect(isPlaced(attempt, history.direction)).toBe(true);
        }
      }),
    );
  });
});

describe('who asked and who dialled, when nothing is said', () => {
  test.for([
    ['ours', null, 0, 'us', 'us'],
    ['ours', 'them', 2, 'us', 'them'],
    ['ours', 'them', 0, 'them', 'them'],
    ['theirs', null, 0, 'them', 'us'],
    ['theirs', 'them', 0, 'them', 'them'],
    [null, null, 0, 'us', 'us'],
    [null, 'them', 0, 'them', 'them'],
  ] as const)(
    'a request of %s, dialled by %s, %i to answer: asked by %s',
    ([direction, dialled, count, asks, dials]) => {
      expect(likelyParties(direction, dialled, count)).toEqual({ askedBy: asks, dialledBy: dials });
    },
  );

  test('who is said to have dialled did', () => {
    for (const dialledBy of parties) expect(likelyParties('ours', dialledBy, 0).dialledBy).toBe(dialledBy);
  });
});
