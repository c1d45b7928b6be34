/** A field that narrows or finds what is listed, with its label in its hint. */
import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import './field.css';
import './search-field.css';

interface SearchFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export function SearchField({ label, onChange, onKeyDown, ...props }: SearchFieldProps) {
  return (
    <label className="search-field">
      <Search aria-hidden="true" />
      <span className="unseen">{label}</span>
      <input
        {...props}
        className="field-input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
