/** What the records are called that a filter names. */
import type { CallFilter } from '../../contract/model/call-view.ts';
import { isId, thingNameOf, type Id } from '../../contract/model/id.ts';
import { nameOf, type FindRecord } from '../../contract/model/record-name.ts';
import type { AnyRecord } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';

export function namesInFilter(store: TableStore, filter: CallFilter): { id: Id; name: string }[] {
  const find: FindRecord = (id) => (id === null ? null : (store.find(thingNameOf(id), id) as never));
  return Object.values(filter).flatMap((value) => {
    const record = isId(value) ? (find(value) as AnyRecord | null) : null;
    return record === null ? [] : [{ id: record.id, name: nameOf(record, find) }];
  });
}
