/** One line of a part of a record: its fields in a row, and the ones that mostly say nothing beneath. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { DrawField } from './draw-field.tsx';
import { emptyOf, isRequired, isSame, type Typed } from './field-values.ts';
import type { FormField, PartDescription } from './form-description.ts';
import { lineFault, shownFields, type Faults, type Line } from './read-values.ts';

interface PartLineProps {
  readonly part: PartDescription;
  readonly line: Line;
  readonly zone: string;
  readonly faults: Faults;
  readonly isReadOnly: boolean;
  /** The labels above the first line serve those beneath as well. */
  readonly isFirst: boolean;
  readonly isNew: boolean;
  readonly onChange: (key: string, value: Typed) => void;
  readonly onSettle: (key: string, value: Typed) => void;
}

export function PartLine(props: PartLineProps) {
  const { part, line, zone, faults, isReadOnly, isFirst, isNew, onChange, onSettle } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const fields = shownFields(part.fields, line.values);
  const asides = fields.filter(({ isAside }) => isAside === true);
  const isOpen = isUnfolded || asides.some((field) => !isBlank(field, line));

  const draw = (field: FormField, isLead: boolean) => (
    <div className="part-line-field" data-looks={field.looks} data-short={shortness(field)} key={field.key}>
      <DrawField
        field={field}
        value={line.values[field.key] ?? null}
        zone={zone}
        error={faults[lineFault(part.key, line.id, field.key)] ?? null}
        isRequired={isRequired(part.thing, field)}
        isReadOnly={isReadOnly}
        isLabelUnseen={!isFirst && field.isAside !== true}
        startsHere={isLead && isNew}
        onChange={(value) => onChange(field.key, value)}
        onSettle={(value) => onSettle(field.key, value)}
      />
    </div>
  );

  return (
    <div className="part-line-fields">
      {fields.filter(({ isAside }) => isAside !== true).map((field, place) => draw(field, place === 0))}
      {part.asides !== undefined && !isOpen && !isReadOnly && (
        <Button look="bare" onPress={() => setUnfolded(true)}>
          <ChevronDown aria-hidden="true" />
          {part.asides}
        </Button>
      )}
      {isOpen && asides.map((field) => draw(field, false))}
      {isOpen && isUnfolded && asides.every((field) => isBlank(field, line)) && (
        <Button look="bare" onPress={() => setUnfolded(false)}>
          <ChevronUp aria-hidden="true" />
          Fold
        </Button>
      )}
    </div>
  );
}

function isBlank(field: FormField, { values }: Line): boolean {
  const typed = values[field.key] ?? emptyOf(field);
  return field.looks === 'when' ? (typed as { at: string }).at === '' : isSame(typed, emptyOf(field));
}

function shortness(field: FormField): true | undefined {
  return (field.looks === 'line' && field.isShort === true) || undefined;
}
