/** A field to type in with a list beneath that narrows with each letter. What is typed stays, chosen or not. */
import { Check, ChevronDown, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { RecordText } from '../record-text.tsx';
import '../choice.css';
import './combo-field.css';
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from './field-frame.tsx';

export interface ComboOption {
  readonly id: string;
  readonly title: string;
  readonly more?: string | null;
  /** Something that is not there yet, and is made when this is chosen. */
  readonly isMaking?: boolean;
}

/** What stands in the field: a chosen one, or, with `id` null, only what was typed. Null is an empty field. */
export interface ComboValue {
  readonly id: string | null;
  readonly name: string;
}

interface ComboFieldProps extends FieldProps<ComboValue | null> {
  /** Those that fit what is typed, the best first. */
  readonly options: readonly ComboOption[];
  readonly placeholder?: string;
  /** What the open list says while it is empty. */
  readonly whenEmpty: string;
  /** Beneath the options: that there are more, for one. */
  readonly listFoot?: ReactNode;
  readonly isShort?: boolean;
  readonly onChoose: (option: ComboOption) => void;
}

export function ComboField(props: ComboFieldProps) {
  const { options, value, onChange, onChoose, onSettle, listFoot, whenEmpty } = props;
  const ids = useFieldIds();
  const typed = value?.name ?? '';

  function choose(key: unknown): void {
    const option = options.find(({ id }) => id === key);
    if (option !== undefined) onChoose(option);
  }

  function type(text: string): void {
    if (text !== typed) onChange(text === '' ? null : { id: null, name: text });
  }

  /** A name typed out in full is meant, where only one goes by it. */
  function leave(): void {
    const exact = options.filter(({ title, isMaking }) => isMaking !== true && isSame(title, typed));
    if (value?.id === null && exact[0] !== undefined && exact.length === 1) onChoose(exact[0]);
    else onSettle?.(value);
  }

  return (
    <FieldFrame ids={ids} {...props}>
      <ComboBox
        id={ids.field}
        className="combo"
        aria-labelledby={ids.label}
        {...describedBy(ids, props)}
        isInvalid={props.error != null}
        items={options}
        inputValue={typed}
        value={value?.id ?? null}
        isRequired={props.isRequired ?? false}
        isReadOnly={props.isReadOnly ?? false}
        validationBehavior="aria"
        allowsCustomValue
        allowsEmptyCollection
        shouldFocusWrap
        menuTrigger="input"
        onInputChange={type}
        onChange={choose}
        onBlur={leave}
      >
        <span className="combo-box">
          <Input
            className="field-input combo-input"
            data-short={props.isShort || undefined}
            dir="auto"
            placeholder={props.placeholder ?? ''}
            autoComplete="off"
            spellCheck={false}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that opens puts the keyboard into its first field
            autoFocus={props.startsHere ?? false}
          />
          <Button className="combo-opener">
            <ChevronDown aria-hidden="true" />
          </Button>
        </span>
        <Popover className="popover combo-popover" offset={4} placement="bottom start">
          {/* What floats above the page belongs to a region of its own. */}
          <section aria-label={`Suggestions for ${props.label.toLowerCase()}`}>
            <ListBox
              className="choice-list"
              renderEmptyState={() => <p className="combo-empty">{whenEmpty}</p>}
            >
              {(option: ComboOption) => (
                <ListBoxItem id={option.id} textValue={option.title} className="choice-option">
                  {option.isMaking === true ? (
                    <Plus className="combo-plus" aria-hidden="true" />
                  ) : (
                    <Check className="choice-check" aria-hidden="true" />
                  )}
                  <span className="choice-words">
                    <span className="choice-title">
                      <RecordText text={option.title} />
                    </span>
                    {option.more != null && (
                      <span className="choice-more">
                        <RecordText text={option.more} />
                      </span>
                    )}
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
            {listFoot !== undefined && <p className="combo-foot">{listFoot}</p>}
          </section>
        </Popover>
      </ComboBox>
    </FieldFrame>
  );
}

function isSame(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
