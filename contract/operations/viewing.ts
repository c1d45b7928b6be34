/** The moment and the voice a reader asks for; all of it optional. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { zoneSchema } from '../model/when.ts';

const moment = z.number().int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000);

export const viewInputSchema = z.strictObject({
  roundId: idSchema('round'),
  /** Epoch milliseconds; null takes the moment the round opens at, or now. */
  asOf: moment.nullable().default(null),
  /** Epoch milliseconds; null uses all that is known now. */
  knownAt: moment.nullable().default(null),
  /** Null reads the preferred version of every event. */
  voiceId: idSchema('voice').nullable().default(null),
  /** Null shows times in the round's own zone. */
  zone: zoneSchema.nullable().default(null),
});
