import { Refusal } from '../../contract/errors.ts';
import { idsMadeBy } from '../../contract/model/import-made.ts';
import type { Step } from '../../contract/operations/commands.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { KeptStep } from '../record/steps.ts';
import type { CommandContext, Handlers } from './handler.ts';

/** How many entries are taken back before others may have a word. */
const chunk = 1_000;

export const commands: Handlers<typeof operations>['commands'] = {
  outcome({ commandId }, { store }) {
    const output = store.prepare('SELECT output FROM command WHERE uid = unhex(?)').pluck().get(commandId) as
      string | undefined;
    return output === undefined ? { known: false } : { known: true, output: JSON.parse(output) as unknown };
  },

  steps: (_, { steps }) => ({ undo: told(steps.last), redo: told(steps.firstTakenBack) }),

  *undo({ expected }, context) {
    const { steps, recorder } = context;
    const step = requireExpected(steps.last, expected, 'undo');
    yield* takeBack(step.carriedOutBy, `Undoing: ${step.title}`, context);
    steps.markTakenBack(step, recorder.commandUid);
    return { title: step.title, records: step.records };
  },

  *redo({ expected }, context) {
    const { steps, recorder } = context;
    const step = requireExpected(steps.firstTakenBack, expected, 'redo');
    if (step.takenBackBy !== null) {
      yield* takeBack(step.takenBackBy, `Doing again: ${step.title}`, context);
    }
    steps.markCarriedOut(step, recorder.commandUid);
    return { title: step.title, records: step.records };
  },
};

/**
 * Brings every record back to what it was before a command, the last entry first: each state on the way has been
 * there before, so that no rule is broken in between.
 */
function* takeBack(
  commandUid: Buffer,
  stage: string,
  { changes, recorder }: CommandContext,
): Generator<Progress, void> {
  const total = changes.countOf(commandUid);
  let before = Number.MAX_SAFE_INTEGER;
  for (let done = 0; done < total;) {
    const entries = changes.entriesOf(commandUid, before, chunk);
    for (const entry of entries) {
      if (!('made' in entry)) recorder.takeBack(entry);
      else yield* takeBackImport(idsMadeBy(entry.made).toReversed(), stage, recorder);
    }
    before = entries.at(-1)?.sequence ?? 0;
    done += entries.length;
    if (done < total) yield { done, total, stage };
  }
}

function* takeBackImport(
  ids: ReturnType<typeof idsMadeBy>,
  stage: string,
  recorder: CommandContext['recorder'],
): Generator<Progress, void> {
  for (const [done, id] of ids.entries()) {
    if (done % chunk === 0) yield { done, total: ids.length, stage };
    recorder.takeBackImported(id);
  }
}

function requireExpected(step: KeptStep | null, expected: string | null, verb: 'undo' | 'redo'): KeptStep {
  if (step === null) {
    throw new Refusal('conflict', `There is nothing to ${verb}.`, {
      next: verb === 'redo' ? 'What is done after an undo takes the place of what was undone.' : '',
    });
  }
  if (expected === null || expected === step.commandUid.toString('hex')) return step;
  throw new Refusal('conflict', `Something else is the next to ${verb} by now: ${step.title}.`, {
    safe: 'Nothing was changed.',
    next: `Look at what was done since, and ${verb} again.`,
  });
}

function told(step: KeptStep | null): Step | null {
  if (step === null) return null;
  const { commandUid, title, recordedAt, operation, records } = step;
  return { commandId: commandUid.toString('hex'), title, at: recordedAt, operation, records };
}
