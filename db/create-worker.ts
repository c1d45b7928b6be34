/** Entry of the process that makes a new workspace: does that one thing, says how it went, and ends. */
import { Refusal } from '../contract/errors.ts';
import type { CreateRequest, FromCreation } from '../contract/wire/creation.ts';
import { createCore } from './create-core.ts';
import { hostLine } from './host-line.ts';

const { tellLast, onMessage } = hostLine<FromCreation, CreateRequest>();
onMessage((request) => void create(request).then(tellLast));

async function create({ folder, applicationVersion, who, workspace }: CreateRequest): Promise<FromCreation> {
  try {
    const core = await createCore({ folder, applicationVersion, who, now: Date.now }, workspace);
    core.close();
    return { created: core.about };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.record };
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return {
      refused: new Refusal(
        'internal',
        'The workspace could not be made, for a reason that was not foreseen.',
        {
          next: 'Try another folder; if it happens again, report what stands above.',
        },
      ).record,
    };
  }
}
