/** Where a follow-up or a commitment stands against its due date. */
import { certaintyAt } from './certainty.ts';
import type { FollowUp } from './follow-up.ts';

/** The closed list, in the order in which they are listed. */
export const dueStates = ['overdue', 'due', 'to come', 'undated', 'done'] as const;
export type DueState = (typeof dueStates)[number];

/**
 * Overdue once the whole of the due time has passed: what is due "on the 12th" is overdue when that day has ended in its
 * zone, and due while it lasts. What was done at an unknown time is done; what is done at a time still ahead is not.
 * @param at epoch milliseconds
 */
export function dueStateOf({ due, doneAt }: Pick<FollowUp, 'due' | 'doneAt'>, at: number): DueState {
  if (doneAt !== null && (doneAt.granularity === 'unknown' || certaintyAt(doneAt, at) !== 'not yet')) {
    return 'done';
  }
  if (due === null || due.granularity === 'unknown') return 'undated';
  const has = certaintyAt(due, at);
  if (has === 'certain') return 'overdue';
  return has === 'possible' ? 'due' : 'to come';
}

/** Orders by state, then by due date, then by the order in which they were made; of those that are done the latest first. */
export function byDueDate(
  a: { readonly state: DueState; readonly followUp: FollowUp },
  b: { readonly state: DueState; readonly followUp: FollowUp },
): number {
  const byState = dueStates.indexOf(a.state) - dueStates.indexOf(b.state);
  if (byState !== 0) return byState;
  const moment = ({ followUp: { due, doneAt } }: typeof a) =>
    a.state === 'done' ? -(doneAt?.from ?? Number.MIN_SAFE_INTEGER) : (due?.until ?? Number.MAX_SAFE_INTEGER);
  return moment(a) - moment(b) || (a.followUp.id < b.followUp.id ? -1 : 1);
}
