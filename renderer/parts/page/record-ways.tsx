/** What can be done with a record from its page: only its history, where the workspace can only be read. */
import type { ReactNode } from 'react';
import { isIdOf, type Id } from '../../../contract/model/id.ts';
import type { CountedId } from '../../data/address.ts';
import { useAbout } from '../../data/answers.ts';
import { openForm } from '../../data/open-form.ts';
import { showHistory } from '../../data/shown-history.ts';
import { Button } from '../button.tsx';
import { PlaceLink } from '../place-link.tsx';

interface RecordWaysProps {
  readonly id: Id;
  /** Ways of this kind of record only. */
  readonly children?: ReactNode;
}

export function RecordWays({ id, children }: RecordWaysProps) {
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const history = <Button onPress={() => showHistory(id)}>History</Button>;
  if (isReadOnly) {
    return (
      <>
        {history}
        <CountedWays id={id} />
      </>
    );
  }
  return (
    <>
      {children}
      <Button onPress={() => openForm({ form: 'change', id })}>Change</Button>
      {history}
      <CountedWays id={id} />
    </>
  );
}

const counted = ['official', 'seat', 'country', 'roster', 'topic'] as const;

/** To what is counted over all requests of this one. */
function CountedWays({ id }: { id: Id }) {
  if (!counted.some((kind) => isIdOf(kind, id))) return null;
  return (
    <>
      <PlaceLink to={{ name: 'waits', id: id as CountedId }} className="button">
        Waits
      </PlaceLink>
      <PlaceLink to={{ name: 'matrix', id: id as CountedId }} className="button">
        Topic matrix
      </PlaceLink>
    </>
  );
}
