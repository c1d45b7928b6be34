/** How many calls there are and how many of them are selected, with what can be done to those. */
import { ListChecks, SquarePen, X } from 'lucide-react';
import { changeSelected } from '../../commands/calls.ts';
import {
  countSelected,
  everythingSelected,
  nothingSelected,
  useCallSelection,
} from '../../data/call-selection.ts';
import { useCallsReading } from '../../data/call-pages.ts';
import { Button } from '../../parts/button.tsx';
import { CommandButton } from '../../parts/command-button.tsx';
import './selection-foot.css';

interface SelectionFootProps {
  readonly total: number;
  /** How many calls the filter hides. */
  readonly hidden: number;
}

export function SelectionFoot({ total, hidden }: SelectionFootProps) {
  const selection = useCallSelection();
  const selected = countSelected(selection, total);
  return (
    <div className="selection-foot">
      <span className="figures">
        {counted(total)}
        <ReadingWords />
        {hidden > 0 && (
          <span className="muted">{`, ${hidden.toLocaleString('en')} hidden by the filter`}</span>
        )}
      </span>
      {selected > 0 && (
        <span className="selection-foot-ways">
          <strong className="figures">{`${selected.toLocaleString('en')} selected`}</strong>
          {selected < total && (
            <Button look="bare" onPress={() => useCallSelection.setState(everythingSelected, true)}>
              <ListChecks aria-hidden="true" />
              {`Select all ${total.toLocaleString('en')}`}
            </Button>
          )}
          <Button look="bare" onPress={() => useCallSelection.setState(nothingSelected, true)}>
            <X aria-hidden="true" />
            Select none
          </Button>
          <CommandButton command={changeSelected}>
            <SquarePen aria-hidden="true" />
            Change the selected calls
          </CommandButton>
        </span>
      )}
    </div>
  );
}

/** Only the first reading of very many calls takes long enough to be told of. */
function ReadingWords() {
  const reading = useCallsReading((state) => state.reading);
  if (reading === null) return null;
  const { done, total, stage } = reading;
  const share = total === null ? '' : ` ${Math.round((100 * done) / total)} %`;
  return <span className="muted">{`, ${stage.toLowerCase()}${share}`}</span>;
}

function counted(count: number): string {
  return count === 1 ? '1 call' : `${count.toLocaleString('en')} calls`;
}
