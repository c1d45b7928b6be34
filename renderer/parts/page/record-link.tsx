/** The name of a record, as a link to the place that shows it. */
import type { Id } from '../../../contract/model/id.ts';
import { placeOf } from '../../data/address.ts';
import { PlaceLink } from '../place-link.tsx';
import { RecordText } from '../record-text.tsx';
import './record-link.css';

interface RecordLinkProps {
  readonly id: Id;
  readonly name: string;
  /** Where rows are walked with arrows, Tab stops in one of them only. */
  readonly tabIndex?: number;
}

export function RecordLink({ id, name, tabIndex }: RecordLinkProps) {
  const to = placeOf(id);
  if (to === null) return <RecordText text={name} />;
  return (
    <PlaceLink to={to} className="record-link" {...(tabIndex !== undefined && { tabIndex })}>
      <RecordText text={name} />
    </PlaceLink>
  );
}
