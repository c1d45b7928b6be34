/** Logs the call, tells what is wrong where it is mended, and says how it stands while no answer has come. */
import { useRef, useState } from 'react';
import { Refusal, type Problem } from '../../../contract/errors.ts';
import { idFrom } from '../../../contract/model/id.ts';
import { newCommandId, useCore } from '../../data/core.ts';
import { callAsItStands } from './call-as-it-stands.ts';
import { withoutBlankLines, type CallDraft } from './call-draft.ts';
import { faultsOf, type CallForm, type Fault } from './call-form.ts';
import { readCall } from './call-input.ts';
import { AlreadyLogged, sendCall, type Sending } from './send-call.ts';
import { proposalFor } from './use-proposal.ts';

export interface LogCall {
  readonly run: () => void;
  readonly isBusy: boolean;
  /** What is wrong, in the order of the form. */
  readonly faults: readonly Fault[];
  /** Why it was refused, where no field is to blame. */
  readonly refusal: Error | null;
  /** Grows each time that faults are found, so that the keyboard goes to the first of them again. */
  readonly tries: number;
}

type Unchecked = Omit<CallForm, 'faultAt'>;

export interface Logged {
  readonly form: Unchecked;
  /** What undo takes back. */
  readonly commandId: string;
}

interface Refused {
  /** The draft that was refused: once it is changed, this is no longer about it. */
  readonly draft: CallDraft;
  readonly problems: readonly Problem[];
  readonly refusal: Error | null;
}

/** @param restored the draft as it was kept, where the form goes on with one */
export function useLogCall(
  form: Unchecked | null,
  restored: CallDraft | null,
  onLogged: (logged: Logged) => void,
): LogCall {
  const { api, answers } = useCore();
  const [isBusy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<Refused | null>(null);
  const last = useRef<(Sending & { readonly of: string; readonly draft: CallDraft }) | null>(null);

  /** @throws what keeps it from being written */
  async function send(asked: Unchecked, draft: CallDraft): Promise<Logged | null> {
    // What is shown may still be what was proposed before the last key was pressed.
    const proposal = await answers.fetchQuery(proposalFor(api, draft));
    const stands = callAsItStands(draft, proposal, asked.outcomes);
    const read = readCall(draft, stands, proposal);
    if ('problems' in read) return null;
    const of = JSON.stringify([draft, stands]);
    if (last.current?.of !== of) {
      const mayBeThere = [restored, last.current?.draft].some((one) => one != null && isSame(one, draft));
      const { attemptId } = draft;
      last.current = { of, draft, mayBeThere, commandId: newCommandId(), attemptId, input: read.input };
    }
    const { commandId } = last.current;
    await sendCall(api, last.current);
    return { form: { ...asked, draft, proposal, stands }, commandId };
  }

  async function log(asked: Unchecked): Promise<void> {
    const draft = withoutBlankLines(asked.draft);
    if (JSON.stringify(draft) !== JSON.stringify(asked.draft)) asked.change(draft);
    setBusy(true);
    setRefused(null);
    try {
      const logged = await send(asked, draft);
      if (logged !== null) onLogged(logged);
      else setTries((count) => count + 1);
    } catch (error) {
      const refusal = error instanceof Error ? error : new Error('Something else than an error was thrown.');
      const problems = refusal instanceof Refusal ? refusal.problems : [];
      const isOther = refusal instanceof AlreadyLogged;
      const next = isOther ? { ...draft, attemptId: idFrom('attempt', newCommandId()) } : draft;
      if (isOther) asked.change(next);
      setRefused({ draft: next, problems, refusal: problems.length > 0 ? null : refusal });
      setTries((count) => count + 1);
    } finally {
      setBusy(false);
    }
  }

  const isOfNow = form !== null && refused !== null && isSame(refused.draft, form.draft);
  return {
    run() {
      if (form !== null && !isBusy) void log(form);
    },
    isBusy,
    tries,
    faults:
      tries === 0 || form === null
        ? []
        : faultsOf([...ownProblems(form), ...(isOfNow ? refused.problems : [])]),
    refusal: isOfNow ? refused.refusal : null,
  };
}

function isSame(one: CallDraft, other: CallDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What can be seen to be wrong without asking the core; looked for anew as the form is mended. */
function ownProblems({ draft, stands, proposal }: Unchecked): readonly Problem[] {
  const read = readCall(draft, stands, proposal);
  return 'problems' in read ? read.problems : [];
}
