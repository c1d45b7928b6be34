/** One end of a period, typed as a time of any precision: a day counts from its start, or to its end. */
import { useState } from 'react';
import { Refusal } from '../../../contract/errors.ts';
import { parseWhen } from '../../../contract/model/when.ts';
import { typedMoment } from '../../data/time-steps.ts';
import { LineField } from './line-field.tsx';
import { momentInWords } from '../viewing/moment-words.tsx';

interface PeriodFieldProps {
  readonly label: string;
  readonly end: 'from' | 'until';
  /** Epoch milliseconds; null where the period is open. */
  readonly value: number | null;
  readonly zone: string;
  readonly onCommit: (epochMs: number | null) => void;
}

type Read = { readonly moment: number | null } | { readonly fault: string };

export function PeriodField({ label, end, value, zone, onCommit }: PeriodFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isFaultShown, setFaultShown] = useState(false);
  const read: Read = draft === null ? { moment: value } : readEnd(draft, end, zone);
  const moment = 'moment' in read ? read.moment : null;

  function settle(): void {
    if (draft === null) return;
    if ('fault' in read) return setFaultShown(true);
    setDraft(null);
    setFaultShown(false);
    onCommit(read.moment);
  }

  return (
    <LineField
      label={label}
      value={draft ?? (value === null ? '' : typedMoment(value, zone))}
      placeholder="Any time"
      hint={moment === null ? undefined : momentInWords(moment, zone)}
      error={'fault' in read && isFaultShown ? read.fault : null}
      onChange={setDraft}
      onSettle={settle}
    />
  );
}

function readEnd(typed: string, end: 'from' | 'until', zone: string): Read {
  if (typed.trim() === '') return { moment: null };
  try {
    const when = parseWhen(typed, zone);
    const isClock = when.granularity === 'second' || when.granularity === 'minute';
    // A time of the clock is the moment itself, not the minute that begins with it.
    const moment = isClock ? when.from : when[end];
    return moment === null ? { fault: 'A time with a known bound is needed here.' } : { moment };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { fault: error.problems[0]?.message ?? error.record.happened };
  }
}
