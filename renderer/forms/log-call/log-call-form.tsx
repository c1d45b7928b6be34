/** The form of a call: logged whole, in one step, from anywhere. */
import { useState } from 'react';
import type { CallProposal } from '../../../contract/model/call-proposal.ts';
import { idFrom } from '../../../contract/model/id.ts';
import { undoOf } from '../../commands/editing.ts';
import { now } from '../../commands/time.ts';
import { useAbout, useOutcomes } from '../../data/answers.ts';
import { newCommandId } from '../../data/core.ts';
import { useDraft } from '../../data/drafts.ts';
import { draftKeyOf } from '../../data/form-draft.ts';
import type { KnownOfCall } from '../../data/open-form.ts';
import { tell } from '../../data/toast.ts';
import { Button } from '../../parts/button.tsx';
import { FormSheet } from '../../parts/form/form-sheet.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { callAsItStands } from './call-as-it-stands.ts';
import { newCallDraft, type CallDraft } from './call-draft.ts';
import { CallFields } from './call-fields.tsx';
import { callWords } from './call-words.ts';
import { FormState } from './form-state.tsx';
import { isAfterShown, momentOfCall } from './moment-of-call.ts';
import { useLogCall } from './use-log-call.ts';
import { useProposal } from './use-proposal.ts';

interface LogCallFormProps {
  readonly known: KnownOfCall;
  readonly onClose: () => void;
}

export function LogCallForm({ known, onClose }: LogCallFormProps) {
  const [initial] = useState(() => newCallDraft(known, idFrom('attempt', newCommandId()), momentOfCall()));
  const { form: name, about } = draftKeyOf({ form: 'log-call', known });
  const draft = useDraft<CallDraft>(name, about, initial);
  const proposal = useProposal(draft.body);
  const outcomes = useOutcomes();
  const trouble = proposal.error ?? outcomes.error;
  const isReadOnly = useAbout().data?.mode === 'read-only';

  const form =
    draft.isReady && proposal.data !== undefined && outcomes.data !== undefined
      ? {
          draft: draft.body,
          proposal: proposal.data,
          outcomes: outcomes.data,
          stands: callAsItStands(draft.body, proposal.data, outcomes.data),
          change: (part: Partial<CallDraft>) =>
            draft.change({ ...draft.body, ...part, title: titleOf(proposal.data) }),
        }
      : null;
  const log = useLogCall(form, draft.restored, ({ form: logged, commandId }) => {
    const isAfter = isAfterShown(logged.stands.at);
    tell({ text: callWords(logged, isAfter), command: isAfter ? now : undoOf(commandId) });
    // The draft is of no use any more whether or not it can be taken away just now: its call is known by its id.
    void draft.discard().catch(() => {});
    onClose();
  });

  function giveUp(): void {
    void draft.discard().catch(() => {});
    onClose();
  }

  return (
    <FormSheet
      title={known.dialledBy === 'them' ? 'They called back' : 'Log a call'}
      onClose={onClose}
      primary={{ label: 'Log call', isDisabled: isReadOnly || form === null || log.isBusy, onPress: log.run }}
      actions={
        draft.words !== '' &&
        !isReadOnly && (
          <Button look="bare" isDisabled={log.isBusy} onPress={giveUp}>
            Discard
          </Button>
        )
      }
      state={<FormState draft={draft} isBusy={log.isBusy} />}
    >
      {trouble !== null && <RefusalNotice error={trouble} during="Reading what is known of the call" />}
      {log.refusal !== null && <RefusalNotice error={log.refusal} during="Logging the call" />}
      {form !== null && <CallFields form={form} log={log} />}
      {form === null && trouble === null && <Waiting for="Reading what is known of the call" />}
    </FormSheet>
  );
}

/** Whom the draft is about, for the list of drafts. */
function titleOf({ official, seat }: CallProposal): string {
  const whom = official?.name ?? seat?.title;
  return whom === undefined ? 'Call' : `Call: ${whom}`;
}
