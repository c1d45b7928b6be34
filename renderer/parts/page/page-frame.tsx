/** What every page of a record has: its kind, its name as the heading, facts, ways to act, and from when it is told. */
import type { ReactNode } from 'react';
import { useAbout } from '../../data/answers.ts';
import { look, usePlace } from '../../data/place.ts';
import { Button } from '../button.tsx';
import { ClippedText } from '../record-text.tsx';
import { MomentWords } from '../viewing/moment-words.tsx';
import './page-frame.css';
import { useArrival } from './use-arrival.ts';

interface PageFrameProps {
  readonly kind: string;
  readonly name: string;
  /** Beside the name. */
  readonly picture?: ReactNode;
  /** Beneath the name: other names, where it belongs. */
  readonly lead?: ReactNode;
  /** Terms and their values, as `Fact`s. */
  readonly facts?: ReactNode;
  /** Buttons. */
  readonly ways?: ReactNode;
  /** Beside the sections where there is room, else beneath them. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ kind, name, picture, lead, facts, ways, aside, children }: PageFrameProps) {
  const heading = useArrival();
  return (
    <article className="page">
      <header className="page-head" data-has-picture={picture != null || undefined}>
        {picture != null && <div className="page-picture">{picture}</div>}
        <div className="page-head-who">
          <p className="page-kind">{kind}</p>
          <h1 ref={heading} tabIndex={-1}>
            <ClippedText text={name} lines={3} />
          </h1>
          {lead}
        </div>
        {facts !== undefined && <dl className="page-facts">{facts}</dl>}
        {ways !== undefined && <div className="page-ways">{ways}</div>}
        <ToldAsOf />
      </header>
      <div className="page-body" data-has-aside={aside !== undefined || undefined}>
        <div className="page-sections">{children}</div>
        {aside !== undefined && <div className="page-aside">{aside}</div>}
      </div>
    </article>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="page-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A page is told as of now, unless a board was read as of another moment. */
export function ToldAsOf() {
  const { asOf, zone } = usePlace((state) => state.view);
  const { data: about } = useAbout();
  if (asOf === null) return null;
  return (
    <p className="page-as-of">
      <span>
        As of <MomentWords moment={asOf} zone={zone ?? about?.zone ?? 'UTC'} />
      </span>
      <Button onPress={() => look({ asOf: null })}>Read as of now</Button>
    </p>
  );
}
