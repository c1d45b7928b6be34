/** A line that is taken in or left out. */
import { useId, type ReactNode } from 'react';
import { RecordText } from '../../parts/record-text.tsx';
import './check-line.css';

interface CheckLineProps {
  readonly title: string;
  readonly more?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  /** What is said further of it once it is taken in. */
  readonly children?: ReactNode;
}

export function CheckLine({ title, more, isChecked, onChange, children }: CheckLineProps) {
  const id = useId();
  return (
    <div className="check-line">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        aria-describedby={more === undefined ? undefined : `${id}-more`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className="check-line-words">
        <label htmlFor={id}>
          <RecordText text={title} />
        </label>
        {more !== undefined && (
          <span className="check-line-more" id={`${id}-more`}>
            <RecordText text={more} />
          </span>
        )}
        {isChecked && children}
      </div>
    </div>
  );
}
