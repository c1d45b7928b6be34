/** Response times as a table for a terminal: counts with their denominators, and never a mean of the finished ones alone. */
import { describeElapsedExactly } from '../../../contract/model/elapsed.ts';
import type {
  ResponseCase,
  ResponseGroup,
  ResponseReading,
  ResponseSurvey,
} from '../../../contract/model/response-shape.ts';
import { momentText } from './board-text.ts';
import { inert, tableText } from './table.ts';

/** How the waits were read, and the zone that times are shown in. */
export type StatsReading = Pick<ResponseReading, 'clock' | 'counting' | 'answeredBy'> & {
  readonly zone: string;
};

const heads = ['Of', 'Requests', 'Reached', 'Declined', 'Still waiting', 'Median wait', 'Mean, restricted'];

const starts = { attempt: 'the first placed attempt', trigger: 'the trigger' } as const;
const answerers = { holder: 'the holder', anyone: 'anyone authorised there' } as const;

export function statsText(survey: ResponseSurvey, reading: StatsReading): string {
  const { pooled, groups, groupsInAll, test } = survey;
  const more = groupsInAll - groups.length;
  return [
    momentText({ ...survey, zone: reading.zone }),
    `Waits since ${starts[reading.clock]} for a conversation with ${answerers[reading.answeredBy]}; open ones count as long as they have lasted.`,
    ...(survey.workingHours === null ? [] : [`Counted: ${survey.workingHours}`]),
    '',
    tableText(heads, [rowOf(pooled, groups.length === 0), ...groups.map((group) => rowOf(group, true))]),
    ...(more > 0 ? ['', `${more} smaller groups are not shown.`] : []),
    '',
    `The median is ${survey.medianRule}.`,
    ...methodLines(pooled),
    ...(test === null ? [] : [test.sentence]),
  ].join('\n');
}

function methodLines({ curve, ends, withoutClock, reachedLater }: ResponseGroup): string[] {
  const cutOff = ends['round closed'] + ends.withdrawn + ends['closed otherwise'] + ends['holder left'];
  return [
    ...(curve === null
      ? ['Fewer than five waits: the requests are listed, and there is no curve.']
      : [curve.why]),
    ...(cutOff > 0 ? [`${cutOff} cut off by a closing, a withdrawal or a change of holder.`] : []),
    ...(withoutClock > 0 ? [`${withoutClock} without a wait on this clock.`] : []),
    ...(reachedLater > 0 ? [`${reachedLater} reached after the wait had ended otherwise.`] : []),
  ];
}

function rowOf(group: ResponseGroup, hasCases: boolean) {
  const { label, requests, excluded, ends, cases } = group;
  return {
    cells: [
      inert(label),
      excluded === 0 ? String(requests) : `${requests}, ${excluded} excluded`,
      reachedText(group),
      String(ends.declined),
      String(ends['still waiting']),
      medianText(group),
      meanText(group),
    ],
    under: hasCases ? (cases ?? []).map(caseText) : [],
  };
}

/** "3 of 4 (Wilson 30–95 %)". */
function reachedText({ reached, sentence }: ResponseGroup): string {
  const { count, outOf, interval } = reached;
  if (interval === null || count === 0) return sentence;
  const percent = (share: number) => Math.round(share * 100);
  return `${count} of ${outOf} (Wilson ${percent(interval.lower)}–${percent(interval.upper)} %)`;
}

function medianText({ median }: ResponseGroup): string {
  if (median === null) return '';
  const { leastMs, mostMs, lowerMs, upperMs } = median;
  if (leastMs === null) return 'not yet one half';
  const bounds = [lowerMs, upperMs].map((limit) => (limit === null ? 'open' : lengthText(limit, limit)));
  const interval = lowerMs === null && upperMs === null ? '' : ` (95 % ${bounds.join(' to ')})`;
  return `${lengthText(leastMs, mostMs)}${interval}`;
}

function meanText({ restrictedMean }: ResponseGroup): string {
  if (restrictedMean === null) return '';
  const { leastMs, mostMs, limitMs } = restrictedMean;
  return `${lengthText(leastMs, mostMs)} of ${lengthText(limitMs, limitMs)}`;
}

/** An estimate is told to the second. */
function lengthText(leastMs: number, mostMs: number | null): string {
  return describeElapsedExactly({
    leastMs: Math.round(leastMs),
    mostMs: mostMs === null ? null : Math.round(mostMs),
  });
}

function caseText({ round, holder, seat, end, wait }: ResponseCase): string {
  const whom = holder?.name ?? `${seat.country.name}, ${seat.title}`;
  const length = wait === null ? 'since when is not known on this clock' : describeElapsedExactly(wait);
  return inert(
    `${whom}, ${round.name}: ${end === 'excluded' ? 'excluded by decision' : `${end}, ${length}`}`,
  );
}
