/** An ordered list of seats, each with the dates it belongs and a reason. */
import { integer, line, optional, partOf, prose, reference, thing, when, type Kept } from './thing.ts';

export const roster = thing('roster', 'rosters', {
  name: line(),
  /** From when it is defunct. */
  ended: optional(when()),
  remark: optional(prose()),
});
export type Roster = Kept<typeof roster>;

export const rosterMember = thing('roster_member', 'rosters', {
  rosterId: partOf('roster'),
  seatId: reference('seat'),
  position: integer(1, 10_000),
  since: optional(when()),
  until: optional(when()),
  reason: optional(prose()),
});
export type RosterMember = Kept<typeof rosterMember>;
