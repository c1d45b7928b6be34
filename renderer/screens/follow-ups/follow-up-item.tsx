/** One follow-up or commitment: what, by whom, when it is due, where it comes from, and a way to close it. */
import { useMutation } from '@tanstack/react-query';
import { Check, Handshake, Pencil, RotateCcw, StepForward } from 'lucide-react';
import { useRef, useState } from 'react';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { FollowUpLine } from '../../../contract/operations/follow-ups.ts';
import { undoOf } from '../../commands/editing.ts';
import { useAbout } from '../../data/answers.ts';
import { newCommandId, useCore } from '../../data/core.ts';
import { openForm } from '../../data/open-form.ts';
import { sendSurely } from '../../data/send-surely.ts';
import { tell } from '../../data/toast.ts';
import { Button } from '../../parts/button.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { ClosingForm } from './closing-form.tsx';
import './follow-up-item.css';

const sideWords = {
  ours: 'ours',
  theirs: 'theirs',
  third: 'a third side',
  unknown: 'side not stated',
} as const;

export function FollowUpItem({ line }: { line: FollowUpLine }) {
  const { followUp, state } = line;
  const [isClosing, setClosing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const reopening = useReopening();
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const KindIcon = followUp.kind === 'commitment' ? Handshake : StepForward;

  function leaveClosing(): void {
    setClosing(false);
    opener.current?.focus();
  }

  return (
    <li className="follow-up-item" data-state={state}>
      <KindIcon aria-hidden="true" />
      <div className="follow-up-item-words">
        <p className="follow-up-item-what">
          <RecordText text={followUp.what} />
        </p>
        <p className="follow-up-item-more">
          {followUp.kind === 'commitment' ? 'Commitment' : 'Follow-up'}, {sideWords[followUp.by]}
          <Whence line={line} />
        </p>
        {followUp.doneWhy !== null && (
          <p className="follow-up-item-more">
            <RecordText text={followUp.doneWhy} />
          </p>
        )}
        {reopening.error !== null && (
          <RefusalNotice error={reopening.error} during="Opening a follow-up again" />
        )}
        {isClosing && <ClosingForm followUp={followUp} onDone={leaveClosing} />}
      </div>
      <p className="follow-up-item-when">
        <DueWords line={line} />
      </p>
      {!isReadOnly && (
        <div className="follow-up-item-ways">
          {state === 'done' ? (
            <Button look="bare" onPress={() => reopening.mutate(followUp.id)}>
              <RotateCcw aria-hidden="true" />
              Open again
            </Button>
          ) : (
            <Button ref={opener} look="bare" aria-expanded={isClosing} onPress={() => setClosing(!isClosing)}>
              <Check aria-hidden="true" />
              Done
            </Button>
          )}
          <Button look="bare" onPress={() => openForm({ form: 'change', id: followUp.id })}>
            <Pencil aria-hidden="true" />
            Change
          </Button>
        </div>
      )}
    </li>
  );
}

function Whence({ line: { official, round, conversation } }: { line: FollowUpLine }) {
  return (
    <>
      {official !== null && (
        <>
          {' · '}
          <PlaceLink to={{ name: 'officials', id: official.id }}>
            <RecordText text={official.name} />
          </PlaceLink>
        </>
      )}
      {round !== null && (
        <>
          {' · '}
          <PlaceLink to={{ name: 'rounds', id: round.id }}>
            <RecordText text={round.name} />
          </PlaceLink>
        </>
      )}
      {conversation !== null && <> · agreed {showWhen(conversation.at)}</>}
    </>
  );
}

function DueWords({ line: { followUp, state } }: { line: FollowUpLine }) {
  if (state === 'done') return <>Done {followUp.doneAt === null ? '' : showWhen(followUp.doneAt)}</>;
  return <>{followUp.due === null ? 'No due date' : `Due ${showWhen(followUp.due)}`}</>;
}

function useReopening() {
  const { api } = useCore();
  return useMutation({
    mutationFn: async (id: FollowUpLine['followUp']['id']) => {
      const commandId = newCommandId();
      await sendSurely((options) => api.followUps.reopen({ id }, options), commandId);
      return commandId;
    },
    onSuccess: (commandId) => tell({ text: 'The follow-up is open again.', command: undoOf(commandId) }),
  });
}
