/** The story of a request as text: every event with its details, versions and sources. */
import type { RequestStory, StoryEvent } from '../../../contract/model/request-story-shape.ts';
import { describeElapsed } from '../../../contract/model/elapsed.ts';
import { showCount } from '../../../contract/model/board-tally.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { momentText, statusText } from './board-text.ts';
import { inert } from './table.ts';

export function storyText(story: RequestStory): string {
  const { row, round } = story;
  return [
    inert(`${row.country.name}, ${row.seat}: ${row.holder?.name ?? 'vacant or not known'}`),
    inert(round.name),
    momentText(story),
    '',
    `${statusText(row)}: ${inert(row.why)}`,
    `Attempts placed: ${showCount(row.placed)}; received: ${showCount(row.received)}`,
    ...(row.sinceFirstPlaced === null
      ? []
      : [`Since the first placed attempt: ${describeElapsed(row.sinceFirstPlaced)}`]),
    ...(row.sinceTrigger === null ? [] : [`Since the trigger: ${describeElapsed(row.sinceTrigger)}`]),
    ...(row.ball === null ? [] : [`Whose move: ${row.ball}`]),
    ...story.events.flatMap((event) => ['', ...eventText(event)]),
  ].join('\n');
}

function eventText(event: StoryEvent): string[] {
  const mark = event.decisive ? '▸' : ' ';
  const certainty = event.certainty === 'certain' ? '' : ` [${event.certainty}]`;
  return [
    `${mark} ${showWhen(event.at)}  ${inert(event.sentence)}${certainty}`,
    ...event.details.map(({ label, value }) => `    ${label}: ${inert(value)}`),
    ...(event.remark === null ? [] : [`    Remark: ${inert(event.remark)}`]),
    ...event.versions.map((version) => `    ${inert(versionText(version))}`),
    ...event.sources.map((source) => `    ${inert(sourceText(source))}`),
  ];
}

function versionText({
  voice,
  preferred,
  happened,
  tells,
  stated,
  remark,
}: StoryEvent['versions'][number]): string {
  const told = tells.map(({ field, value }) => `${field} ${value}`).join('; ');
  const what = happened ? told || 'as recorded' : 'did not happen';
  return [
    `${preferred ? 'Preferred version' : 'Version'}, ${voice.name}: ${what}`,
    ...(stated === null ? [] : [`stated ${stated}`]),
    ...(remark === null ? [] : [remark]),
  ].join('; ');
}

function sourceText({ title, publisher, published, field }: StoryEvent['sources'][number]): string {
  const about = field === null ? 'Source' : `Source for ${field}`;
  return [`${about}: ${title}`, publisher, published].filter((part) => part !== null).join(', ');
}
