/** One of several: a labelled button that opens a list. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Select, SelectValue } from 'react-aria-components/Select';
import { overlayProps, useOverlay, type Overlay } from '../data/overlays.ts';
import { ChoiceList, type Option } from './choice-list.tsx';
import './choice.css';

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
      <ChoiceList options={options} />
    </Select>
  );
}
