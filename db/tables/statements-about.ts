/** What is said about a record: the sources it is cited from, and who it is elsewhere. */
import type { Id } from '../../contract/model/id.ts';
import { uidBytes } from '../record/columns.ts';
import type { TableStore } from '../record/table-store.ts';

export function citationLines(store: TableStore, id: Id) {
  return store
    .list('citation', 'WHERE about_uid = ? ORDER BY citation_id', uidBytes(id))
    .map(({ id: citationId, sourceId, field, locator }) => ({
      id: citationId,
      source: store.require('source', sourceId),
      field,
      locator,
    }));
}

export function identifierLines(store: TableStore, id: Id) {
  return store
    .list('identifier', 'WHERE about_uid = ? ORDER BY scheme, value', uidBytes(id))
    .map(({ scheme, value }) => ({ scheme, value }));
}
