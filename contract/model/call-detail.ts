/** Everything of one call with the names beside the ids: what led to it, what was said, and who says so. */
import { z } from 'zod';
import { conversation, participant, readout, topicRaised } from './conversation.ts';
import { followUp } from './follow-up.ts';
import { idSchema } from './id.ts';
import { offer } from './offer.ts';
import { citation, source } from './source.ts';
import { whenSchema } from './when.ts';

const otherCallSchema = z.object({ id: idSchema('attempt'), at: whenSchema });

/** What hangs on an attempt; the attempt itself is a line of the list. */
export const callSurroundingsSchema = z.object({
  /** The placed attempt that this returned call answers. */
  answers: otherCallSchema.nullable(),
  answeredBy: z.array(otherCallSchema),
  /** The first made first. */
  conversations: z.array(
    conversation.kept.extend({
      participants: z.array(participant.kept.extend({ official: z.string().nullable() })),
      topicsRaised: z.array(topicRaised.kept.extend({ topic: z.string() })),
      readouts: z.array(readout.kept),
    }),
  ),
  offers: z.array(offer.kept),
  citations: z.array(citation.kept.extend({ source: source.kept })),
  followUps: z.array(followUp.kept),
  /** How many versions of the attempt there are. */
  versions: z.number(),
});
