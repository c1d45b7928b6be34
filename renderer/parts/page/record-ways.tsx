/** What can be done with a record from its page: only its history, where the workspace can only be read. */
import type { ReactNode } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { useAbout } from '../../data/answers.ts';
import { openForm } from '../../data/open-form.ts';
import { showHistory } from '../../data/shown-history.ts';
import { Button } from '../button.tsx';

interface RecordWaysProps {
  readonly id: Id;
  /** Ways of this kind of record only. */
  readonly children?: ReactNode;
}

export function RecordWays({ id, children }: RecordWaysProps) {
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const history = <Button onPress={() => showHistory(id)}>History</Button>;
  if (isReadOnly) return history;
  return (
    <>
      {children}
      <Button onPress={() => openForm({ form: 'change', id })}>Change</Button>
      {history}
    </>
  );
}
