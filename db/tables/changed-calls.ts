/** One change to many calls, thought through before any of it is written: what each becomes, and which cannot be so. */
import { isSameRecord } from '../../contract/model/changed-fields.ts';
import type { CallChange } from '../../contract/model/call-change.ts';
import type { Id } from '../../contract/model/id.ts';
import type { FieldsOf, RecordOf } from '../../contract/model/records.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import { badInput, Refusal } from '../../contract/errors.ts';
import type { TableStore } from '../record/table-store.ts';
import { checkAttempt, checkReturnedCall } from './attempt.ts';

type Attempt = RecordOf<'attempt'>;

export interface PlannedChange {
  readonly before: Attempt;
  readonly after: Attempt;
}

export interface CallChangePlan {
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  readonly refused: readonly { readonly call: Attempt; readonly message: string }[];
}

const chunk = 200;

/**
 * The plan holds for all of them together: a call and its answer that change in one step are checked as they become.
 * @throws Refusal `bad-input` for a reference that is not there, `not-found` for a call that is not
 */
export function* planChange(
  store: TableStore,
  ids: readonly Id<'attempt'>[],
  fields: CallChange,
): Generator<Progress, CallChangePlan> {
  if (fields.outcomeId !== undefined && store.find('outcome', fields.outcomeId) === null) {
    throw badInput(['fields', 'outcomeId'], 'There is no outcome with this id.');
  }
  const changes: PlannedChange[] = [];
  const refused: { call: Attempt; message: string }[] = [];
  const planned = new Map<Id, Attempt>();
  for (const [index, id] of ids.entries()) {
    if (index % chunk === 0 && ids.length > chunk) {
      yield { done: index, total: ids.length, stage: 'Checking the calls' };
    }
    const before = store.require('attempt', id);
    const after = { ...before, ...fieldsFor(before, fields) } as Attempt;
    if (isSameRecord('attempt', before, after)) continue;
    planned.set(id, after);
    const message = faultIn(() => checkAttempt(after, store));
    if (message === null) changes.push({ before, after });
    else refused.push({ call: before, message });
  }
  const together = changes.flatMap(({ before, after }) => {
    const answered = after.answersId === null ? undefined : planned.get(after.answersId);
    const message = answered === undefined ? null : faultIn(() => checkReturnedCall(after, answered));
    return message === null ? [] : [{ call: before, message }];
  });
  const unfit = new Set(together.map(({ call }) => call.id));
  return {
    changes: changes.filter(({ before }) => !unfit.has(before.id)),
    unchanged: ids.length - planned.size,
    refused: [...refused, ...together],
  };
}

/** What is set for one call: the same for all, but for what is added to its own remark. */
export function fieldsFor({ remark }: Attempt, { addToRemark, ...fields }: CallChange): FieldsOf<'attempt'> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (addToRemark === undefined) return given;
  return { ...given, remark: remark === null || remark === '' ? addToRemark : `${remark}\n${addToRemark}` };
}

function faultIn(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.record.happened;
    throw error;
  }
}
