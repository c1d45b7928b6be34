/** A name and a zone for a new workspace. */
import { CircleAlert } from 'lucide-react';
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { lineSchema, textLimits } from '../../../contract/model/text.ts';
import { zoneSchema } from '../../../contract/model/when.ts';
import { Button } from '../../parts/button.tsx';
import '../../parts/field.css';

interface NewWorkspaceFormProps {
  readonly isPending: boolean;
  readonly onNew: (workspace: NewWorkspace) => void;
  /** Null where no folder can be asked for. */
  readonly onNewInFolder: ((workspace: NewWorkspace) => void) | null;
}

export interface NewWorkspace {
  readonly name: string;
  readonly zone: string;
}

export function NewWorkspaceForm({ isPending, onNew, onNewInFolder }: NewWorkspaceFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [isChecked, setChecked] = useState(false);
  const readName = lineSchema(textLimits.name, 'The name').safeParse(name);
  const readZone = zoneSchema.safeParse(zone);
  const nameFault = isChecked ? (readName.error?.issues[0]?.message ?? null) : null;
  const zoneFault = isChecked ? (readZone.error?.issues[0]?.message ?? null) : null;

  function make(act: (workspace: NewWorkspace) => void): void {
    setChecked(true);
    if (readName.success && readZone.success) act({ name: readName.data, zone: readZone.data });
    else form.current?.querySelector<HTMLElement>(readName.success ? '[name=zone]' : '[name=name]')?.focus();
  }

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    make(onNew);
  }

  return (
    <form ref={form} className="start-screen-form" noValidate onSubmit={submit}>
      <Field label="Name" name="name" value={name} fault={nameFault} onType={setName} />
      <Field
        label="Time zone, as a place"
        name="zone"
        value={zone}
        fault={zoneFault}
        suggestions={Intl.supportedValuesOf('timeZone')}
        onType={setZone}
      />
      <div className="start-screen-form-ways">
        <Button type="submit" isDisabled={isPending}>
          Make it
        </Button>
        {onNewInFolder !== null && (
          <Button isDisabled={isPending} onPress={() => make(onNewInFolder)}>
            Make it in another folder…
          </Button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly fault: string | null;
  readonly suggestions?: readonly string[];
  readonly onType: (text: string) => void;
}

function Field({ label, name, value, fault, suggestions, onType }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className="field-input"
        value={value}
        autoComplete="off"
        spellCheck={false}
        list={suggestions && `${id}-list`}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={(event) => onType(event.target.value)}
      />
      {suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
      {fault !== null && (
        <p className="field-error" id={`${id}-fault`}>
          <CircleAlert aria-hidden="true" />
          {fault}
        </p>
      )}
    </div>
  );
}
