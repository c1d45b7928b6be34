import { describe, expect, test } from 'vitest';
import { idFrom } from '../../contract/model/id.ts';
import type { TenureLine } from '../../contract/model/pages.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { withGaps } from '../../renderer/data/tenure-gaps.ts';

const zone = 'Asia/Seoul';
const zeros = '0'.repeat(32);
const when = (text: string | null) => (text === null ? null : parseWhen(text, zone));

function tenure(
  began: string | null,
  ended: string | null,
  stands: TenureLine['stands'] = 'past',
): TenureLine {
  return {
    id: idFrom('tenure', zeros),
    seatId: idFrom('seat', zeros),
    officialId: null,
    kind: 'holder',
    began: when(began),
    ended: when(ended),
    remark: null,
    seat: {
      id: idFrom('seat', zeros),
      title: 'Minister',
      zone,
      country: { id: idFrom('country', zeros), code: 'KR', name: 'South Korea' },
    },
    official: null,
    stands,
  };
}

function gapsIn(tenures: readonly TenureLine[]): { from: string; until: string }[] {
  const day = (epochMs: number) => new Date(epochMs + 9 * 3_600_000).toISOString().slice(0, 10);
  return withGaps(tenures).flatMap((row) =>
    'gap' in row ? [{ from: day(row.gap.from), until: day(row.gap.until) }] : [],
  );
}

describe('a gap between tenures', () => {
  test('is there when nobody is on record for more than a day, from one end to the next beginning', () => {
    expect(gapsIn([tenure('2010-10-08', '2013-03-11'), tenure('2008-02-29', '2010-09-04')])).toEqual([
      { from: '2010-09-05', until: '2010-10-08' },
    ]);
  });

  test('is none from one day to the next', () => {
    expect(gapsIn([tenure('2010-09-05', null), tenure('2008', '2010-09-04')])).toEqual([]);
  });

  test.for<[string, string]>([
    ['2010', '2010-09-04'],
    ['2010-10-08', '2010'],
    ['2010-10-08', '2010-09~'],
  ])('is none where imprecise dates leave no room for it: from %s after %s', ([began, ended]) => {
    expect(gapsIn([tenure(began, null), tenure('2008', ended)])).toEqual([]);
  });

  test('is none after an end that is not told, nor beside somebody who was there all the time', () => {
    expect(gapsIn([tenure('2010-10-08', null), tenure('2008', null)])).toEqual([]);
    const beside = tenure('2001', null, 'possibly in force');
    expect(gapsIn([tenure('2010-10-08', null), tenure('2008', '2010-09-04'), beside])).toEqual([]);
  });

  test('is there when only an earlier end is lost, or somebody never took the seat', () => {
    const lost = tenure('2001', null);
    const never = tenure(null, 'unknown');
    expect(gapsIn([tenure('2010-10-08', null), tenure('2008', '2010-09-04'), lost, never])).toHaveLength(1);
  });
});
