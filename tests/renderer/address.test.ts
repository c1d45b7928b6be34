import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../../contract/model/id.ts';
import { formatAddress, home, parseAddress, plainView, type Address } from '../../renderer/data/address.ts';

const uid = fc.stringMatching(/^[0-9a-f]{32}$/);
const moment = fc.option(fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }));
const view = fc.record({
  asOf: moment,
  knownAt: moment,
  voiceId: fc.option(uid.map((hex) => idFrom('voice', hex))),
  zone: fc.option(fc.constantFrom('America/New_York', 'Etc/UTC', 'UTC', 'America/Argentina/Buenos_Aires')),
});
const place = fc.oneof(
  fc.option(uid).map((hex) => ({ name: 'rounds', id: hex === null ? null : idFrom('round', hex) }) as const),
  uid.map((hex) => ({ name: 'requests', id: idFrom('request', hex) }) as const),
  fc
    .tuple(fc.constantFrom('round', 'official', 'seat'), uid)
    .map(([kind, hex]) => ({ name: 'timelines', id: idFrom(kind, hex) }) as const),
);

describe('the address of what is shown', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.record({ place, view }), (address: Address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  test('is short, and can be read aloud', () => {
    const round = idFrom('round', '0'.repeat(32));
    const asOf = Date.UTC(2013, 1, 13, 23);
    const written = formatAddress({
      place: { name: 'rounds', id: round },
      view: { ...plainView, asOf, zone: 'Europe/Moscow' },
    });
    expect(written).toBe(`#/rounds/${round}?asOf=2013-02-13T23:00:00Z&zone=Europe/Moscow`);
  });

  test('opens the home when it says nothing, and survives whatever else it says', () => {
    expect(parseAddress('')).toEqual(home);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseAddress(`#${text}`);
        expect(parseAddress(formatAddress(read))).toEqual(read);
      }),
    );
  });

  test.for([
    '#/rounds/request_00000000000000000000000000000000',
    '#/rounds/round_0',
    '#/requests',
    '#/requests/javascript:alert(1)',
    '#/settings',
    '#code=abc',
  ])('an attack or a cut link %s opens the home', (hash) => {
    expect(parseAddress(hash).place).toEqual(home.place);
  });

  test.for([
    'asOf=now',
    'asOf=2013-02-13',
    'asOf=2013-13-41T00:00:00Z',
    'voice=<b>',
    'zone=EST',
    'zone=Mars',
  ])('says nothing with %s', (said) => {
    expect(parseAddress(`#/rounds?${said}`).view).toEqual(plainView);
  });
});
