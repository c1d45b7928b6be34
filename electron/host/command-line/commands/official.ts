import type { Command } from 'commander';
import type { OfficialPage } from '../../../../contract/model/pages.ts';
import { showWhen } from '../../../../contract/model/show-time.ts';
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

export function addOfficial(program: Command): void {
  addPageCommand(program, {
    kind: 'official',
    description: 'the page of one official: seats over time, absences, requests with where each stands',
    read: (api, id) => api.officials.page({ id }),
    text: officialText,
  });
}

function officialText(page: OfficialPage): string {
  const { official, aliases, tenures, absences, requests, calls, topics, conversations } = page;
  return [
    inert(official.name),
    ...(aliases.length === 0 ? [] : [`Also written: ${inert(aliases.map(({ name }) => name).join(', '))}`]),
    ...(official.remark === null ? [] : [inert(official.remark)]),
    ...section('Seats', tenuresText(tenures, 'seat'), 'No seat is recorded.'),
    ...section('Absences', absencesText(absences, true), 'No absence is recorded.'),
    ...section('Requests', requestsText(requests), 'Nobody was asked to reach this official.'),
    ...section('Calls', calls === 0 ? '' : String(calls), 'No call is recorded.'),
    ...section(`Topics raised, out of ${conversations} conversations`, topicsText(topics)),
    ...section('Follow-ups', followUpsText(page)),
    ...section('How to reach', detailsText(page.contactDetails)),
    ...section('Sources', sourcesText(page.citations)),
    ...section('Elsewhere', elsewhereText(page.identifiers)),
  ].join('\n');
}

function topicsText(topics: OfficialPage['topics']): string {
  return topics
    .map(({ name, conversations, raised }) => {
      const sides = Object.entries(raised).filter(([, count]) => count > 0);
      return inert(
        `${name}: ${conversations} (${sides.map(([side, count]) => `${side} ${count}`).join(', ')})`,
      );
    })
    .join('\n');
}

function followUpsText({ followUps }: OfficialPage): string {
  return followUps
    .map(({ what, by, due, doneAt }) => {
      const when =
        doneAt !== null ? `done ${showWhen(doneAt)}` : due === null ? 'open' : `due ${showWhen(due)}`;
      return inert(`${what} (${by}, ${when})`);
    })
    .join('\n');
}
