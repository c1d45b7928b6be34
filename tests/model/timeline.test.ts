import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTimelineOf } from '../../contract/model/timeline.ts';
import type { TimelineLane } from '../../contract/model/timeline-shape.ts';
import type { RequestHistory } from '../../contract/model/request-history.ts';
import { arbitraryAsOf, triggerAt } from '../support/arbitraries.ts';
import { required } from '../core/golden-case.ts';
import { call, offer, requestWith, time } from './histories.ts';
import { arbitraryHistories, arbitrarilyTold, roundOf, voices } from './round-of-histories.ts';

const view = { asOf: triggerAt, knownAt: null, zone: 'UTC', voiceId: null };

/** The lane of a request with these events; the calling side has the lane before it. */
function laneOf(events: Partial<RequestHistory>): TimelineLane {
  const { round, records } = roundOf([requestWith(events)]);
  return required(roundTimelineOf(records, round, view).lanes[1]);
}

describe('the limits of a lane', () => {
  const placed = call('a', '2013-02-12', 'unavailable');

  test('are as imprecise as the first attempt: a call placed on a day is overdue 48 hours after it began or ended', () => {
    const [overdue, longOverdue] = laneOf({ attempts: [placed] }).limits;
    expect(overdue).toEqual({ kind: 'overdue', ...boundsOnly('2013-02-14') });
    expect(longOverdue).toEqual({ kind: 'long overdue', ...boundsOnly('2013-02-19') });
  });

  test('are left out once an answer came before they were passed', () => {
    const answered = laneOf({ attempts: [placed, call('b', '2013-02-13', 'connected')] });
    expect(answered.limits).toEqual([]);
    const late = laneOf({ attempts: [placed, call('b', '2013-02-17', 'connected')] });
    expect(late.limits.map(({ kind }) => kind)).toEqual(['overdue']);
  });

  test('are left out while the move is ours, as no board raises them then', () => {
    expect(laneOf({ attempts: [placed], offers: [offer('o', '2013-02-13')] }).limits).toEqual([]);
  });

  test('begin with the trigger where a call may have been placed before it', () => {
    const [overdue] = laneOf({ attempts: [call('a', '2013-02-11', 'unavailable')] }).limits;
    expect(overdue?.from).toBe(triggerAt + 48 * 3_600_000);
  });

  test('are none for a seat that nobody tried', () => {
    expect(laneOf({}).limits).toEqual([]);
  });
});

describe('who moved', () => {
  test.for([
    ['us', 'us', 'us', false],
    ['us', 'them', 'them', true],
    ['them', 'them', 'them', false],
    // Who asked has moved, where it is not stated who dialled.
    ['us', 'unknown', 'us', false],
    ['them', 'disputed', 'them', false],
    ['unknown', 'unknown', 'between', false],
  ] as const)(
    'asked by %s and dialled by %s is drawn under %s, returned: %s',
    ([askedBy, dialledBy, half, returned]) => {
      const [event] = laneOf({
        attempts: [call('a', '2013-02-12', 'no answer', { askedBy, dialledBy })],
      }).events;
      expect(event?.half).toBe(half);
      expect(event?.call?.returned).toBe(returned);
    },
  );
});

describe('any round, told in any way', () => {
  const arbitraryTold = arbitraryHistories().chain((histories) => arbitrarilyTold(roundOf(histories)));

  test('has one lane for each seat, and each event of a request once', () => {
    fc.assert(
      fc.property(arbitraryTold, arbitraryAsOf, ({ round, records }, asOf) => {
        const { lanes } = roundTimelineOf(records, round, { ...view, asOf });
        expect(lanes).toHaveLength(records.request.length + 1);
        const drawn = lanes.flatMap(({ events }) => events.map(({ id }) => id));
        expect(new Set(drawn).size).toBe(drawn.length);
        const dated = [
          ...records.attempt,
          ...records.offer,
          ...records.offer_change,
          ...records.conversation,
          ...records.decision,
        ];
        expect(drawn.toSorted()).toEqual(dated.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });

  test('shows a version beside an event only where a voice tells of it, and under no reading the one that is read', () => {
    fc.assert(
      fc.property(
        arbitraryTold,
        fc.constantFrom(null, ...voices.map(({ id }) => id)),
        ({ round, records }, voiceId) => {
          const { lanes } = roundTimelineOf(records, round, { ...view, voiceId });
          for (const { events } of lanes) {
            for (const { id, at, happened, sentence, versions } of events) {
              for (const version of versions) {
                expect(
                  records.account.some(
                    ({ id: told, aboutId }) => told === version.accountId && aboutId === id,
                  ),
                ).toBe(true);
                const isWhatIsRead =
                  happened &&
                  version.happened &&
                  version.sentence === sentence &&
                  version.at.from === at.from &&
                  version.at.until === at.until;
                expect(isWhatIsRead).toBe(false);
              }
              expect(versions.some(({ voice }) => voice.id === voiceId)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

function boundsOnly(typed: string) {
  const { from, until } = time(typed);
  return { from, until };
}
