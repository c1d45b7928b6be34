import { badInput } from '../../contract/errors.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { Check } from './check.ts';

export const checkAttempt: Check<'attempt'> = (attempt, store) => {
  const outcome = store.find('outcome', attempt.outcomeId);
  if (outcome?.reasonRequired === true && attempt.reason === null) {
    throw badInput(['reason'], `The outcome "${outcome.name}" asks for a reason; "none given" is one.`);
  }
  if (attempt.reason === 'other' && attempt.reasonRemark === null) {
    throw badInput(['reasonRemark'], 'The reason "other" asks for a remark that says which.');
  }
  if (attempt.answersId !== null) {
    const answered = store.find('attempt', attempt.answersId);
    if (answered === null) {
      throw badInput(['answersId'], 'The attempt that this call answers does not exist.');
    }
    checkReturnedCall(attempt, answered);
  }
  // Moving a call that was answered must not leave its answer before it, in another request or on its own side.
  for (const answer of store.list('attempt', 'WHERE answers_id = ?', store.keyOf('attempt', attempt.id))) {
    checkReturnedCall(answer, attempt);
  }
};

/** @throws Refusal `bad-input` at the field of the answer that is to be mended */
export function checkReturnedCall(answer: RecordOf<'attempt'>, answered: RecordOf<'attempt'>): void {
  const fault = faultOfReturnedCall(answer, answered);
  if (fault !== null) throw badInput([fault.field], fault.message);
}

export function mayAnswer(answer: RecordOf<'attempt'>, answered: RecordOf<'attempt'>): boolean {
  return faultOfReturnedCall(answer, answered) === null;
}

function faultOfReturnedCall(
  answer: RecordOf<'attempt'>,
  answered: RecordOf<'attempt'>,
): { readonly field: 'answersId' | 'at'; readonly message: string } | null {
  if (answered.requestId !== answer.requestId) {
    return { field: 'answersId', message: 'A returned call answers an attempt of the same request.' };
  }
  if (answered.dialledBy === answer.dialledBy && ['us', 'them'].includes(answer.dialledBy)) {
    return { field: 'answersId', message: 'A returned call is dialled by the side that was called before.' };
  }
  const isBefore =
    answer.at.until !== null && answered.at.from !== null && answer.at.until <= answered.at.from;
  return isBefore
    ? { field: 'at', message: 'A returned call cannot come before the call it answers.' }
    : null;
}
