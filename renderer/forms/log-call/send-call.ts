/** Sends a call until it is known to be written, and never writes it twice. */
import { Refusal } from '../../../contract/errors.ts';
import type { Id } from '../../../contract/model/id.ts';
import type { DemarcheApi } from '../../../contract/operations/index.ts';
import type { CallInput } from './call-input.ts';

export interface Sending {
  readonly input: CallInput;
  readonly attemptId: Id<'attempt'>;
  /** The same for the same input: sent again, it does nothing a second time. */
  readonly commandId: string;
}

const mostTries = 3;

/**
 * A command that was lost with the line or the data process is sent again under its id. A call whose answer was lost
 * with the whole page is found by the id of its attempt, which its draft has kept.
 * @throws Refusal what keeps it from being written, or from being known to be
 */
export async function sendCall(
  api: Pick<DemarcheApi, 'calls'>,
  { input, attemptId, commandId }: Sending,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await api.calls.log(input, { commandId });
      return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'not-confirmed' && tries < mostTries) continue;
      if (error.code === 'conflict' && (await isThere(api, attemptId))) return;
      throw error;
    }
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
