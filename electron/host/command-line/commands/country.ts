import type { Command } from 'commander';
import type { CountryPage } from '../../../../contract/model/pages.ts';
import { addPageCommand } from '../page-command.ts';
import { absencesText, elsewhereText, requestsText, section, tenuresText } from '../page-text.ts';
import { inert } from '../table.ts';

export function addCountry(program: Command): void {
  addPageCommand(program, {
    kind: 'country',
    description: 'the page of one country, by its name or code: its seats, absences, visits, requests',
    read: (api, id) => api.countries.page({ id }),
    text: countryText,
  });
}

function countryText({
  country,
  seats,
  absences,
  visits,
  requests,
  calls,
  identifiers,
}: CountryPage): string {
  return [
    inert(`${country.name} (${country.code})`),
    ...seats.flatMap(({ seat, tenures, more }) =>
      section(
        inert(seat.title),
        tenuresText(tenures, 'official') + (more ? '\nEarlier ones are on the page of the seat.' : ''),
        'Nobody is recorded in this seat.',
      ),
    ),
    ...(seats.length === 0 ? ['', 'No seat is recorded.'] : []),
    ...section('Absences of its officials', absencesText(absences), 'No absence is recorded.'),
    ...section('Visits of others', absencesText(visits), 'No visit is recorded.'),
    ...section('Requests', requestsText(requests), 'Nobody was asked to reach this country.'),
    ...section('Calls', calls === 0 ? '' : String(calls), 'No call is recorded.'),
    ...section('Elsewhere', elsewhereText(identifiers)),
  ].join('\n');
}
