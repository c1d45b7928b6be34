/** What a change of records can be about: the closed list of subjects a reader may be showing. */
export const changeTopics = [
  'workspace',
  'countries',
  'officials',
  'seats',
  'rosters',
  'rounds',
  'requests',
  'attempts',
  'offers',
  'conversations',
  'topics',
  'absences',
  'follow-ups',
  'sources',
  'accounts',
  'outcomes',
  'views',
] as const;

export type ChangeTopic = (typeof changeTopics)[number];

/** What a `changed` push can be about: records, and what is put down beside them. */
export const pushTopics = [...changeTopics, 'drafts'] as const;

export type PushTopic = (typeof pushTopics)[number];

/** Sent to every client after a commit: `revision` is the sequence of the last change record written. */
export interface Changed {
  readonly topics: readonly PushTopic[];
  readonly revision: number;
}
