import { Refusal } from '../../contract/errors.ts';
import { thingNames } from '../../contract/model/thing-names.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { ImportResult } from '../../contract/operations/imports.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import { formats } from '../imports/index.ts';
import { planOf, type Plan } from '../imports/plan.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Handlers } from './handler.ts';

/** How many records are written before others may have a word. */
const chunk = 1_000;

export const imports: Handlers<typeof operations>['imports'] = {
  formats: () => formats.map(({ name, title, columns }) => ({ name, title, columns: [...columns] })),

  *preview(input, context) {
    const { result } = yield* planOf(input, context);
    return result;
  },

  *run(input, context) {
    const plan = yield* planOf(input, context);
    if (plan.result.problems.count > 0) throw refusalOf(plan.result.problems);
    yield* write(plan, context.recorder);
    return plan.result;
  },
};

function* write({ draft, making }: Plan, recorder: Recorder): Generator<Progress, void> {
  const total = Object.values(making.made).reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return;
  let done = 0;
  for (const thing of thingNames) {
    for (const record of draft.of(thing)) {
      if (done % chunk === 0) yield { done, total, stage: 'Writing' };
      recorder.takeIn(thing, record);
      done += 1;
    }
  }
  recorder.enterImport(draft.uid, making);
}

function refusalOf({ count, first }: ImportResult['problems']): Refusal {
  const what = count === 1 ? 'There is a problem' : `There are ${count.toLocaleString('en')} problems`;
  return new Refusal('bad-input', `${what} in what was to be imported.`, {
    safe: 'Nothing of it was written.',
    next: 'Mend the places named and import it again.',
    problems: first.map(({ file, row, column, reason }) => ({
      path: [file, row ?? '', column ?? ''].filter((part) => part !== ''),
      message: reason,
    })),
  });
}
