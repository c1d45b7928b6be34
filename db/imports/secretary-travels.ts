import type { FoundCountry } from './countries.ts';
import type { ImportFormat } from './format.ts';
import type { Intake } from './intake.ts';
import { pocom } from './pocom.ts';
import type { Row } from './row.ts';

/** Journeys of the Secretaries of State, one row a country; its persons go by the same ids as those of pocom. */
export const secretaryTravels: ImportFormat = {
  name: 'secretary-travels',
  title: 'Travels of United States Secretaries of State, from the Office of the Historian',
  columns: [
    'trip_id',
    'person_id',
    'name',
    'start_date',
    'end_date',
    'country',
    'country_id',
    'locale',
    'remarks',
  ],
  begin: (intake) => ({ row: (row) => takeTrip(row, intake) }),
};

function takeTrip(row: Row, intake: Intake): void {
  const official = intake.official({ scheme: pocom, value: row.line('person_id', 200) }, row.line('name'));
  const country = countryOf(row, intake);
  const zone = intake.zoneOf(row, country);
  if (row.cell('start_date') === '') row.problem('start_date', 'The cell is empty.');
  const began = row.time('start_date', row.cell('start_date') || 'unknown', zone);
  const ended = row.date('end_date', zone);
  const identity = { scheme: 'history.state.gov/travels', value: row.line('trip_id', 200) };
  const { isNew } = intake.own(row, 'absence', identity, {
    officialId: official.id,
    kind: 'travel',
    countryId: intake.countries.idOf(country),
    place: row.lineOrNull('locale'),
    began,
    ended: intake.endOf(row, 'end_date', began, ended),
    remark: row.prose('remarks'),
  });
  intake.count(isNew);
}

/** The country of the day by its name, such as the Soviet Union; the id is that of a later one and comes second. */
function countryOf(row: Row, intake: Intake): FoundCountry {
  const name = row.line('country');
  return intake.countries.byNameOrNew(name, row.lineOrNull('country_id') ?? name);
}
