/** A section of a form that is folded away until it is needed; its heading says what lies in it. */
import { ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import './fold.css';

interface FoldProps {
  readonly title: string;
  /** What lies in it, beside the title while it is folded. */
  readonly summary?: ReactNode;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function Fold({ title, summary, isOpen, onOpen, children }: FoldProps) {
  const id = useId();
  return (
    <section className="fold" aria-labelledby={`${id}-title`}>
      <h3 className="fold-head">
        <button
          type="button"
          className="fold-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onOpen(!isOpen)}
        >
          <ChevronRight aria-hidden="true" />
          <span id={`${id}-title`}>{title}</span>
          {!isOpen && summary !== undefined && <span className="fold-summary">{summary}</span>}
        </button>
      </h3>
      <div id={id} className="fold-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
