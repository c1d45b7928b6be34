/** A list that holds nothing yet: what belongs there, and how it gets there. */
import type { ReactNode } from 'react';
import type { ThingName } from '../../../contract/model/thing-names.ts';
import { commands } from '../../commands/index.ts';
import { KeyCaps } from '../key-caps.tsx';

interface NothingYetProps {
  readonly title: string;
  /** The kind of record that is listed. */
  readonly thing: ThingName;
  /** What belongs there. */
  readonly children: ReactNode;
}

export function NothingYet({ title, thing, children }: NothingYetProps) {
  const [keys] = commands.find(({ id }) => id === `records.new-${thing}`)?.keys ?? [];
  return (
    <div className="list-frame-nothing">
      <h2>{title}</h2>
      <p>{children}</p>
      {keys !== undefined && (
        <p className="muted">
          <KeyCaps combo={keys} /> makes one.
        </p>
      )}
      <p className="muted">
        <code>demarche import FILE</code> on the command line takes in tables of office holders, chiefs of
        mission, travels and calls.
      </p>
    </div>
  );
}
