import type { Command } from 'commander';
import type { SeatPage } from '../../../../contract/model/pages.ts';
import { addPageCommand } from '../page-command.ts';
import {
  absencesText,
  detailsText,
  elsewhereText,
  requestsText,
  section,
  sourcesText,
  tenuresText,
} from '../page-text.ts';
import { inert } from '../table.ts';

export function addSeat(program: Command): void {
  addPageCommand(program, {
    kind: 'seat',
    description: 'the page of one seat, by its title and country: who held it, absences, requests',
    read: (api, id) => api.seats.page({ id }),
    text: seatPageText,
  });
}

function seatPageText({
  seat,
  country,
  tenures,
  absences,
  requests,
  calls,
  rosters,
  ...page
}: SeatPage): string {
  return [
    inert(`${seat.title}, ${country.name}`),
    `Its day is counted in ${seat.zone}.`,
    ...(seat.remark === null ? [] : [inert(seat.remark)]),
    ...section('Officials', tenuresText(tenures, 'official'), 'Nobody is recorded in this seat.'),
    ...section('Absences of its holders', absencesText(absences), 'No absence is recorded.'),
    ...section('Requests', requestsText(requests), 'Nobody was asked to reach this seat.'),
    ...section('Calls', calls === 0 ? '' : String(calls), 'No call is recorded.'),
    ...section('Rosters', inert(rosters.map(({ name }) => name).join(', '))),
    ...section('How to reach', detailsText(page.contactDetails)),
    ...section('Sources', sourcesText(page.citations)),
    ...section('Elsewhere', elsewhereText(page.identifiers)),
  ].join('\n');
}
