import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../../contract/model/id.ts';
import type { TenureLine } from '../../contract/model/pages.ts';
import { parseWhen, type When } from '../../contract/model/when.ts';
import { stripOf } from '../../renderer/data/tenure-strip.ts';

const zone = 'Europe/Moscow';
const zeros = '0'.repeat(32);
const now = Date.UTC(2013, 1, 13);

function tenure(began: When | null, ended: When | null): TenureLine {
  return {
    id: idFrom('tenure', zeros),
    seatId: idFrom('seat', zeros),
    officialId: null,
    kind: 'holder',
    began,
    ended,
    remark: null,
    seat: {
      id: idFrom('seat', zeros),
      title: 'Minister',
      zone,
      country: { id: idFrom('country', zeros), code: 'RU', name: 'Russia' },
    },
    official: null,
    stands: 'past',
  };
}
const from = (began: string | null, ended: string | null) =>
  tenure(began === null ? null : parseWhen(began, zone), ended === null ? null : parseWhen(ended, zone));

describe('the strip of tenures', () => {
  test('leaves a year that is known no closer open within its bar', () => {
    const [bar] = stripOf([from('1998', '2004-03-09'), from('2004-03-09', null)], now)?.bars ?? [];
    expect(bar?.mayBe.from).toBe(0);
    expect(bar?.is?.from).toBeGreaterThan(0.05);
  });

  test('puts tenures of the same time beneath one another, and those that follow in one line', () => {
    const lanes = (tenures: readonly TenureLine[]) => stripOf(tenures, now)?.lanes;
    expect(lanes([from('2004-03-09', null), from('1998-09-11', '2004-03-09')])).toBe(1);
    expect(lanes([from('2004-03-09', null), from('2004-05-01', '2008-05-01')])).toBe(2);
  });

  test('counts what it cannot draw, and is none where nothing has a date', () => {
    expect(stripOf([from('2004', null), from(null, null), from(null, 'unknown')], now)?.left).toBe(2);
    expect(stripOf([from(null, null)], now)).toBeNull();
  });

  test('keeps every bar within its width, whatever the dates', () => {
    const day = fc
      .date({ min: new Date('1801-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
      .map((date) => parseWhen(date.toISOString().slice(0, 10), zone));
    const any = fc.tuple(fc.option(day), fc.option(day)).map(([began, ended]) => tenure(began, ended));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (tenures) => {
        const strip = stripOf(tenures, now);
        for (const { is, mayBe } of strip?.bars ?? []) {
          expect(mayBe.from).toBeGreaterThanOrEqual(0);
          expect(mayBe.until).toBeLessThanOrEqual(1);
          expect(mayBe.until).toBeGreaterThanOrEqual(mayBe.from);
          if (is !== null) expect(is.until).toBeGreaterThanOrEqual(is.from);
        }
        expect((strip?.bars.length ?? 0) + (strip?.left ?? tenures.length)).toBe(tenures.length);
      }),
    );
  });
});
