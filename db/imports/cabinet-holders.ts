import type { ImportFormat } from './format.ts';
import { identityOf, type Intake } from './intake.ts';
import type { Row } from './row.ts';

const scheme = 'cabinet-holders';

/** Members of cabinets with their dates, as every-politician-scrapers take them from Wikidata, with a country column. */
export const cabinetHolders: ImportFormat = {
  name: 'cabinet-holders',
  title: 'Members of cabinets and their dates, from Wikidata',
  columns: ['country_iso2', 'position', 'person', 'person_wikidata_id', 'start', 'end'],
  begin: (intake) => ({ row: (row) => takeHolder(row, intake) }),
};

function takeHolder(row: Row, intake: Intake): void {
  const country = intake.countries.findByCode(row.cell('country_iso2'));
  if (country === null) {
    row.problem('country_iso2', `No country has the code "${row.cell('country_iso2').slice(0, 20)}".`);
    return;
  }
  const position = row.line('position', 1_000);
  const person = row.line('person_wikidata_id', 100);
  // An acting president sits in the president's seat.
  const title = position.replace(/^acting /i, '');
  const seat = intake.seat(row, identityOf(scheme, country.code, title), country, title);
  const official = intake.official({ scheme: 'wikidata', value: person }, row.line('person'));
  const began = row.date('start', intake.zoneOf(row, country));
  const ended = row.date('end', intake.zoneOf(row, country));
  const { isNew } = intake.own(
    row,
    'tenure',
    identityOf(scheme, country.code, position, person, row.cell('start')),
    {
      seatId: seat.id,
      officialId: official.id,
      kind: title === position ? 'holder' : 'acting',
      began,
      ended: intake.endOf(row, 'end', began, ended),
      remark: null,
    },
  );
  intake.count(isNew);
}
