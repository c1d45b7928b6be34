/** Where the clock of the first placed attempt stands against the round's limits, in words and as a gauge. */
import { describeElapsed, type ElapsedRange } from '../../contract/model/elapsed.ts';
import type { LimitReached } from '../../contract/model/status-words.ts';
import './limit-gauge.css';

interface LimitGaugeProps {
  readonly elapsed: ElapsedRange | null;
  readonly limit: LimitReached | null;
  readonly overdueMinutes: number;
  readonly longOverdueMinutes: number;
}

const minuteMs = 60_000;

export function LimitGauge({ elapsed, limit, overdueMinutes, longOverdueMinutes }: LimitGaugeProps) {
  if (elapsed === null || limit === null) return null;
  const overdueMs = overdueMinutes * minuteMs;
  const longMs = longOverdueMinutes * minuteMs;
  const wholeMs = Math.max(overdueMs, longMs) * 1.1;
  const percent = (lengthMs: number) => `${(100 * Math.min(1, lengthMs / wholeMs)).toFixed(2)}%`;
  const most = elapsed.mostMs ?? wholeMs;
  return (
    <span className="limit-gauge">
      <span className="limit-gauge-track" aria-hidden="true">
        <span
          className="limit-gauge-may-be"
          style={{
            left: percent(elapsed.leastMs),
            width: `calc(${percent(most)} - ${percent(elapsed.leastMs)})`,
          }}
        />
        <span className="limit-gauge-is" style={{ width: percent(elapsed.leastMs) }} />
        <span className="limit-gauge-limit" style={{ left: percent(overdueMs) }} />
        <span className="limit-gauge-limit" style={{ left: percent(longMs) }} />
      </span>
      <span className="limit-gauge-words">{wordsFor(limit, overdueMs, longMs)}</span>
    </span>
  );
}

function wordsFor(limit: LimitReached, overdueMs: number, longMs: number): string {
  const overdue = exactly(overdueMs);
  const long = exactly(longMs);
  switch (limit) {
    case 'within':
      return `within ${overdue} limit`;
    case 'possibly overdue':
      return `possibly past ${overdue} limit`;
    case 'overdue':
      return `past ${overdue} limit`;
    case 'possibly long overdue':
      return `past ${overdue}, possibly ${long}`;
    case 'long overdue':
      return `past ${long} limit`;
  }
}

function exactly(lengthMs: number): string {
  return describeElapsed({ leastMs: lengthMs, mostMs: lengthMs });
}
