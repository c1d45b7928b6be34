import type { ImportFormat } from './format.ts';
import { identityOf, type Intake } from './intake.ts';
import type { Row } from './row.ts';

/** The foreign ministers of the day, one row a holder, as every-politician-scrapers/world takes them from Wikidata. */
export const foreignMinisters: ImportFormat = {
  name: 'foreign-ministers',
  title: 'Foreign ministers of the world, from Wikidata',
  columns: ['person', 'name', 'country', 'countryLabel', 'position', 'positionLabel', 'start', 'psid'],
  begin: (intake) => ({ row: (row) => takeMinister(row, intake) }),
};

function takeMinister(row: Row, intake: Intake): void {
  const country = intake.countries.byNameOrNew(row.line('countryLabel'));
  const position = row.line('position', 100);
  const title = row.line('positionLabel', 1_000);
  const seat = intake.seat(row, { scheme: 'wikidata', value: position }, country, title);
  const person = row.cell('person');
  if (person === '') {
    row.notice('person', 'Nobody is named: the seat is made, and whether anybody holds it stays open.');
    intake.count(seat.isNew);
    return;
  }
  const id = row.line('person', 100);
  const name = row.lineOrNull('name');
  if (name === null) row.notice('name', 'The cell is empty: the official is called by the id.');
  const official = intake.official({ scheme: 'wikidata', value: id }, name ?? id);
  const statement = row.lineOrNull('psid', 200);
  const identity =
    statement === null
      ? identityOf('foreign-ministers', position, person, row.cell('start'))
      : { scheme: 'wikidata statement', value: statement };
  const { isNew } = intake.own(row, 'tenure', identity, {
    seatId: seat.id,
    officialId: official.id,
    kind: /^acting /i.test(title) ? 'acting' : 'holder',
    began: row.date('start', intake.zoneOf(row, country)),
    ended: null,
    remark: null,
  });
  intake.count(isNew);
}
