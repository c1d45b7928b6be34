import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refusal } from '../../contract/errors.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { Command } from '../commands/command.ts';
import { redoOf, undoOf } from '../commands/editing.ts';
import { useAbout } from '../data/answers.ts';
import { useCore, type Core } from '../data/core.ts';
import { useSteps, type StepVerb } from '../data/steps.ts';
import { tell } from '../data/toast.ts';

const stepsKey = ['commands', 'steps', {}];

/** Follows what can be taken back, and takes it back when a command asks for it. */
export function useFollowSteps(): void {
  const core = useCore();
  const { data: steps, isFetching: isBehind } = useQuery({
    queryKey: stepsKey,
    queryFn: ({ signal }) => core.api.commands.steps({}, { signal }),
  });
  const isReadOnly = useAbout().data?.mode === 'read-only';
  useEffect(() => {
    const act = (verb: StepVerb, commandId?: string) => take(core, verb, commandId);
    useSteps.setState({ ...steps, isReadOnly, isBehind, take: act });
  }, [core, steps, isReadOnly, isBehind]);
}

let underWay: Promise<void> = Promise.resolve();
let waiting = 0;

/** One after the other: a key that is pressed while the last one is still at work means the step after. */
function take(core: Core, verb: StepVerb, commandId: string | undefined): void {
  const isNext = waiting === 0;
  waiting += 1;
  underWay = underWay
    .then(() => carryOut(core, verb, isNext ? (commandId ?? null) : null))
    .finally(() => (waiting -= 1));
}

const words = {
  undo: { done: 'Undone', doing: 'Undoing' },
  redo: { done: 'Redone', doing: 'Redoing' },
} as const;

async function carryOut({ api, answers }: Core, verb: StepVerb, expected: string | null): Promise<void> {
  const step = useSteps.getState()[verb];
  const stopping = new AbortController();
  const onProgress = ({ done, total }: Progress) =>
    tell({
      text: `${words[verb].doing}: ${step?.title ?? ''}`,
      progress: total === null ? '' : `${Math.floor((100 * done) / total)} %`,
      command: stopCommand(() => stopping.abort()),
    });
  try {
    const { title } = await api.commands[verb]({ expected }, { onProgress, signal: stopping.signal });
    const steps = await api.commands.steps({});
    answers.setQueryData(stepsKey, steps);
    useSteps.setState({ ...steps, isBehind: false });
    const back = verb === 'undo' ? steps.redo : steps.undo;
    const command = back === null ? null : (verb === 'undo' ? redoOf : undoOf)(back.commandId);
    tell({ text: `${words[verb].done}: ${title}`, ...(command !== null && { command }) });
  } catch (error) {
    tell({
      text: error instanceof Refusal ? error.message : `It was not ${words[verb].done.toLowerCase()}.`,
    });
  }
}

function stopCommand(run: () => void): Command {
  return { id: 'editing.stop', title: 'Cancel', group: 'Edit', keys: [], run };
}
