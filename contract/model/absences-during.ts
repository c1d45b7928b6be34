/** Where a holder was while a request was open: context for a silence, never a reason by itself. */
import type { Bounds } from './certainty.ts';
import type { Id } from './id.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import { showWhen } from './show-time.ts';

export function absencesDuring(
  records: Records,
  holderId: Id<'official'> | null,
  trigger: Bounds,
  asOf: number,
): { id: Id<'absence'>; kind: string; where: string; when: string }[] {
  return recordsWith(records, 'absence', 'officialId', holderId)
    .filter((absence) => overlaps(absence, trigger.from ?? Number.NEGATIVE_INFINITY, asOf))
    .sort((a, b) => (a.began.from ?? 0) - (b.began.from ?? 0))
    .map((absence) => {
      const country = findIn(records, 'country', absence.countryId)?.name;
      return {
        id: absence.id,
        kind: absence.kind,
        where: [absence.place, country].filter((part) => part !== null && part !== undefined).join(', '),
        when: showSpan(absence),
      };
    });
}

/** Whether an absence may have lasted into a span of time, in epoch milliseconds. */
export function overlaps(
  { began, ended }: Pick<RecordOf<'absence'>, 'began' | 'ended'>,
  from: number,
  until: number,
): boolean {
  const start = began.from ?? Number.NEGATIVE_INFINITY;
  // "After the 31st" says no more than that the absence lasted until then.
  const end =
    ended === null ? Number.POSITIVE_INFINITY : (ended.until ?? ended.from ?? Number.POSITIVE_INFINITY);
  return start <= until && end > from;
}

function showSpan({ began, ended }: RecordOf<'absence'>): string {
  return ended === null ? `from ${showWhen(began)}` : `${showWhen(began)} to ${showWhen(ended)}`;
}
