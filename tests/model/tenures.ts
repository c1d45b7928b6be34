/** Tenures of one seat in Seoul, from the dates as they are typed. */
import type { RecordOf } from '../../contract/model/records.ts';
import { parseWhen } from '../../contract/model/when.ts';

export type Tenure = RecordOf<'tenure'>;
export const seoul = 'Asia/Seoul';

/** A tenure from one typed date to another; null is not known, or not ended. */
export function tenure(
  name: string,
  began: string | null,
  ended: string | null = null,
  kind: Tenure['kind'] = 'holder',
): Tenure {
  return {
    id: `tenure_${name}`,
    seatId: 'seat_1',
    officialId: kind === 'vacant' ? null : `official_${name}`,
    kind,
    began: began === null ? null : parseWhen(began, seoul),
    ended: ended === null ? null : parseWhen(ended, seoul),
    remark: null,
  };
}
