/** How long something has taken, or took until it ended. */
import type { Status } from '../../contract/model/status-words.ts';
import { describeElapsed, type ElapsedRange } from '../../contract/model/elapsed.ts';
import './elapsed-time.css';

/** What stopped the clock; a status that is not here lets it run. */
const stoppedBy: Readonly<Partial<Record<Status, string>>> = {
  reached: 'until reached',
  returned: 'until returned',
  declined: 'until declined',
  withdrawn: 'until withdrawn',
  'excluded by decision': 'until excluded',
  'closed unanswered': 'until closed',
};

interface ElapsedTimeProps {
  readonly range: ElapsedRange | null;
  readonly status: Status;
  /** Whether to say what stopped the clock. */
  readonly isNoted?: boolean;
}

export function ElapsedTime({ range, status, isNoted = true }: ElapsedTimeProps) {
  if (range === null) return null;
  const end = stoppedBy[status];
  return (
    <span className="elapsed-time" data-is-running={end === undefined || undefined}>
      {describeElapsed(range)}
      {isNoted && end !== undefined && <span className="elapsed-time-note">{end}</span>}
    </span>
  );
}
