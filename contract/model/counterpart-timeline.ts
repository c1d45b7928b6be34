/** The timeline of a counterpart, an official or a seat: all its rounds, with tenures, absences and topics. */
import type { Id } from './id.ts';
import { standingWords, byTime } from './timeline.ts';
import { historyOfRequest } from './history-of-request.ts';
import { findIn, type RecordOf, type Records } from './records.ts';
import { statusOf } from './status.ts';
import { eventsOutsideRounds } from './story-events.ts';
import { limitsOf, readFor, timelineEvent, timelineEventsOf } from './timeline-events.ts';
import type { Timeline, TimelineEvent, TimelineLane, TimelineStretch } from './timeline-shape.ts';
import { absenceStretches, byBeginning, tenureStretch } from './timeline-stretches.ts';

/** One round that asked to reach the counterpart, with the records gathered of it. */
export interface RoundOfCounterpart {
  readonly round: RecordOf<'round'>;
  readonly records: Records;
  readonly request: RecordOf<'request'>;
}

export interface Counterpart {
  readonly about: Timeline['about'];
  /** Its tenures, the officials and seats they name, their absences, and what happened outside of any round. */
  readonly records: Records;
  /** In any order. */
  readonly rounds: readonly RoundOfCounterpart[];
  readonly more: boolean;
}

export interface CounterpartView {
  readonly asOf: number;
  readonly knownAt: number | null;
  readonly zone: string;
  readonly ownZone: string;
  readonly voiceId: Id<'voice'> | null;
}

const always = { from: null, until: null };
/** The topics that came up most often have lanes of their own. */
const mostTopics = 12;

