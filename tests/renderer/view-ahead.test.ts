import { expect, test } from 'vitest';
import { plainView } from '../../renderer/data/address.ts';
import { viewAhead } from '../../renderer/data/view-ahead.ts';

const hour = 3_600_000;
const at = (hours: number) => ({ ...plainView, asOf: hours * hour, zone: 'Asia/Seoul' });

test('who steps on by an hour, or back by a day, is expected to go on by as much', () => {
  expect(viewAhead(at(10), at(11))).toEqual(at(12));
  expect(viewAhead(at(100), at(76))).toEqual(at(52));
});

test('nothing is expected of who has not moved, has come from the present, or looks in another way now', () => {
  expect(viewAhead(at(10), at(10))).toBeNull();
  expect(viewAhead(plainView, at(10))).toBeNull();
  expect(viewAhead(at(10), { ...at(11), zone: 'Asia/Tokyo' })).toBeNull();
  expect(viewAhead(at(10), { ...at(11), knownAt: 0 })).toBeNull();
});
