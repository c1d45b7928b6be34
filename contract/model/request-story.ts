/** The story of one request: its chain of events in order, each with every voice's version and every source. */
import { boardOf } from './board.ts';
import type { BoardView } from './board-shape.ts';
import { certaintyAt, notBefore } from './certainty.ts';
import type { Id } from './id.ts';
import { readUnder } from './reading.ts';
import type { RecordOf, Records } from './records.ts';
import type { RequestStory, StoryEvent } from './request-story-shape.ts';
import { eventsOfRequest, type ToldEvent } from './story-events.ts';
import { sourcesOf, versionsOf } from './story-versions.ts';

/** @throws when the request is not among the records */
export function storyOf(
  records: Records,
  round: RecordOf<'round'>,
  requestId: Id<'request'>,
  view: BoardView,
): RequestStory {
  const board = boardOf(records, round, view);
  const row = board.rows.find((one) => one.requestId === requestId);
  if (row === undefined) throw new Error(`The request ${requestId} was not gathered.`);
  const read = readUnder(records, view.voiceId);
  const told = new Map(eventsOfRequest(read, requestId).map((event) => [event.id, event]));
  const events = eventsOfRequest(records, requestId)
    .map((event) => storyEvent(records, event, told.get(event.id) ?? null, round, view, row.because.id))
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const { id, name, zone, opensAsOf, triggerAt, trigger } = round;
  return {
    round: { id, name, zone, opensAsOf, triggerAt, trigger },
    asOf: view.asOf,
    knownAt: view.knownAt,
    zone: view.zone,
    voice: board.voice,
    voices: board.voices,
    row,
    sources: {
      round: sourcesOf(records, round.id),
      request: sourcesOf(records, requestId),
      absences: row.absences.flatMap((absence) => sourcesOf(records, absence.id)),
    },
    events,
  };
}

/** @param told the event under the view's voice; null when by that version it did not happen */
function storyEvent(
  records: Records,
  base: ToldEvent,
  told: ToldEvent | null,
  round: RecordOf<'round'>,
  view: BoardView,
  decisiveId: string,
): StoryEvent {
  const { id, kind, at, sentence, details, remark } = told ?? base;
  const isDecision = kind === 'decision';
  const bounds = isDecision ? at : notBefore(at, round.triggerAt);
  return {
    id,
    kind,
    at,
    certainty: told === null ? 'did not happen' : certaintyAt(bounds, view.asOf),
    sentence,
    details,
    remark,
    versions: versionsOf(records, id),
    sources: sourcesOf(records, id),
    decisive: id === decisiveId && told !== null,
  };
}

function order({ at }: StoryEvent): number {
  return at.from ?? at.until ?? Number.MAX_SAFE_INTEGER;
}
