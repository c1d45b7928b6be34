import type { operations } from '../../contract/operations/index.ts';
import { groupsOf, upTo } from '../tables/case-groups.ts';
import { chooseCases, latestFirst } from '../tables/chosen-cases.ts';
import type { Handlers } from './handler.ts';
import { standing } from './response-standing.ts';
import { keyOf, survey } from './response-survey.ts';

export const responses: Handlers<typeof operations>['responses'] = {
  survey,
  standing,

  *cases({ by, period, group, ends, leastMs, mostMs, offset, limit, ...reading }, context) {
    const { store } = context;
    const found = yield* chooseCases(context, reading);
    const { columns, chosen, waits, isAway, line } = found;
    const groups = group === null ? [] : groupsOf(store, columns, chosen, by, period, isAway);
    const isOfNoGroup = group === null || group === 'all';
    const of = isOfNoGroup
      ? upTo(chosen.length)
      : (groups.find((one) => keyOf(store, one) === group)?.places ?? new Uint32Array());
    const left = of.filter((place) => {
      if (ends !== null && !ends.includes(columns.endAt(chosen[place] ?? 0))) return false;
      const isAnyLength = leastMs === null && mostMs === null;
      return (
        isAnyLength ||
        ((waits.mostMs[place] ?? Number.NaN) >= (leastMs ?? 0) &&
          (waits.leastMs[place] ?? Number.NaN) < (mostMs ?? Number.POSITIVE_INFINITY))
      );
    });
    const listed = latestFirst(found, left).subarray(offset, offset + limit);
    return { total: left.length, cases: [...listed].map(line) };
  },
};
