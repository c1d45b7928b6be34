/** One of several words: buttons side by side where they are few, else a button that opens a list. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Select, SelectValue } from 'react-aria-components/Select';
import { ChoiceList, type Option } from '../choice-list.tsx';
import '../choice.css';
import './choice-field.css';
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from './field-frame.tsx';

interface ChoiceFieldProps<Value extends string> extends FieldProps<Value | null> {
  readonly options: readonly Option<Value>[];
  /** Side by side or in a list; without it, as many as fit are side by side. */
  readonly look?: 'buttons' | 'list';
}

const mostButtons = 6;
const mostLetters = 56;

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { options } = props;
  const letters = options.reduce((sum, { title }) => sum + title.length, 0);
  const fits = options.length <= mostButtons && letters <= mostLetters;
  return (props.look ?? (fits ? 'buttons' : 'list')) === 'buttons' ? (
    <ChoiceButtons {...props} />
  ) : (
    <ChoiceButton {...props} />
  );
}

function useChoosing<Value extends string>({ options, onChange, onSettle }: ChoiceFieldProps<Value>) {
  return (key: unknown) => {
    const option = options.find(({ id }) => id === key);
    if (option === undefined) return;
    onChange(option.id);
    onSettle?.(option.id);
  };
}

function ChoiceButtons<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { options, value, isRequired, isReadOnly } = props;
  const ids = useFieldIds();
  const choose = useChoosing(props);
  return (
    <FieldFrame ids={ids} {...props} isGroup>
      <RadioGroup
        className="choice-buttons"
        aria-labelledby={ids.label}
        {...describedBy(ids, props)}
        isInvalid={props.error != null}
        orientation="horizontal"
        value={value}
        isRequired={isRequired ?? false}
        validationBehavior="aria"
        isReadOnly={isReadOnly ?? false}
        onChange={choose}
      >
        {options.map(({ id, title }) => (
          <Radio key={id} value={id} className="choice-button-one">
            {title}
          </Radio>
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}

function ChoiceButton<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { options, value, label, isRequired, isReadOnly, startsHere } = props;
  const ids = useFieldIds();
  const choose = useChoosing(props);
  return (
    <FieldFrame ids={ids} {...props} isGroup>
      <Select
        className="choice"
        aria-labelledby={ids.label}
        {...describedBy(ids, props)}
        isInvalid={props.error != null}
        value={value}
        isRequired={isRequired ?? false}
        validationBehavior="aria"
        isDisabled={isReadOnly ?? false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that opens puts the keyboard into its first field
        autoFocus={startsHere ?? false}
        onChange={choose}
      >
        <Button className="choice-button" data-look="field" data-invalid={props.error != null || undefined}>
          <SelectValue className="choice-value">
            {() => options.find(({ id }) => id === value)?.title ?? `Choose: ${label.toLowerCase()}`}
          </SelectValue>
          <ChevronDown aria-hidden="true" />
        </Button>
        <ChoiceList options={options} />
      </Select>
    </FieldFrame>
  );
}
