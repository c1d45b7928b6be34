/** Sends a call until it is known to be written, and never writes it twice. */
import { Refusal } from '../../../contract/errors.ts';
import type { Id } from '../../../contract/model/id.ts';
import type { DemarcheApi } from '../../../contract/operations/index.ts';
import { sendSurely } from '../../data/send-surely.ts';
import type { CallInput } from './call-input.ts';

export interface Sending {
  readonly input: CallInput;
  readonly attemptId: Id<'attempt'>;
  /** The same for the same input: sent again, it does nothing a second time. */
  readonly commandId: string;
  /** The same was sent, or was a draft elsewhere, before: a call of this id is then this call. */
  readonly mayBeThere: boolean;
}

/**
 * A call whose answer was lost with the whole page is found by the id of its attempt, which its draft has kept.
 * @throws Refusal what keeps it from being written, or from being known to be; `AlreadyLogged`
 */
export async function sendCall(
  api: Pick<DemarcheApi, 'calls'>,
  { input, attemptId, commandId, mayBeThere }: Sending,
): Promise<void> {
  try {
    await sendSurely((options) => api.calls.log(input, options), commandId);
  } catch (error) {
    const isTaken = error instanceof Refusal && error.code === 'conflict';
    if (!isTaken || !(await isThere(api, attemptId))) throw error;
    if (!mayBeThere) throw new AlreadyLogged();
  }
}

/** The draft was logged by another window, and says something else here. */
export class AlreadyLogged extends Refusal {
  constructor() {
    super('conflict', 'A call that was begun with this draft is logged already, and says something else.', {
      safe: 'What was typed here is kept, and was not written.',
      next: 'Look at that call first; this one can be logged beside it.',
    });
  }
}

async function isThere(api: Pick<DemarcheApi, 'calls'>, id: Id<'attempt'>): Promise<boolean> {
  try {
    await api.calls.read({ id });
    return true;
  } catch {
    return false;
  }
}
