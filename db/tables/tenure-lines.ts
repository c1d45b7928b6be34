/** Tenures with the names they join, and where each stands at a moment. */
import { standingAlone, standingOf, tenureInForce } from '../../contract/model/holder.ts';
import type { Id } from '../../contract/model/id.ts';
import type { TenureLine } from '../../contract/model/pages.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Named } from './named.ts';

type Tenure = RecordOf<'tenure'>;

/** The tenures of an official, the latest beginning first and those without one last. */
export function tenuresOfOfficial(store: TableStore, id: Id<'official'>): Tenure[] {
  return store.list(
    'tenure',
    'WHERE official_id = ? ORDER BY began_from DESC, tenure_id DESC',
    store.keyOf('official', id),
  );
}

/** @param at epoch milliseconds */
export function tenureLine(named: Named, tenure: Tenure, at: number): TenureLine {
  return {
    ...tenure,
    seat: named.seat(tenure.seatId),
    official: tenure.officialId === null ? null : named.official(tenure.officialId),
    stands: standingAlone(tenure, at) ?? standingOf(tenure, named.tenuresOf(tenure.seatId), at),
  };
}

/** Who is in a seat at a moment; null when it is vacant or nobody is known. */
export function holderAt(named: Named, seatId: Id<'seat'>, at: number) {
  const officialId = tenureInForce(named.tenuresOf(seatId), at)?.officialId ?? null;
  return officialId === null ? null : named.official(officialId);
}
