/** Sends a command until it is known to be written, and never has it written twice. */
import { Refusal } from '../../contract/errors.ts';
import type { CommandOptions } from '../../contract/operations/operation.ts';
import { newCommandId } from './core.ts';

const mostTries = 3;

/**
 * A command that was lost with the line or the data process is sent again under its id.
 * @param send does it with these options, the same ones each time
 * @throws Refusal what keeps it from being written, or from being known to be
 */
export async function sendSurely<Output>(
  send: (options: CommandOptions & { readonly commandId: string }) => Promise<Output>,
  commandId = newCommandId(),
): Promise<Output> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send({ commandId });
    } catch (error) {
      const isLost = error instanceof Refusal && error.code === 'not-confirmed';
      if (!isLost || tries >= mostTries) throw error;
    }
  }
}
