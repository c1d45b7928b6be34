/** Rosters: entering one with its seats in order. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { roster, rosterMember } from '../model/roster.ts';
import { keeping } from './keeping.ts';
import { mutation } from './operation.ts';

export const rosters = {
  ...keeping(roster),
  /**
   * Makes a roster with its seats, or brings one that is there to what is sent, as one change: members that are not
   * among those sent are removed, positions follow the order. Without a record its own fields stay as they are.
   * Faults are at `['record', …]` and `['members', index, …]`.
   */
  enter: mutation({
    input: z.strictObject({
      id: idSchema('roster'),
      record: roster.making.omit({ id: true }).nullable().default(null),
      members: z.array(rosterMember.making.omit({ rosterId: true, position: true })).max(10_000),
    }),
    output: z.object({ roster: roster.kept, members: z.array(rosterMember.kept) }),
    touches: ['rosters'],
    errors: ['not-found', 'conflict'],
  }),
};
