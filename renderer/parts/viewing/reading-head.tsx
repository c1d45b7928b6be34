/** The head of a place that reads a round or a record: the way back, what it is of, and the places beside it. */
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../../data/address.ts';
import { PlaceLink } from '../place-link.tsx';
import { ClippedText } from '../record-text.tsx';
import { useArrival } from '../page/use-arrival.ts';
import './reading-head.css';

interface ReadingHeadProps {
  /** "Timeline", "Report", "Waits". */
  readonly kind: string;
  readonly name: string;
  readonly back: { readonly to: Place; readonly name: string } | null;
  /** Links to the same in other places. */
  readonly beside?: ReactNode;
  /** What is told beneath the name. */
  readonly children?: ReactNode;
}

export function ReadingHead({ kind, name, back, beside, children }: ReadingHeadProps) {
  const heading = useArrival();
  return (
    <header className="reading-head">
      {back !== null && (
        <nav className="reading-head-back" aria-label="Back">
          <PlaceLink to={back.to} isBack>
            <ChevronLeft aria-hidden="true" />
            {back.name}
          </PlaceLink>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        <span className="reading-head-kind">{kind}</span> <ClippedText text={name} lines={2} />
      </h1>
      {beside !== undefined && (
        <nav className="reading-head-beside" aria-label="The same in other places">
          {beside}
        </nav>
      )}
      {children}
    </header>
  );
}
