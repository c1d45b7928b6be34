import type { operations } from '../../../contract/operations/index.ts';
import { describeCited } from '../../tables/cited-record.ts';
import type { Handlers } from '../handler.ts';

export const mostCited = 200;

export const sourcePage: Handlers<typeof operations>['sources']['page'] = ({ id }, { store }) => {
  const source = store.require('source', id);
  const key = store.keyOf('source', id);
  const citations = store.list(
    'citation',
    'WHERE source_id = ? ORDER BY citation_id LIMIT ?',
    key,
    mostCited + 1,
  );
  return {
    source,
    citedFor: {
      lines: citations.slice(0, mostCited).map(({ id: citationId, aboutId, field, locator }) => ({
        id: citationId,
        about: aboutId,
        ...describeCited(store, aboutId),
        field,
        locator,
      })),
      more: citations.length > mostCited,
    },
    accounts: Number(store.prepare('SELECT count(*) FROM account WHERE source_id = ?').pluck().get(key)),
  };
};
