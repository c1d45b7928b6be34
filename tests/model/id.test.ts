import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom, idSchema, isIdOf, thingNameOf, uidHexOf, uidMaker } from '../../contract/model/id.ts';
import { thingNames } from '../../contract/model/thing-names.ts';

const uuidVersion7 = /^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/;
const largest = (count: number) => new Uint8Array(count).fill(255);

describe('new ids', () => {
  test('are UUIDs of version 7 that carry the millisecond they were made in', () => {
    const at = Date.parse('2013-02-12T02:57:51.123Z');
    const uid = uidMaker(() => at, randomBytes)();
    expect(uid).toMatch(uuidVersion7);
    expect(Number.parseInt(uid.slice(0, 12), 16)).toBe(at);
  });

  test('of one maker are unique and sort in the order they were made, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2, maxLength: 50 }),
        (moments) => {
          const clock = moments[Symbol.iterator]();
          const newUid = uidMaker(() => clock.next().value ?? 0, randomBytes);
          const made = moments.map(() => newUid());
          expect(made).toEqual([...new Set(made)].sort());
          for (const uid of made) expect(uid).toMatch(uuidVersion7);
        },
      ),
    );
  });

  test('go on in order when the clock stands still and chance is at its largest', () => {
    const newUid = uidMaker(() => 0, largest);
    const made = Array.from({ length: 10_000 }, newUid);
    expect(made).toEqual([...new Set(made)].sort());
    for (const uid of made) expect(uid).toMatch(uuidVersion7);
  });

  test('of two makers with one clock never collide in a hundred thousand', () => {
    const makers = [uidMaker(() => 1, randomBytes), uidMaker(() => 1, randomBytes)];
    const made = makers.flatMap((newUid) => Array.from({ length: 50_000 }, newUid));
    expect(new Set(made).size).toBe(100_000);
  });
});

describe('the prefix of an id', () => {
  const hex = '0190a0b0c0d07abc8123456789abcdef';

  test('says which kind of thing it is, for every kind', () => {
    for (const name of thingNames) {
      const id = idFrom(name, hex);
      expect(thingNameOf(id)).toBe(name);
      expect(uidHexOf(id)).toBe(hex);
      expect(thingNames.filter((other) => isIdOf(other, id))).toEqual([name]);
    }
  });

  test('is required, and so are 32 lower-case hexadecimal digits', () => {
    const schema = idSchema('official');
    expect(schema.safeParse(`official_${hex}`).success).toBe(true);
    const strangers = [`seat_${hex}`, `official_alias_${hex}`, hex, `official_${hex.toUpperCase()}`];
    const broken = [
      `official_${hex}0`,
      `official_${hex.slice(1)}`,
      ` official_${hex}`,
      `official_${hex}\n`,
      '',
      null,
      7,
      {},
    ];
    for (const value of [...strangers, ...broken]) {
      expect(schema.safeParse(value).error?.issues[0]?.message, JSON.stringify(value)).toBe(
        'An id of the kind official_… is expected here.',
      );
    }
  });
});
