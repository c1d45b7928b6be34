/** The talk an attempt led to, or a meeting: who took part, what was raised, and how each side summed it up. */
import { integer, line, oneOf, optional, partOf, prose, reference, thing, when, type Kept } from './thing.ts';
import { channels, sides } from './words.ts';

const day = 24 * 60 * 60;

export const conversation = thing('conversation', 'conversations', {
  /** Null for a meeting that no attempt led to. */
  attemptId: optional(partOf('attempt')),
  at: when(),
  /** How long it took, in seconds, as two bounds that may be equal; both null when it is not known. */
  leastSeconds: optional(integer(0, 30 * day)),
  mostSeconds: optional(integer(0, 30 * day)),
  /** The length in the words of the source: "close to 30 minutes". */
  lengthAsTold: optional(line()),
  channel: oneOf(channels),
  place: optional(line()),
  remark: optional(prose()),
});
export type Conversation = Kept<typeof conversation>;

/** A request that a conversation answered, beyond the one its attempt belongs to; one talk may answer several. */
export const answeredRequest = thing('answered_request', 'conversations', {
  requestId: partOf('request'),
  conversationId: partOf('conversation'),
  reached: oneOf(['holder', 'deputy']),
});
export type AnsweredRequest = Kept<typeof answeredRequest>;

/** An official, or somebody known by a description only, in a conversation. */
export const participant = thing('participant', 'conversations', {
  conversationId: partOf('conversation'),
  officialId: optional(reference('official')),
  /** "First Party", "the operator": when the official is not known. */
  described: optional(line()),
  side: oneOf(sides),
  role: oneOf(['principal', 'interpreter', 'note-taker', 'listener', 'operator', 'unknown']),
  place: optional(line()),
});
export type Participant = Kept<typeof participant>;

/** A topic that came up, who raised it, and the line taken. */
export const topicRaised = thing('topic_raised', 'conversations', {
  conversationId: partOf('conversation'),
  topicId: reference('topic'),
  by: oneOf(sides),
  line: optional(prose()),
});
export type TopicRaised = Kept<typeof topicRaised>;

/** The public summary of a call by one side. */
export const readout = thing('readout', 'conversations', {
  conversationId: partOf('conversation'),
  side: oneOf(sides),
  text: prose(),
  issuedAt: optional(when()),
});
export type Readout = Kept<typeof readout>;
