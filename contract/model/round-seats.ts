/** What becomes of the requests of a round that is given another roster or another calling seat. */
import { z } from 'zod';
import { namedOfficialSchema, namedSeatSchema } from './pages.ts';

export const roundSeatsPlanSchema = z.object({
  /** These get a request, with who held the seat at the trigger. */
  added: z.array(z.object({ seat: namedSeatSchema, holder: namedOfficialSchema.nullable() })),
  /** These lose theirs: nothing is recorded for it. */
  removed: z.array(namedSeatSchema),
  /** These are not of the roster and keep theirs, for which so many records are kept. */
  staying: z.array(z.object({ seat: namedSeatSchema, records: z.number() })),
  /** The seat that is to call cannot: so many records are kept for the request to reach it. */
  blocked: z.object({ seat: namedSeatSchema, records: z.number() }).nullable(),
});
export type RoundSeatsPlan = z.output<typeof roundSeatsPlanSchema>;
