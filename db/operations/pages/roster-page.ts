import type { operations } from '../../../contract/operations/index.ts';
import { Named } from '../../tables/named.ts';
import { holderAt } from '../../tables/tenure-lines.ts';
import type { Handlers } from '../handler.ts';

export const rosterPage: Handlers<typeof operations>['rosters']['page'] = (
  { id, at: asked },
  { store, now },
) => {
  const roster = store.require('roster', id);
  const key = store.keyOf('roster', id);
  const at = asked ?? now();
  const named = new Named(store);
  const members = store.list('roster_member', 'WHERE roster_id = ? ORDER BY position, roster_member_id', key);
  return {
    roster,
    members: members.map((member) => ({
      ...member,
      seat: named.seat(member.seatId),
      holder: holderAt(named, member.seatId, at),
    })),
    rounds: store.list('round', 'WHERE roster_id = ? ORDER BY trigger_at_from DESC, round_id DESC', key),
  };
};
