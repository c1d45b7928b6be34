import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOf } from '../../../contract/model/share.ts';
import { describeLonger, describeStanding, standingOf } from '../../../contract/model/survival/standing.ts';
import type { Spell } from '../../../contract/model/survival/spell.ts';
import { arbitrarySpells } from './spells.ts';
import { exactly } from './tables.ts';

const hour = 3_600_000;
const at = (hours: number) => ({ leastMs: hours * hour, mostMs: hours * hour });

const twelve: readonly Spell[] = [
  ...[1, 1, 2, 2, 3, 3, 4, 4, 5].map((hours) => exactly(hours * hour, 'answered')),
  exactly(10 * hour, 'answered'),
  exactly(30 * hour, 'censored'),
  exactly(3 * hour, 'censored'),
];

describe('an outstanding wait of 10 h among twelve earlier requests', () => {
  const standing = standingOf(at(10), twelve);

  test('is put into words that count every request once and give no verdict', () => {
    expect(describeStanding(standing)).toBe(
      'Of 12 earlier requests, 9 were answered sooner; 2 took as long or longer (1 still open when last seen); 1 was still open at 3 h and cannot be compared.',
    );
  });

  test('has the share of those that can be compared, with its denominator and Wilson interval', () => {
    expect(standing.longer.least).toEqual(shareOf(2, 11));
    expect(standing.longer.most).toEqual(shareOf(2, 11));
    expect(describeLonger(standing.longer)).toMatch(
      /^2 of 11 as long or longer \(95 % interval 0\.\d{3} to 0\.\d{3}\)$/,
    );
  });
});

test('a request declined sooner is counted apart from one answered sooner, and among those that did not last as long', () => {
  const standing = standingOf(at(10), [exactly(hour, 'declined'), exactly(20 * hour, 'declined')]);
  expect(standing).toMatchObject({ answeredSooner: 0, declinedSooner: 1, asLong: 1 });
  expect(standing.longer.least).toEqual(shareOf(1, 2));
});

test('bounds that do not decide give a share between two', () => {
  const earlier: Spell[] = [
    { atLeastMs: 9 * hour, atMostMs: 11 * hour, end: 'answered' },
    exactly(hour, 'answered'),
    exactly(20 * hour, 'answered'),
  ];
  const { undecided, longer } = standingOf(at(10), earlier);
  expect(undecided).toBe(1);
  expect(longer).toEqual({ least: shareOf(1, 3), most: shareOf(2, 3) });
  expect(describeLonger(longer)).toMatch(/^between 1 of 3 .* and 2 of 3 /);
});

test('a request last seen open within the bounds of the wait may count as longer or not at all', () => {
  const { undecided, longer } = standingOf({ leastMs: 5 * hour, mostMs: 10 * hour }, [
    exactly(7 * hour, 'censored'),
    exactly(hour, 'answered'),
  ]);
  expect(undecided).toBe(1);
  expect(longer).toEqual({ least: shareOf(0, 1), most: shareOf(1, 2) });
});

test('bounds that only touch those of the wait decide, as a length lies inside its bounds', () => {
  const touching: Spell = { atLeastMs: hour, atMostMs: 10 * hour, end: 'answered' };
  expect(standingOf(at(10), [touching]).answeredSooner).toBe(1);
  const after: Spell = { atLeastMs: 10 * hour, atMostMs: 12 * hour, end: 'answered' };
  expect(standingOf(at(10), [after]).asLong).toBe(1);
});

test('without earlier requests there is no share', () => {
  const standing = standingOf(at(10), []);
  expect(standing.longer.least.interval).toBeNull();
  expect(describeStanding(standing)).toBe('There is no earlier request to compare with.');
  expect(describeLonger(standing.longer)).toBe('none that can be compared');
});

test('every earlier request is counted once, and the least share is at most the most', () => {
  const wait = fc
    .tuple(fc.nat(40), fc.nat(10))
    .map(([least, width]) => ({ leastMs: least, mostMs: least + width }));
  fc.assert(
    fc.property(wait, arbitrarySpells, (range, spells) => {
      const { answeredSooner, declinedSooner, asLong, notComparable, undecided, longer } = standingOf(
        range,
        spells,
      );
      expect(answeredSooner + declinedSooner + asLong + notComparable.count + undecided).toBe(spells.length);
      const { least, most } = longer;
      if (least.outOf > 0) expect(least.count / least.outOf).toBeLessThanOrEqual(most.count / most.outOf);
    }),
  );
});
