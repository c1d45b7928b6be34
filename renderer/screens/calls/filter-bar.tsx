/** Which calls are shown: words to look for, and every other part of the filter as a chip that can be taken away. */
import { ListFilter, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { textLimits } from '../../../contract/model/text.ts';
import type { Id } from '../../../contract/model/id.ts';
import { filterCalls } from '../../commands/calls.ts';
import { fieldIds } from '../../commands/fields.ts';
import { changeFilter, clearFilter, useCallsView } from '../../data/calls-view.ts';
import { useCallsStage } from '../../data/calls-stage.ts';
import { Button } from '../../parts/button.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import './filter-bar.css';
import { FilterForm } from './filter-form.tsx';
import { filterParts, type FilterPart } from './filter-words.ts';

interface FilterBarProps {
  readonly zone: string;
  readonly nameOf: (id: Id) => string | null;
}

export function FilterBar({ zone, nameOf }: FilterBarProps) {
  const filter = useCallsView((state) => state.filter);
  const parts = filterParts(filter, zone, nameOf).filter(({ name }) => name !== 'text');
  return (
    <section className="filter-bar" aria-label="Filter">
      <WordField />
      <DialogTrigger>
        <AriaButton className="button filter-bar-opener">
          <ListFilter aria-hidden="true" />
          Filter
        </AriaButton>
        <Popover className="popover filter-popover" placement="bottom start" offset={4}>
          <Dialog aria-label="Filter the calls" className="filter-dialog">
            {({ close }) => (
              // A field with a list keeps Escape for itself, also while its list is closed.
              // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
              <div
                onKeyDownCapture={(event) => {
                  const { target, key } = event;
                  const isClosed =
                    target instanceof Element && target.getAttribute('aria-expanded') === 'false';
                  if (key === 'Escape' && isClosed) close();
                }}
              >
                <FilterForm zone={zone} nameOf={nameOf} />
              </div>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {parts.length > 0 && (
        <ul className="filter-bar-chips" aria-label="Parts of the filter">
          {parts.map((part) => (
            <Chip key={part.name} part={part} />
          ))}
        </ul>
      )}
      {parts.length > 1 && (
        <Button look="bare" onPress={clearFilter}>
          Clear all
        </Button>
      )}
    </section>
  );
}

function Chip({ part: { title, value, without } }: { part: FilterPart }) {
  return (
    <li className="filter-chip">
      <span className="filter-chip-words">
        <span className="filter-chip-title">{title}</span> <RecordText text={value} />
      </span>
      <button
        type="button"
        className="filter-chip-remove"
        aria-label={`Take the filter away: ${title.toLowerCase()} ${value}`}
        onClick={() => {
          changeFilter(without);
          // The chip is gone, and the keyboard with it.
          document.getElementById(fieldIds.filter)?.focus();
        }}
      >
        <X aria-hidden="true" />
      </button>
    </li>
  );
}

/** A word being typed is not looked for with each letter. */
const restMs = 180;

function WordField() {
  const text = useCallsView((state) => state.filter.text);
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  if (text !== sent.current && text !== typed) {
    sent.current = text;
    setTyped(text);
  }
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => send(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed]);

  function send(words: string): void {
    if (words === sent.current) return;
    sent.current = words;
    changeFilter({ text: words });
  }

  return (
    <div className="filter-bar-text">
      <SearchField
        id={fieldIds.filter}
        label={filterCalls.title}
        placeholder="Words, names"
        value={typed}
        maxLength={textLimits.name}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          send(typed);
          useCallsStage.getState().calls?.moveTo(0);
        }}
      />
    </div>
  );
}
