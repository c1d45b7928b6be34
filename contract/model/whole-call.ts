/** One call with everything that belongs to it: the attempt, the talk it led to, what was offered, agreed and cited. */
import { z } from 'zod';
import { attempt } from './attempt.ts';
import { answeredRequest, conversation, participant, readout, topicRaised } from './conversation.ts';
import { followUp } from './follow-up.ts';
import { offer } from './offer.ts';
import { citation } from './source.ts';

/** What a call is made of, as it is sent: parts name no whole, as the call is theirs. */
export const callMakingSchema = z.strictObject({
  attempt: attempt.making,
  conversation: conversation.making
    .omit({ attemptId: true })
    .extend({
      participants: z.array(participant.making.omit({ conversationId: true })).default([]),
      topicsRaised: z.array(topicRaised.making.omit({ conversationId: true })).default([]),
      readouts: z.array(readout.making.omit({ conversationId: true })).default([]),
      /** Other requests that the same talk answered. */
      answeredRequests: z.array(answeredRequest.making.omit({ conversationId: true })).default([]),
    })
    .nullable()
    .default(null),
  /** A time proposed in the call; it was offered when the call was. */
  offer: offer.making.omit({ requestId: true, attemptId: true, offeredAt: true }).nullable().default(null),
  /** Sources of the attempt. */
  citations: z.array(citation.making.omit({ aboutId: true })).default([]),
  /** What was agreed; about the round and the official of the call unless they say otherwise. */
  followUps: z.array(followUp.making.omit({ conversationId: true })).default([]),
});
export type CallMaking = z.output<typeof callMakingSchema>;

/** The same as it is kept. */
export const wholeCallSchema = z.object({
  attempt: attempt.kept,
  /** The first made first; almost always one or none. */
  conversations: z.array(
    conversation.kept.extend({
      participants: z.array(participant.kept),
      topicsRaised: z.array(topicRaised.kept),
      readouts: z.array(readout.kept),
      answeredRequests: z.array(answeredRequest.kept),
    }),
  ),
  /** Made in this attempt. */
  offers: z.array(offer.kept),
  citations: z.array(citation.kept),
  /** Agreed in it. */
  followUps: z.array(followUp.kept),
});
export type WholeCall = z.output<typeof wholeCallSchema>;
