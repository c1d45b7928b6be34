import { badInput } from '../../contract/errors.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Check } from './check.ts';

export const checkAttempt: Check<'attempt'> = (attempt, store) => {
  const outcome = store.find('outcome', attempt.outcomeId);
  if (outcome?.reasonRequired === true && attempt.reason === null) {
    throw badInput(['reason'], `The outcome "${outcome.name}" asks for a reason; "none given" is one.`);
  }
  if (attempt.reason === 'other' && attempt.reasonRemark === null) {
    throw badInput(['reasonRemark'], 'The reason "other" asks for a remark that says which.');
  }
  if (attempt.answersId !== null) checkReturnedCall(attempt, store);
};

function checkReturnedCall(attempt: RecordOf<'attempt'>, store: TableStore): void {
  const answered = attempt.answersId === null ? null : store.find('attempt', attempt.answersId);
  if (answered === null) throw badInput(['answersId'], 'The attempt that this call answers does not exist.');
  if (answered.requestId !== attempt.requestId) {
    throw badInput(['answersId'], 'A returned call answers an attempt of the same request.');
  }
  if (answered.dialledBy === attempt.dialledBy && ['us', 'them'].includes(attempt.dialledBy)) {
    throw badInput(['answersId'], 'A returned call is dialled by the side that was called before.');
  }
  const isBefore =
    attempt.at.until !== null && answered.at.from !== null && attempt.at.until <= answered.at.from;
  if (isBefore) throw badInput(['at'], 'A returned call cannot come before the call it answers.');
}
