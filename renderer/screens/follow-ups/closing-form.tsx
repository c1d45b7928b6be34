/** When and by what a follow-up was done: at the moment the list is read as of, unless something else is typed. */
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { FollowUp } from '../../../contract/model/follow-up.ts';
import { undoOf } from '../../commands/editing.ts';
import { useAbout } from '../../data/answers.ts';
import { newCommandId, useCore } from '../../data/core.ts';
import { usePlace } from '../../data/place.ts';
import { sendSurely } from '../../data/send-surely.ts';
import { typedMoment } from '../../data/time-steps.ts';
import { tell } from '../../data/toast.ts';
import { Button } from '../../parts/button.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { readTyped, WhenField, type TypedWhen } from '../../parts/form/when-field.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';

export function ClosingForm({ followUp, onDone }: { followUp: FollowUp; onDone: () => void }) {
  const zone = useAbout().data?.zone ?? 'UTC';
  const [now] = useState(() => usePlace.getState().view.asOf ?? Date.now());
  const [why, setWhy] = useState('');
  const [typed, setTyped] = useState<TypedWhen | null>(null);
  const doneAt = typed ?? { at: typedMoment(now, zone), zone };
  const closing = useClosing(onDone);

  function close(event: FormEvent): void {
    event.preventDefault();
    const read = readTyped(doneAt);
    if (read === null || 'fault' in read || closing.isPending) return;
    closing.mutate({ id: followUp.id, doneAt, doneWhy: why.trim() === '' ? null : why });
  }

  return (
    // Escape is for its fields, wherever among them the keyboard is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="closing-form"
      aria-label="Close this follow-up"
      onSubmit={close}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <LineField label="By what, or why" value={why} onChange={setWhy} startsHere spellCheck />
      <WhenField label="Done" value={doneAt} onChange={setTyped} isRequired />
      <div className="closing-form-ways">
        <Button type="submit" look="primary" isDisabled={closing.isPending}>
          Close it
        </Button>
        <Button onPress={onDone}>Leave it open</Button>
      </div>
      {closing.error !== null && <RefusalNotice error={closing.error} during="Closing a follow-up" />}
    </form>
  );
}

function useClosing(onDone: () => void) {
  const { api } = useCore();
  return useMutation({
    mutationFn: async (closing: Parameters<typeof api.followUps.close>[0]) => {
      const commandId = newCommandId();
      await sendSurely((options) => api.followUps.close(closing, options), commandId);
      return commandId;
    },
    onSuccess: (commandId) => {
      tell({ text: 'The follow-up is done.', command: undoOf(commandId) });
      onDone();
    },
  });
}
