/** What a check of a record against the others in the workspace is given. */
import type { Bounds } from '../../contract/model/certainty.ts';
import { badInput } from '../../contract/errors.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { TableStore } from '../record/table-store.ts';

/** @throws Refusal `bad-input` at the field that is to be mended */
export type Check<Name extends ThingName> = (record: RecordOf<Name>, store: TableStore) => void;

/** Whether an end lies before its beginning, however imprecise the two are. */
export function isReversed(begin: Bounds | null, end: Bounds | null): boolean {
  return (
    begin !== null && end !== null && begin.from !== null && end.until !== null && end.until <= begin.from
  );
}

export function refuseReversed(
  begin: Bounds | null,
  end: Bounds | null,
  field: string,
  message: string,
): void {
  if (isReversed(begin, end)) throw badInput([field], message);
}
