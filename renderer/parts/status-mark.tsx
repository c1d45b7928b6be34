/** A status: its shape and its word, always both. */
import type { Status } from '../../contract/model/status-words.ts';
import { StatusIcon } from './status-icon.tsx';
import './status-mark.css';

type Hue = 'reached' | 'waiting' | 'late' | 'long-late' | 'ours' | 'neutral';

const hues: Readonly<Record<Status, Hue>> = {
  'calling side': 'neutral',
  'excluded by decision': 'neutral',
  'not yet tried': 'ours',
  tried: 'ours',
  awaiting: 'waiting',
  overdue: 'late',
  'long overdue': 'long-late',
  'our move': 'ours',
  'deputy only': 'waiting',
  returned: 'reached',
  reached: 'reached',
  declined: 'neutral',
  withdrawn: 'neutral',
  'closed unanswered': 'neutral',
};

interface StatusMarkProps {
  readonly status: Status;
  /** Said before the word: "possibly". */
  readonly lead?: string;
  /** Said after it: a count. */
  readonly size?: 'usual' | 'large' | 'small';
}

export function StatusMark({ status, lead, size = 'usual' }: StatusMarkProps) {
  const words = lead === undefined ? status : `${lead} ${status}`;
  return (
    <span className="status-mark" data-hue={hues[status]} data-size={size}>
      <StatusIcon status={status} />
      <span className="status-mark-word">{sentenceCase(words)}</span>
    </span>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
