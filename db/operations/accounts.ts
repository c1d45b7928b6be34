import { within } from '../../contract/errors.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import { uidBytes } from '../record/columns.ts';
import type { Recorder } from '../record/recorder.ts';
import type { TableStore } from '../record/table-store.ts';
import { keptTells } from '../tables/account.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

const kept = keep('account');

export const accounts: Handlers<typeof operations>['accounts'] = {
  ...kept,

  make: (account, context) =>
    kept.make({ ...account, tells: keptTells(account.aboutId, account.tells) }, context),

  change({ id, fields }, context) {
    const { tells } = fields;
    if (tells === undefined) return kept.change({ id, fields }, context);
    const aboutId = fields.aboutId ?? context.store.require('account', id).aboutId;
    const told = within(['fields'], () => keptTells(aboutId, tells));
    return kept.change({ id, fields: { ...fields, tells: told } }, context);
  },

  prefer({ id }, { store, recorder }) {
    preferNoOther(store.require('account', id), store, recorder);
    return recorder.change('account', id, { preferred: true });
  },
};

/** There is one preferred version of an event: the one before makes room. */
export function preferNoOther(
  { id, aboutId }: RecordOf<'account'>,
  store: TableStore,
  recorder: Recorder,
): void {
  for (const other of store.list('account', 'WHERE about_uid = ? AND preferred = 1', uidBytes(aboutId))) {
    if (other.id !== id) recorder.change('account', other.id, { preferred: false });
  }
}

export const voices: Handlers<typeof operations>['voices'] = {
  ...keep('voice'),
  list: (_, { store }) => store.list('voice', 'ORDER BY name'),
};
