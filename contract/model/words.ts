/** The closed lists of words that several kinds of record share. */

/** Whose person, offer or statement it is, seen from the workspace. */
export const sides = ['ours', 'theirs', 'third', 'unknown'] as const;
export type Side = (typeof sides)[number];

/** Who asked for a call, and who connected it: two facts. */
export const parties = ['us', 'them', 'unknown', 'disputed'] as const;
export type Party = (typeof parties)[number];

/** Ours: we try to reach them. Theirs: they try to reach us. */
export const directions = ['ours', 'theirs'] as const;
export type Direction = (typeof directions)[number];

export const channels = ['phone', 'video', 'in person', 'message', 'other', 'unknown'] as const;
export type Channel = (typeof channels)[number];

/** Why an attempt did not connect. `other` asks for a remark. */
export const reasons = [
  'travelling',
  'in meetings',
  'night there',
  'line trouble',
  'other channel named',
  'none given',
  'disputed',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

export const offerStates = ['tentative', 'open', 'confirmed', 'lapsed', 'declined', 'cancelled'] as const;
export type OfferState = (typeof offerStates)[number];

export const decisionKinds = ['excluded', 'included', 'withdrawn', 'reinstated'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
