/** One of a few lines, each with words of its own beside it: a request, a placed attempt, or none. */
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from '../../parts/form/field-frame.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import './line-choice.css';

export interface LineOption {
  readonly id: string;
  readonly title: string;
  readonly mark?: ReactNode;
  readonly more?: string;
}

interface LineChoiceProps extends FieldProps<string> {
  readonly options: readonly LineOption[];
}

export function LineChoice(props: LineChoiceProps) {
  const { options, value, onChange } = props;
  const ids = useFieldIds();
  return (
    <FieldFrame ids={ids} {...props} isGroup>
      <RadioGroup
        className="line-choice"
        aria-labelledby={ids.label}
        {...describedBy(ids, props)}
        isInvalid={props.error != null}
        value={value}
        onChange={onChange}
      >
        {options.map(({ id, title, mark, more }) => (
          <Radio key={id} value={id} className="line-choice-one">
            <span className="line-choice-dot" aria-hidden="true" />
            <span className="line-choice-words">
              <span className="line-choice-title">
                <RecordText text={title} />
                {mark}
              </span>
              {more !== undefined && (
                <span className="line-choice-more">
                  <RecordText text={more} />
                </span>
              )}
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}
