/** The timeline of a round: one lane for each seat, in the order of the board, with everything that is dated. */
import { boardOf } from './board.ts';
import type { BoardRow, BoardView } from './board-shape.ts';
import type { Bounds } from './certainty.ts';
import { findIn, type RecordOf, type Records } from './records.ts';
import { limitsOf, readFor, timelineEventsOf, type ReadRecords } from './timeline-events.ts';
import type { Timeline, TimelineEvent, TimelineLane } from './timeline-shape.ts';
import { absenceStretches } from './timeline-stretches.ts';

/** @param records everything gathered of one round with its statements, already as known at `view.knownAt` */
export function roundTimelineOf(records: Records, round: RecordOf<'round'>, view: BoardView): Timeline {
  const board = boardOf(records, round, view);
  const from = readFor(records, view.voiceId);
  const told = board.rows.map((row) => ({ row, events: eventsIn(from, row) }));
  const within = stretchOf(
    round,
    told.flatMap(({ events }) => events),
    view.asOf,
  );
  const { id, name, trigger, triggerAt, closedAt, zone, opensAsOf } = round;
  return {
    about: { kind: 'round', id, name },
    headline: board.headline,
    asOf: view.asOf,
    knownAt: view.knownAt,
    zone: view.zone,
    ownZone: zone,
    opensAsOf,
    voice: board.voice,
    voices: board.voices,
    trigger: { name: trigger, at: triggerAt },
    closedAt,
    zonePlaces: board.rows.map((row) => ({ zone: row.zone, country: row.country.name })),
    lanes: told.map(({ row, events }) => seatLane(from, round, row, { events, within })),
    more: false,
  };
}

function eventsIn(from: ReadRecords, { requestId }: BoardRow): TimelineEvent[] {
  const request = findIn(from.records, 'request', requestId);
  return request === null ? [] : timelineEventsOf(from, request).sort(byTime);
}

function seatLane(
  from: ReadRecords,
  round: RecordOf<'round'>,
  row: BoardRow,
  { events, within }: { events: TimelineEvent[]; within: Bounds },
): TimelineLane {
  const request = findIn(from.read, 'request', row.requestId);
  const isCalling = row.requestId === null;
  return {
    key: row.requestId ?? `${row.seatId} calling`,
    kind: isCalling ? 'calling side' : 'request',
    title: row.country.name,
    more: `${row.holder?.name ?? 'vacant or not known'}, ${row.seat}`,
    roundId: round.id,
    requestId: row.requestId,
    country: row.country.code,
    standing: standingWords(row),
    trigger: null,
    closedAt: null,
    events,
    stretches: absenceStretches(from, row.holder?.id ?? null, within, isCalling ? 'us' : 'them'),
    limits: request === null ? [] : limitsOf(from.read, request),
  };
}

/** "awaiting, possibly reached". */
export function standingWords({ status, possibly }: Pick<BoardRow, 'status' | 'possibly'>): string {
  return [status, ...possibly.map((other) => `possibly ${other.status}`)].join(', ');
}

/** From the trigger to the last event, the closing or the as-of moment, whichever is the latest. */
function stretchOf(round: RecordOf<'round'>, events: readonly TimelineEvent[], asOf: number): Bounds {
  const ends = [...events.map(({ at }) => at), round.closedAt].flatMap((at) => at?.until ?? at?.from ?? []);
  const until = ends.reduce((latest, end) => Math.max(latest, end), asOf);
  return { from: round.triggerAt.from ?? round.triggerAt.until, until };
}

export function byTime(one: TimelineEvent, other: TimelineEvent): number {
  const from = ({ at }: TimelineEvent) => at.from ?? at.until ?? Number.MAX_SAFE_INTEGER;
  return from(one) - from(other) || (one.id < other.id ? -1 : 1);
}
