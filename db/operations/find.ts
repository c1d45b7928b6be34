import type { operations } from '../../contract/operations/index.ts';
import { withNamesakes } from '../tables/namesakes.ts';
import type { Handlers } from './handler.ts';

export const find: Handlers<typeof operations>['find'] = {
  names({ text, kinds, limit }, { store, names, now }) {
    const { found, more } = names.find(text, kinds, limit);
    return { found: withNamesakes(store, found, now()), more };
  },
};
