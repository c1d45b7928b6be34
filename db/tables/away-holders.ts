/** Whether the holder of a case was away while it waited. */
import { overlaps } from '../../contract/model/absences-during.ts';
import type { Id } from '../../contract/model/id.ts';
import { readUnder } from '../../contract/model/reading.ts';
import { gather, type RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';
import type { IsAway } from './case-groups.ts';
import type { CaseColumns } from './case-columns.ts';

type Away = Pick<RecordOf<'absence'>, 'began' | 'ended'>;

const told = `WHERE about_kind = 'absence'`;

/**
 * An absence of any kind that overlaps the time from the first placed attempt, or from the trigger where nothing was
 * placed, to the end of the wait. Absences are those known now, as a voice tells them.
 */
export function awayHolders(store: TableStore, columns: CaseColumns, voiceId: Id<'voice'> | null): IsAway {
  let byHolder: ReadonlyMap<number, readonly Away[]> | null = null;
  return (index) => {
    byHolder ??= absencesByHolder(store, voiceId);
    const absences = byHolder.get(columns.keys.holder[index] ?? 0);
    if (absences === undefined) return false;
    const { starts, endedAt } = columns.momentsAt(index);
    const start = (starts.attempt ?? starts.trigger)?.from ?? Number.NEGATIVE_INFINITY;
    const end = endedAt?.until ?? Number.POSITIVE_INFINITY;
    return absences.some((absence) => overlaps(absence, start, end));
  };
}

function absencesByHolder(store: TableStore, voiceId: Id<'voice'> | null): Map<number, Away[]> {
  const records = gather({ absence: store.list('absence', ''), account: store.list('account', told) });
  const byHolder = new Map<number, Away[]>();
  const keys = new Map<Id, number>();
  for (const absence of readUnder(records, voiceId).absence) {
    const known = keys.get(absence.officialId) ?? store.keyOf('official', absence.officialId);
    keys.set(absence.officialId, known);
    const ofHolder = byHolder.get(known);
    if (ofHolder === undefined) byHolder.set(known, [absence]);
    else ofHolder.push(absence);
  }
  return byHolder;
}
