/** Who held a seat at a moment, from tenures whose dates may be imprecise, acting or open. */
import { isLater, type Bounds } from './certainty.ts';
import type { RecordOf } from './records.ts';

type Tenure = RecordOf<'tenure'>;

const day = 24 * 60 * 60 * 1_000;

/** Longer than anybody is known to have kept a seat: a tenure that began before has an end that nobody wrote down. */
const longestTenureMs = 75 * 365.25 * day;

/** Two officials at once for longer than this: the seat is one of several, and not just handed over slowly. */
const longestHandoverMs = 90 * day;

const nothingTold: Bounds = { from: null, until: null };

/** Where a tenure stands at a moment. */
export const standings = ['in force', 'possibly in force', 'past', 'to come'] as const;
export type Standing = (typeof standings)[number];

/** How sure it is that a tenure covered a moment. */
type Coverage = 'certain' | 'possible' | 'none';

function coverage(tenure: Tenure, at: number): Coverage {
  if (isToCome(tenure, at)) return 'none';
  if (tenure.ended?.until != null && tenure.ended.until <= at) return 'none';
  // Over, with neither end told: a nominee who never took the seat, perhaps. It says nothing of any moment.
  if (tenure.began === null && tenure.ended?.granularity === 'unknown') return 'none';
  return hasBegun(tenure, at) && hasNotEnded(tenure, at) ? 'certain' : 'possible';
}

/**
 * The tenures that covered a moment, the likeliest first: certain before possible, holders before acting ones, a
 * later beginning before an earlier one. Empty when nobody is known to have held the seat.
 * @param at epoch milliseconds
 */
export function tenuresAt(tenures: readonly Tenure[], at: number): Tenure[] {
  const rank = (tenure: Tenure) =>
    (coverage(tenure, at) === 'certain' ? 0 : 4) + ['holder', 'acting', 'vacant'].indexOf(tenure.kind);
  return tenures
    .filter((tenure) => coverage(tenure, at) !== 'none')
    .sort(
      (a, b) => rank(a) - rank(b) || (b.began?.from ?? 0) - (a.began?.from ?? 0) || (a.id < b.id ? -1 : 1),
    );
}

/**
 * Where a tenure stands at a moment. A told end decides by itself. Without one, an old file may only have lost it:
 * - past, once a later holder or a vacancy of the same seat has begun, or after an acting one another acting one;
 * - past, when it began more than 75 years before;
 * - possibly in force, when the later one is acting or may not have begun, when the seat is one of several that go by
 *   one title (two officials were in it at once for longer than 90 days), or when an end or beginning is not known;
 * - in force otherwise.
 * @param ofSeat every tenure of the same seat
 * @param at epoch milliseconds
 */
export function standingOf(tenure: Tenure, ofSeat: readonly Tenure[], at: number): Standing {
  const alone = standingAlone(tenure, at);
  if (alone !== null) return alone;
  const later = ofSeat.filter(
    (other) => isLater(other.began ?? nothingTold, tenure.began ?? nothingTold) && !isToCome(other, at),
  );
  const isFollowed = later.some((other) => hasBegun(other, at) && ends(other, tenure));
  if (isFollowed) return isShared(ofSeat) ? 'possibly in force' : 'past';
  return later.length > 0 ? 'possibly in force' : asStanding(coverage(tenure, at));
}

/** The same where the tenure's own dates decide it; null where the others of its seat have to be looked at. */
export function standingAlone(tenure: Tenure, at: number): Standing | null {
  if (isToCome(tenure, at)) return 'to come';
  const covers = coverage(tenure, at);
  if (covers === 'none') return 'past';
  if (isEndTold(tenure, at)) return asStanding(covers);
  return tenure.began?.from != null && at - tenure.began.from > longestTenureMs ? 'past' : null;
}

/** The tenure that is shown as the seat's at a moment: the likeliest that is, or may be, in force; null for none. */
export function tenureInForce(ofSeat: readonly Tenure[], at: number): Tenure | null {
  return tenuresAt(ofSeat, at).find((tenure) => standingOf(tenure, ofSeat, at).endsWith('in force')) ?? null;
}

function asStanding(covers: Coverage): Standing {
  return covers === 'certain' ? 'in force' : 'possibly in force';
}

function isToCome({ began }: Tenure, at: number): boolean {
  return began?.from != null && began.from > at;
}

function hasBegun({ began }: Tenure, at: number): boolean {
  return began?.until != null && began.until <= at + 1;
}

function hasNotEnded({ ended }: Tenure, at: number): boolean {
  return ended === null || (ended.from !== null && ended.from > at);
}

/** Whether its dates alone say that it is not over yet, or by when it is. */
function isEndTold({ ended }: Tenure, at: number): boolean {
  return ended !== null && (ended.until !== null || (ended.from !== null && ended.from > at));
}

/** Whether the beginning of one tenure is the end of the one before: nobody knows whether acting ones came beside. */
function ends(later: Tenure, earlier: Tenure): boolean {
  return later.kind !== 'acting' || earlier.kind === 'acting';
}

function isShared(ofSeat: readonly Tenure[]): boolean {
  const spans = ofSeat
    .flatMap(({ kind, officialId, began, ended }) =>
      kind === 'holder' && began?.until != null && ended?.from != null
        ? [{ officialId, start: began.until, end: ended.from }]
        : [],
    )
    .sort((a, b) => a.start - b.start);
  let longest: (typeof spans)[number] | undefined;
  for (const span of spans) {
    const isBeside = longest !== undefined && longest.officialId !== span.officialId;
    if (isBeside && Math.min(longest?.end ?? 0, span.end) - span.start > longestHandoverMs) return true;
    if (longest === undefined || span.end > longest.end) longest = span;
  }
  return false;
}
