/** The seats that a roster has at a moment, who is in them, and the request that a round makes for one. */
import { Refusal } from '../../contract/errors.ts';
import { tenuresAt } from '../../contract/model/holder.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';

/** The seats that belong to a roster at a moment, in its order. */
export function membersAt(
  store: TableStore,
  rosterId: Id<'roster'>,
  at: number | null,
): RecordOf<'roster_member'>[] {
  const all = store.list(
    'roster_member',
    'WHERE roster_id = ? ORDER BY position, roster_member_id',
    store.keyOf('roster', rosterId),
  );
  return all.filter(
    ({ since, until }) =>
      at === null ||
      ((since === null || since.from === null || since.from <= at) &&
        (until === null || until.until === null || until.until > at)),
  );
}

/** @throws Refusal `conflict` when there is none */
export function requireMembersAt(store: TableStore, rosterId: Id<'roster'>, at: number | null) {
  const members = membersAt(store, rosterId, at);
  if (members.length > 0) return members;
  throw new Refusal('conflict', 'No seat belongs to this roster at the trigger.', {
    next: 'Add seats to the roster, or choose another.',
  });
}

/** With the holder of the trigger's day. */
export function requestFor(
  store: TableStore,
  round: RecordOf<'round'>,
  { seatId, position }: RecordOf<'roster_member'>,
  uid: string,
): RecordOf<'request'> {
  const tenure = tenureAt(store, seatId, round.triggerAt.from);
  return {
    id: idFrom('request', uid),
    roundId: round.id,
    seatId,
    holderId: tenure?.officialId ?? null,
    position,
    direction: 'ours',
    remark: null,
  };
}

/** Who is in the seat at a moment, or may be. */
export function tenureAt(
  store: TableStore,
  seatId: Id<'seat'>,
  at: number | null,
): RecordOf<'tenure'> | null {
  if (at === null) return null;
  const tenures = store.list('tenure', 'WHERE seat_id = ?', store.keyOf('seat', seatId));
  return tenuresAt(tenures, at)[0] ?? null;
}
