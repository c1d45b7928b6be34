/** The handlers of the three commands every kind of record has. */
import { within } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import type { FieldsOf, RecordOf } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { CommandContext } from './handler.ts';

export function keep<Name extends ThingName>(name: Name) {
  return {
    make: (record: RecordOf<Name>, { recorder }: CommandContext) => recorder.make(name, record),
    change: ({ id, fields }: { id: Id<Name>; fields: FieldsOf<Name> }, { recorder }: CommandContext) =>
      within(['fields'], () => recorder.change(name, id, fields)),
    remove: ({ id }: { id: Id<Name> }, { recorder }: CommandContext) => ({ removed: recorder.remove(id) }),
  };
}
