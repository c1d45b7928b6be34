import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allReadings, ballUnder } from '../../contract/model/ball.ts';
import { boardOf } from '../../contract/model/board.ts';
import type { Id } from '../../contract/model/id.ts';
import { recordsWith, type RecordOf, type Records } from '../../contract/model/records.ts';
import { roundHeadline } from '../../contract/model/round-headline.ts';
import type { Ball } from '../../contract/model/status-words.ts';
import { arbitraryAsOf } from '../support/arbitraries.ts';
import {
  arbitraryHistories,
  arbitrarilyOrdered,
  arbitrarilyTold,
  numbered,
  roundOf,
  voices,
} from './round-of-histories.ts';

const runs = { numRuns: 200 };

/** A told round in which every second attempt led to a talk, which may have answered any of the requests. */
const arbitraryRound = arbitraryHistories()
  .chain((histories) => arbitrarilyTold(roundOf(histories)))
  .chain(({ round, records }) =>
    fc.tuple(fc.infiniteStream(fc.nat(3)), fc.infiniteStream(fc.boolean())).map(([picks, choices]) => {
      const led = records.attempt.filter(() => choices.next().value);
      const talks = led.map(({ at }, index) => talkAfter(led[index]?.id ?? null, at, index));
      const answered = talks.flatMap(({ id }, index): RecordOf<'answered_request'>[] => {
        const request = records.request[picks.next().value];
        if (request === undefined) return [];
        const made = numbered('answered_request', 0xff, index);
        const reached = choices.next().value ? 'holder' : 'deputy';
        return [{ id: made, requestId: request.id, conversationId: id, reached }];
      });
      const conversation = [...records.conversation, ...talks];
      const answeredRequest = [...records.answered_request, ...answered];
      return { round, records: { ...records, conversation, answered_request: answeredRequest } };
    }),
  )
  .chain(({ round, records }) => arbitrarilyOrdered(records).map((ordered) => ({ round, records: ordered })));

function talkAfter(
  attemptId: Id<'attempt'> | null,
  at: RecordOf<'conversation'>['at'],
  index: number,
): RecordOf<'conversation'> {
  return {
    id: numbered('conversation', 0xff, index),
    attemptId,
    at,
    leastSeconds: null,
    mostSeconds: null,
    lengthAsTold: null,
    channel: 'phone',
    place: null,
    remark: null,
  };
}

/** The definition, request by request. */
function isDisputed(all: Records, requestId: Id<'request'>): boolean {
  const isOf = (one: { readonly requestId: Id<'request'> | null }) => one.requestId === requestId;
  const offers = all.offer.filter(isOf);
  const events: readonly string[] = [
    ...all.attempt.filter(isOf).map(({ id }) => id),
    ...offers.map(({ id }) => id),
    ...all.offer_change.filter(({ offerId }) => offers.some(({ id }) => id === offerId)).map(({ id }) => id),
    ...all.answered_request.filter(isOf).map(({ conversationId }) => conversationId),
  ];
  return all.account.some(
    ({ aboutId, happened, tells }) =>
      events.includes(aboutId) && (!happened || Object.keys(tells).length > 0),
  );
}

function viewAt(asOf: number) {
  return { asOf, knownAt: null, zone: 'UTC', voiceId: null };
}

describe('any round that voices tell', () => {
  test('is disputed where some event of a request has a version that differs, and nowhere else', () => {
    fc.assert(
      fc.property(arbitraryRound, arbitraryAsOf, ({ round, records }, asOf) => {
        for (const { requestId, disputed } of boardOf(records, round, viewAt(asOf)).rows) {
          expect(disputed).toBe(requestId !== null && isDisputed(records, requestId));
        }
      }),
      runs,
    );
  });

  test('has the move where it would be if every request were read under every voice', () => {
    const property = fc.property(arbitraryRound, arbitraryAsOf, ({ round, records }, asOf) => {
      const readings = allReadings(records);
      const under = (request: RecordOf<'request'>, found: Ball) =>
        ballUnder(readings, request, asOf, found) === found;
      for (const { requestId, ball } of boardOf(records, round, viewAt(asOf)).rows) {
        const [request] = recordsWith(records, 'request', 'id', requestId);
        if (request === undefined || ball === null) continue;
        if (ball === 'disputed') expect(under(request, 'ours') && under(request, 'theirs')).toBe(false);
        else expect(under(request, ball)).toBe(true);
      }
    });
    fc.assert(property, runs);
    // A voice says that a call of one request never was, and the talk it led to had answered another at deputy level.
    fc.assert(property, { seed: 1827708818, path: '46' });
  });

  test('has the headline of its board, among the records of other rounds too', () => {
    fc.assert(
      fc.property(arbitraryRound, arbitraryAsOf, ({ round, records }, asOf) => {
        const { headline } = boardOf(records, round, viewAt(asOf));
        const other = { ...round, id: numbered('round', 2) };
        expect(roundHeadline({ ...records, round: [round, other] }, round, asOf)).toBe(headline);
        expect(roundHeadline(records, other, asOf)).toBe('nobody to be reached');
      }),
      runs,
    );
  });
});

test('records are found by what a field names as if all were looked through', () => {
  fc.assert(
    fc.property(arbitraryRound, ({ records }) => {
      for (const { id } of voices) {
        expect(recordsWith(records, 'account', 'voiceId', id)).toEqual(
          records.account.filter(({ voiceId }) => voiceId === id),
        );
      }
      for (const { id } of records.request) {
        expect(recordsWith(records, 'attempt', 'requestId', id)).toEqual(
          records.attempt.filter(({ requestId }) => requestId === id),
        );
      }
      expect(recordsWith(records, 'attempt', 'answersId', null)).toEqual(
        records.attempt.filter(({ answersId }) => answersId === null),
      );
    }),
    runs,
  );
});