export function counterpartTimelineOf(counterpart: Counterpart, view: CounterpartView): Timeline {
  const { about, records, more } = counterpart;
  const rounds = counterpart.rounds.toSorted(
    (a, b) => startOf(a.round) - startOf(b.round) || (a.round.id < b.round.id ? -1 : 1),
  );
  const roundLanes = rounds.map((one) => roundLane(one, view));
  const outside = outsideLane(records, roundLanes, view);
  const lanes = [...roundLanes, ...outside];
  const voices = new Map(rounds.flatMap((one) => tellersIn(one.records)).map((voice) => [voice.id, voice]));
  const voice = findVoice([records, ...rounds.map((one) => one.records)], view.voiceId);
  return {
    about,
    headline: `${rounds.length}${more ? ' of more' : ''} ${rounds.length === 1 ? 'round' : 'rounds'}`,
    asOf: view.asOf,
    knownAt: view.knownAt,
    zone: view.zone,
    ownZone: view.ownZone,
    opensAsOf: null,
    voice,
    voices: [...voices.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    trigger: null,
    closedAt: null,
    zonePlaces: records.seat.map((seat) => ({
      zone: seat.zone,
      country: findIn(records, 'country', seat.countryId)?.name ?? '',
    })),
    lanes: [stretchLane(counterpart, view), ...lanes, ...topicLanes(lanes)],
    more,
  };
}

function startOf({ triggerAt }: RecordOf<'round'>): number {
  return triggerAt.from ?? triggerAt.until ?? 0;
}

function roundLane({ round, records, request }: RoundOfCounterpart, view: CounterpartView): TimelineLane {
  const from = readFor(records, view.voiceId);
  const read = findIn(from.read, 'request', request.id) ?? request;
  const seat = findIn(records, 'seat', request.seatId);
  const holder = findIn(records, 'official', request.holderId);
  return {
    ...emptyLane,
    key: request.id,
    kind: 'request',
    title: round.name,
    more: `${holder?.name ?? 'vacant or not known'}, ${seat?.title ?? ''}`,
    roundId: round.id,
    requestId: request.id,
    standing: standingWords(whyless(statusOf(historyOfRequest(from.read, read), view.asOf))),
    trigger: { name: round.trigger, at: round.triggerAt },
    closedAt: round.closedAt,
    events: timelineEventsOf(from, request).sort(byTime),
    limits: limitsOf(from.read, read),
  };
}

function whyless({ status, possibly }: ReturnType<typeof statusOf>) {
  return { status, possibly: possibly.map((one) => ({ ...one, why: '' })) };
}

const emptyLane = {
  roundId: null,
  requestId: null,
  country: null,
  standing: '',
  trigger: null,
  closedAt: null,
  events: [],
  stretches: [],
  limits: [],
} satisfies Partial<TimelineLane>;

/** Tenures and absences: of an official, the seats; of a seat, its holders and where they were during their tenures. */
function stretchLane({ about, records }: Counterpart, view: CounterpartView): TimelineLane {
  const from = readFor(records, view.voiceId);
  const isSeat = about.kind === 'seat';
  const tenures = records.tenure.map((tenure) => {
    const seat = findIn(records, 'seat', tenure.seatId);
    const country = findIn(records, 'country', seat?.countryId ?? null)?.name;
    const seatName = [seat?.title, country].filter((part) => part != null).join(', ');
    return tenureStretch(
      tenure,
      isSeat ? (findIn(records, 'official', tenure.officialId)?.name ?? null) : seatName,
    );
  });
  const away = isSeat
    ? records.tenure.flatMap((tenure) =>
        absenceStretches(from, tenure.officialId, {
          from: tenure.began?.from ?? null,
          until: tenure.ended?.until ?? nextBeginning(records, tenure),
        }),
      )
    : absenceStretches(from, about.id as Id<'official'>, always);
  const absences = [
    ...new Map(away.map((stretch): [string, TimelineStretch] => [stretch.id, stretch])).values(),
  ];
  return {
    ...emptyLane,
    key: 'tenures',
    kind: 'tenures',
    title: isSeat ? 'Holders' : 'Tenures',
    more: isSeat ? 'and where they were' : 'and absences',
    stretches: [...tenures.sort(byBeginning), ...absences.sort(byBeginning)],
  };
}

/** A tenure without an end is over, for this, when the next holder came: an old file may have lost its end. */
function nextBeginning(records: Records, { id, began }: RecordOf<'tenure'>): number | null {
  const after = began?.from ?? null;
  if (after === null) return null;
  const later = records.tenure.flatMap((one) =>
    one.id !== id && one.kind === 'holder' && (one.began?.from ?? after) > after
      ? (one.began?.from ?? [])
      : [],
  );
  return later.length === 0 ? null : Math.min(...later);
}

/** Attempts and talks that belong to no request: what no round asked for happened all the same. */
function outsideLane(
  records: Records,
  roundLanes: readonly TimelineLane[],
  { voiceId }: CounterpartView,
): TimelineLane[] {
  const from = readFor(records, voiceId);
  const told = new Set(roundLanes.flatMap(({ events }) => events.map(({ id }) => id)));
  const underVoice = new Map(eventsOutsideRounds(from.read).map((event) => [event.id, event]));
  const events = eventsOutsideRounds(records)
    .filter(({ id }) => !told.has(id))
    .map((base) =>
      timelineEvent(from, base, underVoice.get(base.id) ?? null, { direction: 'ours', versions: [] }),
    )
    .sort(byTime);
  if (events.length === 0) return [];
  return [
    { ...emptyLane, key: 'outside', kind: 'outside rounds', title: 'Outside any round', more: '', events },
  ];
}

/** Each topic with the talks in which it was raised, the most frequent first. */
function topicLanes(lanes: readonly TimelineLane[]): TimelineLane[] {
  const talks = lanes
    .flatMap(({ events }) => events)
    .filter(({ kind, happened }) => kind === 'conversation' && happened);
  const distinct = [...new Map(talks.map((talk) => [talk.id, talk])).values()];
  const byTopic = new Map<string, { name: string; events: TimelineEvent[] }>();
  for (const talk of distinct) {
    for (const { id, name } of talk.topics) {
      const known = byTopic.get(id) ?? { name, events: [] };
      byTopic.set(id, known);
      known.events.push(talk);
    }
  }
  return [...byTopic]
    .sort(([, a], [, b]) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1))
    .slice(0, mostTopics)
    .map(([id, { name, events }]) => ({
      ...emptyLane,
      key: id,
      kind: 'topic' as const,
      title: name,
      more: `raised in ${events.length} of ${distinct.length} ${distinct.length === 1 ? 'conversation' : 'conversations'}`,
      events: events.sort(byTime),
    }));
}

function tellersIn(records: Records): Timeline['voices'] {
  const tellers = new Set(records.account.map(({ voiceId }) => voiceId));
  return records.voice.filter(({ id }) => tellers.has(id)).map(({ id, name, kind }) => ({ id, name, kind }));
}

function findVoice(all: readonly Records[], voiceId: Id<'voice'> | null): Timeline['voice'] {
  for (const records of all) {
    const voice = findIn(records, 'voice', voiceId);
    if (voice !== null) return { id: voice.id, name: voice.name };
  }
  return null;
}
