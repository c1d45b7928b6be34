/** How waits and topics are read: on which clock, whose answers count, side by side by what, and of which requests. */
import { create } from 'zustand';
import {
  everyResponse,
  type Answerer,
  type Clock,
  type Counting,
  type Grouping,
  type Period,
  type ResponseFilter,
} from '../../contract/model/response-shape.ts';
import { isIdOf } from '../../contract/model/id.ts';
import type { MatrixRow } from '../../contract/model/topic-matrix-shape.ts';
import type { CountedId } from './address.ts';

interface WaitsReading {
  readonly by: Grouping;
  readonly period: Period;
  readonly clock: Clock;
  readonly counting: Counting;
  readonly answeredBy: Answerer;
  /** Beside the record that the place is of. */
  readonly filter: ResponseFilter;
  /** Whom a row of the topic matrix stands for. */
  readonly rows: MatrixRow;
}

export const useWaitsReading = create<WaitsReading>()(() => ({
  by: 'all',
  period: 'year',
  clock: 'attempt',
  counting: 'elapsed',
  answeredBy: 'holder',
  filter: everyResponse,
  rows: 'country',
}));

export function readWaits(change: Partial<WaitsReading>): void {
  useWaitsReading.setState(change);
}

export function filterWaits(change: Partial<ResponseFilter>): void {
  useWaitsReading.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** The part of a filter that leaves what is of one record. */
export function filterOf(id: CountedId | null) {
  return {
    ...(isIdOf('official', id ?? '') && { officialId: id as `official_${string}` }),
    ...(isIdOf('seat', id ?? '') && { seatId: id as `seat_${string}` }),
    ...(isIdOf('country', id ?? '') && { countryId: id as `country_${string}` }),
    ...(isIdOf('roster', id ?? '') && { rosterId: id as `roster_${string}` }),
    ...(isIdOf('round', id ?? '') && { roundId: id as `round_${string}` }),
    ...(isIdOf('topic', id ?? '') && { topicId: id as `topic_${string}` }),
  };
}
