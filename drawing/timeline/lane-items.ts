/** What of a lane is drawn as marks: each event, the versions beside it, and the times that were proposed. */
import type { Bounds, Certainty } from '../../contract/model/certainty.ts';
import type {
  Half,
  Timeline,
  TimelineEvent,
  TimelineLane,
  TimelineVersion,
} from '../../contract/model/timeline-shape.ts';
import type { Lead } from '../picture.ts';
import { boundsIn, certaintyIn, isUnknown, type Frame } from './layout.ts';
import { eventLabel, lengthWords, versionLabel } from './timeline-words.ts';

export type Glyph =
  | 'placed'
  | 'received'
  | 'returned'
  | 'not-stated'
  | 'offer'
  | 'offer-change'
  | 'proposed'
  | 'conversation'
  | 'decision';

/** From when and in which zone it is seen: how wide the picture is changes no item. */
type Seen = Pick<Frame, 'zone' | 'asOf'>;

export interface LaneItem {
  readonly key: string;
  readonly half: Half;
  readonly glyph: Glyph;
  readonly bounds: Bounds;
  readonly certainty: Certainty;
  /** Whoever was reached: the glyph is filled, or half of it for a deputy. */
  readonly filled: 'full' | 'half' | 'empty';
  /** By the reading, or by this version, it did not happen. */
  readonly denied: boolean;
  readonly declined: boolean;
  /** The item that this is another version of, by its key. */
  readonly versionOf: string | null;
  /** What it says; made when it is wanted, since of many marks only some are drawn. */
  readonly label: () => string;
  /** Beside the mark, where there is room. */
  readonly short: string;
  readonly leadsTo: readonly Lead[];
}

export function itemsOf(timeline: Timeline, lane: TimelineLane, seen: Seen): LaneItem[] {
  return lane.events.flatMap((event) => itemsOfEvent(timeline, lane, event, seen));
}

function itemsOfEvent(timeline: Timeline, lane: TimelineLane, event: TimelineEvent, seen: Seen): LaneItem[] {
  const { id, kind, at, half, happened, versions, proposed } = event;
  const bounds = talkBounds(event, boundsIn(timeline, lane, kind, at));
  const common = {
    filled: filledBy(event),
    declined: event.call?.declined ?? false,
    leadsTo: leadsOf(lane, event),
  };
  const main: LaneItem = {
    ...common,
    key: id,
    half,
    glyph: glyphOf(event, half),
    bounds,
    certainty: certaintyIn(seen, bounds),
    denied: !happened,
    versionOf: null,
    label: once(() => eventLabel(event, seen.zone)),
    short: happened ? shortOf(lane, event) : 'did not happen',
  };
  const others = versions.map((version): LaneItem => {
    const told = boundsIn(timeline, lane, kind, version.at);
    return {
      ...common,
      key: version.accountId,
      half: version.half,
      glyph: glyphOf(event, version.half, version),
      bounds: told,
      certainty: certaintyIn(seen, told),
      denied: !version.happened,
      versionOf: id,
      label: once(() => versionLabel(version, seen.zone)),
      short: version.happened ? version.voice.name : `${version.voice.name}: did not happen`,
    };
  });
  const plans = proposed === null || isUnknown(proposed.from) ? [] : [planOf(main, proposed, seen)];
  return [main, ...others, ...plans];
}

/** A talk lasts: from when it began, known to the clock, as long as it took. */
function talkBounds({ kind, length, at }: TimelineEvent, bounds: Bounds): Bounds {
  const isKnown = at.granularity === 'minute' || at.granularity === 'second';
  if (kind !== 'conversation' || length === null || !isKnown || bounds.from === null) return bounds;
  return { from: bounds.from, until: Math.max(bounds.until ?? 0, bounds.from + length.mostSeconds * 1_000) };
}

function planOf(main: LaneItem, proposed: NonNullable<TimelineEvent['proposed']>, seen: Seen): LaneItem {
  const bounds = { from: proposed.from.from, until: proposed.end?.until ?? proposed.from.until };
  return {
    ...main,
    key: `${main.key} proposed`,
    glyph: 'proposed',
    bounds,
    certainty: certaintyIn(seen, bounds),
    filled: 'empty',
    versionOf: main.key,
    label: once(() => `The time that was proposed. ${main.label()}`),
    short: 'proposed',
  };
}

function glyphOf({ kind, call }: TimelineEvent, half: Half, version?: TimelineVersion): Glyph {
  if (kind === 'attempt') {
    // A version may tell who dialled; its half says so.
    if (version === undefined && (call?.dialledBy === 'unknown' || call?.dialledBy === 'disputed'))
      return 'not-stated';
    if (call?.returned === true || (version !== undefined && half === 'them' && call?.askedBy === 'us'))
      return 'returned';
    if (half === 'us') return 'placed';
    return half === 'them' ? 'received' : 'not-stated';
  }
  if (kind === 'offer change') return 'offer-change';
  return kind;
}

function filledBy({ kind, call }: TimelineEvent): LaneItem['filled'] {
  if (kind === 'conversation') return 'full';
  if (call?.reached === 'holder') return 'full';
  return call?.reached === 'deputy' ? 'half' : 'empty';
}

function shortOf(lane: TimelineLane, { kind, call, length, topics, sentence, state }: TimelineEvent): string {
  if (kind === 'attempt') return call?.outcome ?? '';
  if (kind === 'conversation') {
    const about = lane.kind === 'topic' ? [] : topics.map(({ name }) => name);
    return [lengthWords(length) ?? (sentence.startsWith('Met') ? 'met in person' : 'spoke'), ...about].join(
      ' · ',
    );
  }
  if (kind === 'decision') return sentence.split(/[, ]/)[0]?.toLowerCase() ?? '';
  return kind === 'offer' ? `offer, ${state ?? ''}` : (state ?? '');
}

/** The request where there is one: its story tells the event with its sources. */
function leadsOf({ requestId, title }: TimelineLane, { id, kind, attemptId }: TimelineEvent): Lead[] {
  const request: Lead[] = requestId === null ? [] : [{ kind: 'request', id: requestId, name: title }];
  const attempt = kind === 'attempt' ? id : attemptId;
  return [
    ...request,
    ...(attempt === null ? [] : [{ kind: 'attempt' as const, id: attempt, name: 'The call' }]),
  ];
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
