/** The time scale of a round and the calls marked on it, the same on every screen that reads the round. */
import { useMemo, useState } from 'react';
import { isOfClock } from '../../../contract/model/granularity.ts';
import type { Id } from '../../../contract/model/id.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { Bounds } from '../../../contract/model/wall-clock.ts';
import { useCallsOf } from '../../data/answers.ts';
import { spanOf, type Span } from '../../../drawing/time-span.ts';
import type { ScaleMark } from './time-scale.tsx';

interface RoundInTime {
  readonly id: Id<'round'>;
  readonly triggerAt: Bounds;
  readonly zone: string;
  /** The moment it opens at; null is the present. */
  readonly opensAsOf: number | null;
  readonly knownAt: number | null;
}

export function useRoundSpan({ id, triggerAt, zone, opensAsOf, knownAt }: RoundInTime): {
  readonly span: Span;
  readonly marks: readonly ScaleMark[];
} {
  const [openedAt] = useState(Date.now);
  const { data: calls } = useCallsOf(id);
  const { from, until } = triggerAt;
  return useMemo(() => {
    const events = calls?.map(({ at }) => at) ?? [];
    const opening = opensAsOf === null ? [] : [{ from: opensAsOf, until: opensAsOf + 1 }];
    // What is recorded by now may not have been known then.
    const told = knownAt === null ? (calls ?? []) : [];
    return {
      span: spanOf({ from, until }, [...events, ...opening], zone, openedAt),
      marks: told
        .filter(({ at }) => at.granularity !== 'unknown')
        .map(({ id: callId, at, country, outcome }) => ({
          id: callId,
          at,
          isMoment: isOfClock(at.granularity),
          title: [country, showWhen(at, zone), outcome].filter((part) => part !== null).join(', '),
        })),
    };
  }, [calls, from, until, zone, opensAsOf, knownAt, openedAt]);
}
