/** One of several, chosen with a digit or its first letter as well as with the arrows. */
import type { KeyboardEvent } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from '../../parts/form/field-frame.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import './keyed-choice.css';
import { optionFor, type KeyedOption } from './keyed-option.ts';

interface KeyedChoiceProps extends FieldProps<string | null> {
  readonly options: readonly KeyedOption[];
}

export function KeyedChoice(props: KeyedChoiceProps) {
  const { options, value, onChange, isRequired = false } = props;
  const ids = useFieldIds();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    const chosen = optionFor(event.key, options, value);
    if (chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(chosen.id);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${chosen.id}"]`)?.focus();
  }

  return (
    <FieldFrame ids={ids} {...props} isGroup>
      {/* The group hears the keys of the radios in it, which do the same for themselves. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDownCapture={onKeyDown}>
        <RadioGroup
          className="keyed-choice"
          aria-labelledby={ids.label}
          {...describedBy(ids, props)}
          isInvalid={props.error != null}
          isRequired={isRequired}
          validationBehavior="aria"
          value={value}
          onChange={onChange}
        >
          {options.map(({ id, title, more }, index) => (
            <Radio key={id} value={id} className="keyed-choice-one">
              {index < 9 && (
                <kbd className="keyed-choice-key" aria-hidden="true">
                  {index + 1}
                </kbd>
              )}
              <span className="keyed-choice-words">
                <span className="keyed-choice-title">
                  <RecordText text={title} />
                </span>
                {more !== undefined && <span className="keyed-choice-more">{more}</span>}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </div>
    </FieldFrame>
  );
}
