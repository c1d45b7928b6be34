/** What a timeline says in words: of each mark, of each lane, and of the whole in one sentence. */
import { dayIn } from '../../contract/model/calendar-words.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import { placeOf } from '../../contract/model/time-zone.ts';
import type {
  Timeline,
  TimelineEvent,
  TimelineLane,
  TimelineStretch,
  TimelineVersion,
} from '../../contract/model/timeline-shape.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';
import { isUnknown } from './layout.ts';

export function eventLabel(event: TimelineEvent, zone: string): string {
  const { sentence, at, happened, topics, length, versions } = event;
  const told =
    versions.length === 0 ? '' : ` Told differently by ${namesOf(versions.map(({ voice }) => voice.name))}.`;
  const about = topics.length === 0 ? '' : ` Topics: ${topics.map(({ name }) => name).join(', ')}.`;
  const took = lengthWords(length);
  const known = at.zone === zone || isUnknown(at) ? '' : ` In the zone shown: ${showWhen(at, zone)}.`;
  const denied = happened ? '' : 'Did not happen, by the version that is read: ';
  return `${denied}${sentence}${took === null ? '' : ` Length: ${took}.`}${about}${known}${told}`;
}

export function versionLabel({ voice, happened, sentence, at }: TimelineVersion, zone: string): string {
  if (!happened) return `By ${voice.name}, this did not happen: ${sentence}`;
  const known = at.zone === zone || isUnknown(at) ? '' : ` In the zone shown: ${showWhen(at, zone)}.`;
  return `As told by ${voice.name}: ${sentence}${known}`;
}

/** "30 min"; null where it is not known. */
export function lengthWords(length: TimelineEvent['length']): string | null {
  if (length === null) return null;
  const least = Math.floor(length.leastSeconds / 60);
  const most = Math.ceil(length.mostSeconds / 60);
  return least === most ? `${least} min` : `${least} to ${most} min`;
}

export function stretchLabel({ kind, words, began, ended, happened }: TimelineStretch, zone: string): string {
  const from =
    began === null || isUnknown(began) ? 'from a time that is not known' : `from ${showWhen(began, zone)}`;
  const to =
    ended === null
      ? 'with no end on record'
      : isUnknown(ended)
        ? 'to a time that is not known'
        : `to ${showWhen(ended, zone)}`;
  const what = kind === 'absence' ? 'Away' : 'In office';
  return `${happened ? '' : 'Did not happen, by the version that is read: '}${what} (${words}), ${from} ${to}.`;
}

export function laneLabel({ title, more, standing, events }: TimelineLane): string {
  const count = `${events.length} ${events.length === 1 ? 'event' : 'events'}`;
  return `${[title, more].filter((part) => part !== '').join(', ')}: ${standing === '' ? count : `${standing}, ${count}`}.`;
}

/** In one sentence, for who cannot see it. */
export function summaryOf(timeline: Timeline, asOf: number): string {
  const { about, lanes, headline, zone } = timeline;
  const events = lanes.filter(({ kind }) => kind !== 'topic').flatMap((lane) => lane.events);
  const disputed = events.filter(({ versions }) => versions.length > 0).length;
  const unknown = events.filter(({ at }) => isUnknown(at)).length;
  const dated = events.flatMap(({ at }) => at.from ?? at.until ?? []);
  const first = dated.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = events.reduce((most, { at }) => Math.max(most, (at.until ?? at.from ?? first) - 1), first);
  const range = dated.length === 0 ? '' : daysWords(dayIn(first, zone), dayIn(last, zone));
  const lanesOf =
    about.kind === 'round' ? `${lanes.length} ${lanes.length === 1 ? 'seat' : 'seats'}` : headline;
  const parts = [
    `${lanesOf}, ${events.length} ${events.length === 1 ? 'event' : 'events'}${range}`,
    ...(about.kind === 'round' ? [headline] : []),
    ...(disputed === 0 ? [] : [`${disputed} told differently by voices`]),
    ...(unknown === 0 ? [] : [`${unknown} with no known time`]),
  ];
  return `As of ${momentLabel(asOf, zone)}: ${parts.join('; ')}. Times of ${placeOf(zone)}.`;
}

function daysWords(first: string, last: string): string {
  return first === last ? ` on ${first}` : ` from ${first} to ${last}`;
}

/** `13 Feb 2013, 18:00`. */
export function momentLabel(epochMs: number, zone: string): string {
  const clock = clockAt(epochMs, zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayIn(epochMs, zone)}, ${clock}`;
}

function namesOf(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length < 2
    ? (distinct[0] ?? '')
    : `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}`;
}
