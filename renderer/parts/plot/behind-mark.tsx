/** What is behind a mark, listed beneath its plot: it takes the keyboard, and gives it back to the mark. */
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { RecordText } from '../record-text.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Waiting } from '../waiting.tsx';
import './behind-mark.css';

interface BehindMarkProps {
  /** What the mark says. */
  readonly label: string;
  readonly during: string;
  readonly error: Error | null;
  /** Null while it is being read. */
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function BehindMark({ label, during, error, children, onClose }: BehindMarkProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    cameFrom.current ??= document.activeElement;
    heading.current?.focus();
  }, []);

  function close(): void {
    onClose();
    if (cameFrom.current instanceof SVGElement) cameFrom.current.focus();
  }

  return (
    <section className="behind-mark" aria-label="Behind the mark">
      <div className="behind-mark-head">
        <h3 ref={heading} tabIndex={-1}>
          <RecordText text={label} />
        </h3>
        <Button look="bare" onPress={close}>
          <X aria-hidden="true" />
          Close the list
        </Button>
      </div>
      {error !== null && <RefusalNotice error={error} during={during} />}
      {children === null && error === null ? <Waiting for={during} /> : children}
    </section>
  );
}
