/** A part of a page under a heading of its own, with how many lines it has. */
import { useId, type ReactNode } from 'react';
import './page-section.css';

interface PageSectionProps {
  readonly title: string;
  readonly count?: number | string;
  /** Shown in place of the children where there are none, as a sentence; without one the part is left out. */
  readonly whenEmpty?: string;
  readonly children: ReactNode;
}

export function PageSection({ title, count, whenEmpty, children }: PageSectionProps) {
  const id = useId();
  const isEmpty = count === 0;
  if (isEmpty && whenEmpty === undefined) return null;
  return (
    <section className="page-section" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count !== undefined && !isEmpty && <span className="page-section-count"> {count}</span>}
      </h2>
      {isEmpty ? <p className="muted">{whenEmpty}</p> : children}
    </section>
  );
}
