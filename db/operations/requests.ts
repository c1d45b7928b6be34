import { storyOf } from '../../contract/model/request-story.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';
import { viewOf } from './view.ts';

export const requests: Handlers<typeof operations>['requests'] = {
  ...keep('request'),

  story({ requestId, ...asked }, { store, rounds, now }) {
    const { roundId } = store.require('request', requestId);
    const { round, records } = rounds.gather(roundId, asked.knownAt, 'story');
    return storyOf(records, round, requestId, viewOf(asked, round, records, now()));
  },
};
