import { getAllCountries } from 'countries-and-timezones';
import { describe, expect, test } from 'vitest';
import { country as countryThing } from '../../contract/model/country.ts';
import { findZone } from '../../contract/model/time-zone.ts';
import { Countries } from '../../db/imports/countries.ts';
import { Draft } from '../../db/imports/draft.ts';
import { knownEntities } from '../../db/imports/entities.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { seatZone } from '../../db/seat-zone.ts';
import { newWorkspace } from '../support/core.ts';

async function withCountries(see: (countries: Countries, draft: Draft) => void): Promise<void> {
  const workspace = await newWorkspace();
  workspace.look((database) => {
    const draft = new Draft(new TableStore(database), workspace.newUid);
    see(new Countries(draft), draft);
  });
}

describe('the zone of a capital', () => {
  test('is known for every country that has one', () => {
    const without = Object.keys(getAllCountries()).filter((code) => seatZone(code) === null);
    expect(without).toEqual(['AQ', 'HM', 'TF', 'UM']);
  });

  test.each([
    ['RU', 'Europe/Moscow'],
    ['AU', 'Australia/Sydney'],
    ['US', 'America/New_York'],
    ['BJ', 'Africa/Porto-Novo'],
    ['NO', 'Europe/Oslo'],
    ['ZZ', null],
  ])('of %s is %s', (code, zone) => {
    expect(seatZone(code)).toBe(zone);
  });
});

describe('a country as files write it', () => {
  test.each([
    ['papua-new-guinea', 'PG'],
    ['antigua-barbuda', 'AG'],
    ['bosnia-herzegovina', 'BA'],
    ['saint-kitts-nevis', 'KN'],
    ['congo-democratic-republic', 'CD'],
    ['congo-republic', 'CG'],
    ['cote-divoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['sao-tome-and-principe', 'ST'],
    ['São Tomé and Príncipe', 'ST'],
    ['Korea, South', 'KR'],
    ['Korea, Republic of', 'KR'],
    ['korea', 'KR'],
    ['Korea, North', 'KP'],
    ['China, People’s Republic of', 'CN'],
    ['Republic of China', 'TW'],
    ['The Gambia', 'GM'],
    ['Macedonia, Former Yugoslav Republic of', 'MK'],
    ['Micronesia, Federated States of', 'FM'],
    ['St. Lucia', 'LC'],
    ['burma', 'MM'],
    ['swaziland', 'SZ'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Vatican City', 'VA'],
    ['holy-see', 'VA'],
    ['State of Palestine', 'PS'],
    ['European Union', 'EU'],
    ['United States of America', 'US'],
    ['U.S.S.R.', 'X-SU'],
    ['yugoslavia', 'X-YU'],
    ['german-democratic-republic', 'X-DD'],
    ['two-sicilies', 'X-2SICILY'],
    ['vietnam-south', 'X-VNSOUTH'],
    ['Kosovo', 'X-KOS'],
  ])('%s is %s', async (name, code) => {
    await withCountries((countries) => expect(countries.findByName(name)?.code).toBe(code));
  });

  test('that is in no list becomes an entity with a code of its own, the same each time', async () => {
    await withCountries((countries, draft) => {
      const atlantis = countries.byNameOrNew('Atlantis', 'atlantis');
      expect(atlantis).toMatchObject({ name: 'Atlantis', zone: null });
      expect(countries.byNameOrNew('ATLANTIS')).toEqual(atlantis);
      countries.idOf(atlantis);
      countries.idOf(countries.byNameOrNew('亞特蘭提斯'));
      expect(countries.unmatched).toEqual(['Atlantis', '亞特蘭提斯']);
      for (const made of draft.of('country')) expect(countryThing.kept.safeParse(made).success).toBe(true);
      const codes = draft
        .of('country')
        .map(({ code }) => countryThing.fields.code.input.safeParse(code).success);
      expect(codes).toEqual([true, true]);
    });
  });

  test('every entity has a code that may be one, and a zone', () => {
    for (const { code, zone } of knownEntities) {
      expect([code, countryThing.fields.code.input.safeParse(code).success]).toEqual([code, true]);
      expect([code, findZone(zone)]).toEqual([code, zone]);
    }
    expect(new Set(knownEntities.map(({ code }) => code)).size).toBe(knownEntities.length);
  });
});
