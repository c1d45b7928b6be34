/** The list that a choice opens: each option with what tells it from the others, the chosen one marked. */
import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import './choice.css';

export interface Option<Value extends string = string> {
  readonly id: Value;
  readonly title: string;
  /** Beneath the title in the list. */
  readonly more?: string;
}

export function ChoiceList({ options }: { options: readonly Option[] }) {
  return (
    <Popover className="popover" offset={4} placement="bottom start">
      <ListBox className="choice-list" items={options}>
        {(option: Option) => (
          <ListBoxItem id={option.id} textValue={option.title} className="choice-option">
            <Check className="choice-check" aria-hidden="true" />
            <span className="choice-words">
              <span className="choice-title">
                <bdi>{option.title}</bdi>
              </span>
              {option.more !== undefined && <span className="choice-more">{option.more}</span>}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
