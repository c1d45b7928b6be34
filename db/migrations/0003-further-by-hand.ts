import type { Migration } from '../migrate.ts';
import { photos } from './0003-further-by-hand/photos.ts';
import { talkText } from './0003-further-by-hand/talk-text.ts';

/** Photos of officials, and calls found by what was said in them. */
export const furtherByHand: Migration = {
  number: 3,
  name: 'further-by-hand',
  sql: [photos, talkText].join('\n'),
};
