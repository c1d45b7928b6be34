import { readCallView } from '../../contract/model/call-view.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

export const savedViews: Handlers<typeof operations>['savedViews'] = {
  ...keep('saved_view'),

  list: (_, { store }) =>
    store
      .list('saved_view', 'ORDER BY position, name, saved_view_id')
      .map(({ settings, ...line }) => ({ ...line, view: readCallView(settings) })),
};
