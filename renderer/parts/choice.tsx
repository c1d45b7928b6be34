/** One of several: a labelled button that opens a list. */
import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { overlayProps, useOverlay, type Overlay } from '../data/overlays.ts';
import './choice.css';

export interface Option {
  readonly id: string;
  readonly title: string;
  /** Beneath the title in the list. */
  readonly more?: string;
}

interface ChoiceProps {
  readonly name: Overlay;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly look?: 'field' | 'title';
  readonly isLabelUnseen?: boolean;
  /** What the button says while none is chosen. */
  readonly whenNone?: string;
  readonly onChoose: (id: string) => void;
}

export function Choice({
  name,
  label,
  options,
  chosen,
  look = 'field',
  isLabelUnseen = false,
  whenNone,
  onChoose,
}: ChoiceProps) {
  const open = useOverlay((state) => state.open);
  return (
    <Select
      className="choice"
      value={chosen}
      onChange={(key) => key !== null && onChoose(String(key))}
      {...overlayProps(name, open)}
    >
      <Label className={isLabelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      <Button className="choice-button" data-look={look}>
        <SelectValue className="choice-value">
          {() =>
            options.find(({ id }) => id === chosen)?.title ?? whenNone ?? `Choose: ${label.toLowerCase()}`
          }
        </SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
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
    </Select>
  );
}
