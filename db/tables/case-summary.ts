/** What a survey says of one group of cases: the counts, and the waits as the estimators take them. */
import { describeShare, shareOf } from '../../contract/model/share.ts';
import type { GroupWaits } from '../../contract/model/response-estimates.ts';
import { censoredEnds, type ResponseGroup } from '../../contract/model/response-shape.ts';
import { spellEnds } from '../../contract/model/survival/spell-counts.ts';
import type { CaseColumns } from './case-columns.ts';
import type { Waits } from './case-waits.ts';

export interface CaseSummary {
  readonly counts: Pick<
    ResponseGroup,
    | 'requests'
    | 'excluded'
    | 'withdrawn'
    | 'reached'
    | 'deputyOnly'
    | 'sentence'
    | 'withoutClock'
    | 'ends'
    | 'reachedLater'
  >;
  readonly waits: GroupWaits;
}

const [answeredPlace, declinedPlace, censoredPlace] = spellEnds.map((_, place) => place) as [
  number,
  number,
  number,
];

/** @param places of the cases among those that are chosen */
export function summaryOf(
  columns: CaseColumns,
  chosen: Uint32Array,
  { leastMs, mostMs }: Waits,
  places: Uint32Array,
): CaseSummary {
  const ends: Record<keyof ResponseGroup['ends'], number> = {
    answered: 0,
    declined: 0,
    ...(Object.fromEntries(censoredEnds.map((end) => [end, 0])) as Record<
      (typeof censoredEnds)[number],
      number
    >),
  };
  const waits = {
    leastMs: new Float64Array(places.length),
    mostMs: new Float64Array(places.length),
    ends: new Uint8Array(places.length),
  };
  let [excluded, withdrawn, reached, deputyOnly, reachedLater, waiting] = [0, 0, 0, 0, 0, 0];
  for (const place of places) {
    const index = chosen[place] ?? 0;
    const end = columns.endAt(index);
    if (end === 'excluded') {
      excluded += 1;
      continue;
    }
    if (columns.has(index, 'withdrawn')) withdrawn += 1;
    if (columns.has(index, 'reached')) reached += 1;
    if (columns.has(index, 'deputyOnly')) deputyOnly += 1;
    if (columns.has(index, 'reachedLater')) reachedLater += 1;
    const least = leastMs[place] ?? Number.NaN;
    if (Number.isNaN(least)) continue;
    ends[end] += 1;
    const most = mostMs[place] ?? Number.POSITIVE_INFINITY;
    const isOver = (end === 'answered' || end === 'declined') && Number.isFinite(most);
    waits.leastMs[waiting] = least;
    waits.mostMs[waiting] = isOver ? most : least;
    // An end that nothing bounds says no more than that it came later, as a wait that is cut off does.
    waits.ends[waiting] = !isOver ? censoredPlace : end === 'answered' ? answeredPlace : declinedPlace;
    waiting += 1;
  }
  const requests = places.length - excluded;
  const share = shareOf(reached, requests - withdrawn);
  return {
    counts: {
      requests,
      excluded,
      withdrawn,
      reached: share,
      deputyOnly,
      sentence: describeShare(share),
      withoutClock: requests - waiting,
      ends,
      reachedLater,
    },
    waits: {
      leastMs: waits.leastMs.subarray(0, waiting),
      mostMs: waits.mostMs.subarray(0, waiting),
      ends: waits.ends.subarray(0, waiting),
    },
  };
}
