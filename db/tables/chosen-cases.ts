/** The cases that a reading asks for, with their waits, and what tells more of each. */
import type { ResponseCase, ResponseReading } from '../../contract/model/response-shape.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { QueryContext } from '../operations/handler.ts';
import { awayHolders } from './away-holders.ts';
import type { CaseColumns } from './case-columns.ts';
import { chosenBy, type IsAway } from './case-groups.ts';
import { CaseLines } from './case-lines.ts';
import { waitsOf, type Waits } from './case-waits.ts';
import { workingWaits } from './working-waits.ts';

export interface ChosenCases {
  readonly asOf: number;
  readonly columns: CaseColumns;
  /** Indexes in the columns; what is said of a place below is a place in here. */
  readonly chosen: Uint32Array;
  readonly waits: Waits;
  readonly isAway: IsAway;
  readonly line: (place: number) => ResponseCase;
}

/** @throws Refusal `not-found` for a voice that is not there */
export function* chooseCases(
  { store, changes, responses, now }: QueryContext,
  reading: ResponseReading,
): Generator<Progress, ChosenCases> {
  const { clock, counting, voiceId, filter } = reading;
  if (voiceId !== null) store.require('voice', voiceId);
  const asked = { ...reading, asOf: reading.asOf ?? now() };
  const cases = yield* responses.cases(asked);
  const { columns } = cases;
  const isAway = awayHolders(store, columns, voiceId);
  const chosen = chosenBy(store, cases, filter, isAway);
  const working = workingWaits(store);
  const waits = yield* waitsOf(columns, chosen, clock, counting, working);
  const lines = new CaseLines(store, changes, asked, working);
  const line = (place: number) => lines.line(columns, chosen[place] ?? 0, isAway);
  return { asOf: asked.asOf, columns, chosen, waits, isAway, line };
}

/** Places by the trigger of their rounds, the latest first; those of one round stay in their order. */
export function latestFirst({ columns, chosen }: ChosenCases, places: Uint32Array): Uint32Array {
  const at = (place: number) => columns.moments.triggerFrom[chosen[place] ?? 0] ?? Number.NaN;
  const rank = (place: number) => (Number.isNaN(at(place)) ? Number.NEGATIVE_INFINITY : at(place));
  return places.toSorted((a, b) => rank(b) - rank(a) || a - b);
}
