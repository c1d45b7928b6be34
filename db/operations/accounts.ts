import type { operations } from '../../contract/operations/index.ts';
import { uidBytes } from '../record/columns.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

export const accounts: Handlers<typeof operations>['accounts'] = {
  ...keep('account'),

  prefer({ id }, { store, recorder }) {
    const account = store.require('account', id);
    const others = store.list('account', 'WHERE about_uid = ? AND preferred = 1', uidBytes(account.aboutId));
    for (const other of others) {
      if (other.id !== id) recorder.change('account', other.id, { preferred: false });
    }
    return recorder.change('account', id, { preferred: true });
  },
};

export const voices: Handlers<typeof operations>['voices'] = {
  ...keep('voice'),
  list: (_, { store }) => store.list('voice', 'ORDER BY name'),
};
