/** A name to be typed, and a button that takes it. */
import { useId, useState, type FormEvent } from 'react';
import { textLimits } from '../../../contract/model/text.ts';
import { Button } from '../../parts/button.tsx';
import '../../parts/field.css';

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  /** What the button says. */
  readonly words: string;
  readonly onName: (name: string) => void;
}

export function NameForm({ label, name, words, onName }: NameFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() === '') return;
    onName(typed);
    setTyped('');
  }

  return (
    <form className="name-form" onSubmit={submit}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="name-form-line">
        <input
          id={id}
          className="field-input"
          dir="auto"
          value={typed}
          maxLength={textLimits.name}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {words}
        </Button>
      </span>
    </form>
  );
}
