import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeShare, shareOf } from '../../contract/model/share.ts';

const rounding = 1e-12;

describe('a share', () => {
  test('of 3 of 4 has the Wilson interval 0.301 to 0.954', () => {
    expect(describeShare(shareOf(3, 4))).toBe('3 of 4 reached (95 % interval 0.301 to 0.954)');
  });

  test('without a single answer says so with its denominator, never as 0', () => {
    expect(describeShare(shareOf(0, 6))).toBe('no answers yet (0 of 6)');
  });

  test('of nothing has no interval and prints no number', () => {
    expect(shareOf(0, 0).interval).toBeNull();
    expect(describeShare(shareOf(0, 0))).not.toMatch(/\d/);
  });

  test('names what was counted', () => {
    expect(describeShare(shareOf(1, 4), 'overdue')).toContain('1 of 4 overdue');
  });

  test('always lies in its interval, which lies between 0 and 1', () => {
    const arbitraryCount = fc
      .integer({ min: 1, max: 10_000 })
      .chain((outOf) => fc.tuple(fc.nat(outOf), fc.constant(outOf)));
    fc.assert(
      fc.property(arbitraryCount, ([count, outOf]) => {
        const { lower, upper } = shareOf(count, outOf).interval ?? { lower: 1, upper: 0 };
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(count / outOf + rounding);
        expect(upper).toBeGreaterThanOrEqual(count / outOf - rounding);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('and its complement have mirrored intervals', () => {
    const { interval } = shareOf(3, 4);
    const mirrored = shareOf(1, 4).interval;
    expect(1 - (mirrored?.upper ?? 0)).toBeCloseTo(interval?.lower ?? 0, 12);
    expect(1 - (mirrored?.lower ?? 0)).toBeCloseTo(interval?.upper ?? 0, 12);
  });
});
