/** What a check of a record against the others in the workspace is given. */
import type { Bounds } from '../../contract/model/certainty.ts';
import { badInput } from '../../contract/errors.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { TableStore } from '../record/table-store.ts';

/** @throws Refusal `bad-input` at the field that is to be mended */
export type Check<Name extends ThingName> = (record: RecordOf<Name>, store: TableStore) => void;

/** Refuses an end that lies before its beginning, however imprecise the two are. */
export function refuseReversed(
  begin: Bounds | null,
  end: Bounds | null,
  field: string,
  message: string,
): void {
  const isReversed =
    begin !== null && end !== null && begin.from !== null && end.until !== null && end.until <= begin.from;
  if (isReversed) throw badInput([field], message);
}
