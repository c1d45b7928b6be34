/** Which requests are counted: every part of the filter in a form, and each that is set as a chip that can be taken away. */
import { ListFilter, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Id } from '../../../contract/model/id.ts';
import { everyResponse, type ResponseFilter } from '../../../contract/model/response-shape.ts';
import { showInstant } from '../../../contract/model/show-time.ts';
import { useAbout, useOutcomes } from '../../data/answers.ts';
import type { CountedId } from '../../data/address.ts';
import { usePlace } from '../../data/place.ts';
import { filterOf, filterWaits, useWaitsReading } from '../../data/waits-reading.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { PeriodField } from '../../parts/form/period-field.tsx';
import { PickedRecord } from '../../parts/form/picked-record.tsx';
import { RecordText } from '../../parts/record-text.tsx';

interface WaitsFilterProps {
  readonly names: readonly { readonly id: Id; readonly name: string }[];
  /** The record the place is of, which is no part of the filter. */
  readonly hidden: CountedId | null;
}

const recordParts = {
  officialId: 'official',
  seatId: 'seat',
  countryId: 'country',
  rosterId: 'roster',
  roundId: 'round',
  topicId: 'topic',
} as const;
type RecordPart = keyof typeof recordParts;

export function WaitsFilter({ names, hidden }: WaitsFilterProps) {
  const filter = useWaitsReading((state) => state.filter);
  const { data: about } = useAbout();
  const zone = usePlace((state) => state.view.zone) ?? about?.zone ?? 'UTC';
  const { data: outcomes = [] } = useOutcomes();
  const opener = useRef<HTMLButtonElement>(null);
  const nameOf = (id: Id) => names.find((one) => one.id === id)?.name ?? null;
  const parts = Object.keys(recordParts).filter((part) => !(part in filterOf(hidden))) as RecordPart[];
  const chips = chipsOf(
    filter,
    zone,
    (id) => nameOf(id) ?? outcomes.find((one) => one.id === id)?.name ?? '…',
  );
  return (
    <div className="waits-filter">
      <DialogTrigger>
        <AriaButton ref={opener} className="button">
          <ListFilter aria-hidden="true" />
          Filter
        </AriaButton>
        <Popover className="popover waits-filter-popover" placement="bottom start" offset={4}>
          <Dialog className="waits-filter-form" aria-label="Filter the requests">
            {parts.map((part) => (
              <PickedRecord
                key={part}
                label={recordParts[part].charAt(0).toUpperCase() + recordParts[part].slice(1)}
                kind={recordParts[part]}
                id={filter[part]}
                name={filter[part] === null ? null : nameOf(filter[part])}
                onPick={(id) => filterWaits({ [part]: id })}
              />
            ))}
            <ChoiceField
              label="First attempt"
              look="list"
              options={[any, ...outcomes.map(({ id, name }) => ({ id, title: name }))]}
              value={filter.firstOutcomeId ?? 'any'}
              onChange={(id) => filterWaits({ firstOutcomeId: id === 'any' ? null : id })}
            />
            <ChoiceField
              label="Holder"
              look="list"
              options={[any, { id: 'away', title: 'Was away' }, { id: 'there', title: 'Was not away' }]}
              value={filter.travelling === null ? 'any' : filter.travelling ? 'away' : 'there'}
              onChange={(id) => filterWaits({ travelling: id === 'any' ? null : id === 'away' })}
            />
            <PeriodField
              label="Trigger from"
              end="from"
              value={filter.from}
              zone={zone}
              onCommit={(from) => filterWaits({ from })}
            />
            <PeriodField
              label="Trigger until"
              end="until"
              value={filter.until}
              zone={zone}
              onCommit={(until) => filterWaits({ until })}
            />
            <div className="waits-filter-foot">
              <Button onPress={() => filterWaits(everyResponse)}>Clear all</Button>
              <AriaButton slot="close" className="button" data-look="primary">
                Done
              </AriaButton>
            </div>
          </Dialog>
        </Popover>
      </DialogTrigger>
      {chips.length > 0 && (
        <ul className="waits-filter-chips" aria-label="Parts of the filter">
          {chips.map((chip) => (
            <Chip
              key={chip.part}
              chip={chip}
              onTake={() => {
                filterWaits({ [chip.part]: null });
                // The chip is gone, and the keyboard with it.
                opener.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

const any = { id: 'any', title: 'Any' } as const;

interface ChipWords {
  readonly part: keyof ResponseFilter;
  readonly title: string;
  readonly value: string;
}

function chipsOf(filter: ResponseFilter, zone: string, nameOf: (id: Id) => string): ChipWords[] {
  const { firstOutcomeId, travelling, from, until } = filter;
  const records = (Object.entries(recordParts) as [RecordPart, string][]).flatMap(([part, title]) => {
    const id = filter[part];
    return id === null ? [] : [{ part, title, value: nameOf(id) }];
  });
  return [
    ...records,
    ...(firstOutcomeId === null
      ? []
      : [{ part: 'firstOutcomeId' as const, title: 'first attempt', value: nameOf(firstOutcomeId) }]),
    ...(travelling === null
      ? []
      : [{ part: 'travelling' as const, title: 'holder', value: travelling ? 'was away' : 'was not away' }]),
    ...(from === null
      ? []
      : [{ part: 'from' as const, title: 'trigger from', value: showInstant(from, zone, 'minute') }]),
    ...(until === null
      ? []
      : [{ part: 'until' as const, title: 'trigger until', value: showInstant(until, zone, 'minute') }]),
  ];
}

function Chip({ chip: { title, value }, onTake }: { chip: ChipWords; onTake: () => void }) {
  const id = useId();
  return (
    <li className="waits-filter-chip" id={id}>
      <span>
        <span className="muted">{title}</span> <RecordText text={value} />
      </span>
      <button type="button" aria-label={`Take the filter away: ${title} ${value}`} onClick={onTake}>
        <X aria-hidden="true" />
      </button>
    </li>
  );
}
