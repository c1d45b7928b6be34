import { parseWhen, type When } from '../../contract/model/when.ts';
import { typedTime } from './call-times.ts';
import type { Row } from './row.ts';

/** The archive is that of the Department of State: its mail tells times on the clock of Washington. */
export const washington = 'America/New_York';

/** One row of the file: what one mail says about one call. */
export interface Mail {
  readonly row: Row;
  readonly thread: string;
  readonly order: number;
  readonly type: string;
  /** When the mail was written; what it tells happened then or shortly before. */
  readonly at: When;
  /** At that moment or earlier. */
  readonly byThen: When;
  readonly counterpart: string | null;
  readonly office: string;
  readonly proposed: When | null;
  readonly note: string;
  readonly quote: string;
  /** The words of the mail, and those of whoever made the list. */
  readonly words: string | null;
  readonly subject: string | null;
  readonly document: string;
}

export function mailFrom(row: Row): Mail {
  const loggedAt = row.cell('logged_at');
  if (loggedAt === '') row.problem('logged_at', 'The cell is empty.');
  const at = row.time('logged_at', loggedAt || 'unknown', washington);
  const proposed = row.cell('proposed_time');
  const note = row.prose('note');
  const quote = row.prose('quote');
  const words = [
    ...(quote === null ? [] : [`“${quote}”`]),
    ...(note === null ? [] : [`Note: ${note}`]),
    ...(proposed === '' ? [] : [`Proposed: ${proposed}`]),
  ];
  return {
    row,
    thread: row.line('thread_id', 100),
    order: orderOf(row),
    type: row.line('event_type', 100),
    at,
    byThen: { ...at, from: null, text: `by ${at.text}` },
    counterpart: row.lineOrNull('counterpart'),
    office: row.line('office', 1_000),
    proposed: proposed === '' ? null : proposedTime(row, proposed),
    note: note ?? '',
    quote: quote ?? '',
    words: words.length === 0 ? null : words.join('\n'),
    subject: row.lineOrNull('source_subject'),
    document: row.line('source_doc', 200),
  };
}

function proposedTime(row: Row, text: string): When {
  const typed = typedTime(text);
  return typed === 'unknown'
    ? parseWhen('unknown', washington, row.lineOrNull('proposed_time', 500) ?? '')
    : row.time('proposed_time', typed, washington);
}

function orderOf(row: Row): number {
  const text = row.cell('seq');
  if (/^\d{1,9}$/.test(text)) return Number(text);
  row.problem('seq', 'A whole number is expected: the place of the row in its thread.');
  return 0;
}
