/** Counts and estimates over many requests, pooled and side by side. */
import { groupsTestOf } from '../../contract/model/groups-test.ts';
import { isId, thingNameOf, type Id } from '../../contract/model/id.ts';
import { nameOf, type FindRecord } from '../../contract/model/record-name.ts';
import type { AnyRecord } from '../../contract/model/records.ts';
import { estimateOf, type GroupEstimate } from '../../contract/model/response-estimates.ts';
import type { ResponseFilter, ResponseGroup } from '../../contract/model/response-shape.ts';
import { medianRule } from '../../contract/model/survival/quantile-wait.ts';
import { fewestForCurve } from '../../contract/model/survival/response-curve.ts';
import { workingHours } from '../../contract/model/survival/working-time.ts';
import type { operations } from '../../contract/operations/index.ts';
import { groupsOf, upTo, type CaseGroup } from '../tables/case-groups.ts';
import { summaryOf, type CaseSummary } from '../tables/case-summary.ts';
import { chooseCases, type ChosenCases } from '../tables/chosen-cases.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers } from './handler.ts';

const mostCases = 20;
const hours = [workingHours.from, workingHours.until].map((hour) => `${String(hour).padStart(2, '0')}:00`);
const workingHoursCounted = `${hours.join(' to ')} on the clock of each seat, on the working days of its country; holidays are not known and count as working days.`;

interface Estimated {
  readonly group: CaseGroup;
  readonly summary: CaseSummary;
  readonly estimate: GroupEstimate | null;
}

export const survey: Handlers<typeof operations>['responses']['survey'] = function* (input, context) {
  const { store } = context;
  const { by, period, limit, counting, knownAt, voiceId, filter } = input;
  const cases = yield* chooseCases(context, input);
  const { columns, chosen, waits, isAway } = cases;
  const all: CaseGroup = {
    key: 'all',
    of: null,
    label: 'All requests',
    order: null,
    places: upTo(chosen.length),
  };
  const groups = groupsOf(store, columns, chosen, by, period, isAway).sort(inOrder);
  const estimated: Estimated[] = [];
  for (const [done, group] of [all, ...groups.slice(0, limit)].entries()) {
    if (done > 0) yield { done, total: Math.min(groups.length, limit), stage: 'Estimating' };
    const summary = summaryOf(columns, chosen, waits, group.places);
    estimated.push({ group, summary, estimate: estimateOf(summary.waits) });
  }
  const [pooled, ...sideBySide] = estimated;
  if (pooled === undefined) throw new Error('The pooled requests were not summed up.');
  const curves = sideBySide.flatMap(({ estimate }) => estimate ?? []);
  // As far as every curve is known, so that the means of the groups compare.
  const limitMs = curves.length === 0 ? null : Math.min(...curves.map(({ lastMs }) => lastMs));
  return {
    asOf: cases.asOf,
    knownAt,
    voice: voiceId === null ? null : store.require('voice', voiceId),
    medianRule,
    workingHours: counting === 'working' ? workingHoursCounted : null,
    names: namesIn(store, filter),
    limitMs: limitMs ?? pooled.estimate?.lastMs ?? null,
    pooled: groupFrom(store, cases, pooled, pooled.estimate?.lastMs ?? 0),
    groups: sideBySide.map((one) => groupFrom(store, cases, one, limitMs ?? 0)),
    groupsInAll: groups.length,
    test:
      by === 'all'
        ? null
        : groupsTestOf(
            curves.map(({ counts }) => counts),
            by === 'topic',
          ),
  };
};

function inOrder(one: CaseGroup, other: CaseGroup): number {
  if (one.order !== null && other.order !== null) return one.order - other.order;
  return other.places.length - one.places.length || (one.key < other.key ? -1 : 1);
}

function groupFrom(store: TableStore, cases: ChosenCases, found: Estimated, limitMs: number): ResponseGroup {
  const { group, summary, estimate } = found;
  const lead = group.of === null ? null : nameOfKey(store, store.idOf(group.of.thing, group.of.key));
  return {
    key: keyOf(store, group),
    label: lead?.name ?? group.label,
    lead,
    ...summary.counts,
    cases: summary.waits.leastMs.length < fewestForCurve ? casesOf(cases, group) : null,
    curve: estimate?.curve ?? null,
    median: estimate?.median ?? null,
    restrictedMean: estimate?.restrictedMean(limitMs) ?? null,
  };
}

/** As the contract tells it: the id of the record, or the name of what is no record. */
export function keyOf(store: TableStore, { key, of }: CaseGroup): string {
  return of === null ? key : store.idOf(of.thing, of.key);
}

/** Those that wait first, then the others, excluded ones last. */
function casesOf({ columns, chosen, waits, line }: ChosenCases, { places }: CaseGroup) {
  const rank = (place: number) => {
    if (columns.endAt(chosen[place] ?? 0) === 'excluded') return 2;
    return Number.isNaN(waits.leastMs[place]) ? 1 : 0;
  };
  return [...places]
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .slice(0, mostCases)
    .map(line);
}

function namesIn(store: TableStore, filter: ResponseFilter): { id: Id; name: string }[] {
  return Object.values(filter).flatMap((value) => (isId(value) ? (nameOfKey(store, value) ?? []) : []));
}

function nameOfKey(store: TableStore, id: Id): { id: Id; name: string } | null {
  const find: FindRecord = (one) => (one === null ? null : (store.find(thingNameOf(one), one) as never));
  const record = find(id) as AnyRecord | null;
  return record === null ? null : { id, name: nameOf(record, find) };
}
