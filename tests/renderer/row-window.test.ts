import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestScroll,
  rowsInSight,
  rowsOfPage,
  scrollHeightOf,
  scrollTopFor,
  scrollTopShowing,
  slotsFor,
  topAt,
  type Rows,
} from '../../renderer/data/row-window.ts';

const arbitraryRows: fc.Arbitrary<Rows> = fc.record({
  total: fc.oneof(fc.nat(100), fc.integer({ min: 1, max: 10_000_000 })),
  rowHeight: fc.constantFrom(24, 30, 40),
  height: fc.integer({ min: 60, max: 2_000 }),
});

describe('a window on many rows', () => {
  test.for([100, 50_000, 1_000_000, 10_000_000])('shows the first and the last of %d', (total) => {
    const rows = { total, rowHeight: 40, height: 700 };
    expect(rowsInSight(0, rows).first).toBe(0);
    const end = scrollHeightOf(rows) - rows.height;
    expect(rowsInSight(end, rows).until).toBe(total);
    expect(topAt(end, rows)).toBe(total * 40 - 700);
  });

  test('is never higher than a browser can scroll', () => {
    fc.assert(fc.property(arbitraryRows, (rows) => scrollHeightOf(rows) <= longestScroll));
  });

  test('brings every row into sight, whole, from wherever one is', () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, pick, share) => {
          fc.pre(rows.total > 0);
          const row = pick % rows.total;
          const from = share * Math.max(0, scrollHeightOf(rows) - rows.height);
          // A browser keeps whole pixels.
          const scrollTop = Math.round(scrollTopShowing(row, from, rows));
          const { first, until } = rowsInSight(scrollTop, rows);
          expect(row).toBeGreaterThanOrEqual(first);
          expect(row).toBeLessThan(until);
          const scale = Math.max(1, (rows.total * rows.rowHeight) / longestScroll);
          const above = row * rows.rowHeight - topAt(scrollTop, rows);
          expect(above).toBeGreaterThanOrEqual(-scale);
          expect(above + rows.rowHeight).toBeLessThanOrEqual(rows.height + scale);
        },
      ),
    );
  });

  test('stays where it is for a row that is in sight', () => {
    const rows = { total: 1_000, rowHeight: 30, height: 600 };
    expect(scrollTopShowing(10, 0, rows)).toBe(0);
    expect(scrollTopShowing(19, 0, rows)).toBe(0);
    expect(scrollTopShowing(20, 0, rows)).toBeCloseTo(30, 6);
    expect(scrollTopShowing(5, 300, rows)).toBeCloseTo(150, 6);
  });

  test('tells places and heights of the scroll back and forth', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const top = share * Math.max(0, rows.total * rows.rowHeight - rows.height);
        expect(topAt(scrollTopFor(top, rows), rows)).toBeCloseTo(top, 3);
      }),
    );
  });

  test('has a place of its own for each row in sight', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const { first, until } = rowsInSight(share * scrollHeightOf(rows), rows);
        expect(until - first).toBeLessThanOrEqual(slotsFor(rows));
      }),
    );
  });

  test('of no rows shows none', () => {
    const rows = { total: 0, rowHeight: 30, height: 600 };
    expect(rowsInSight(0, rows)).toEqual({ first: 0, until: 0 });
    expect(rowsOfPage(rows)).toBe(19);
  });
});
