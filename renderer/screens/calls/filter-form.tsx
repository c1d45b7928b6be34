/** Every part of a filter, to be set; each holds as soon as it is. */
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Id } from '../../../contract/model/id.ts';
import { reasons } from '../../../contract/model/words.ts';
import { useOutcomes } from '../../data/answers.ts';
import { changeFilter, clearFilter, useCallsView } from '../../data/calls-view.ts';
import { Button } from '../../parts/button.tsx';
import type { Option } from '../../parts/choice-list.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { PickedRecord } from '../../parts/form/picked-record.tsx';
import { withCapital } from './call-words.ts';
import { PeriodField } from '../../parts/form/period-field.tsx';
import { recordParts, type RecordPart } from './filter-words.ts';

interface FilterFormProps {
  readonly zone: string;
  readonly nameOf: (id: Id) => string | null;
}

const any = { id: 'any', title: 'Any' } as const;

export function FilterForm({ zone, nameOf }: FilterFormProps) {
  const filter = useCallsView((state) => state.filter);
  const { outcomeId, direction, reason, returned, from, until } = filter;
  const { data: outcomes = [] } = useOutcomes();
  return (
    <div className="filter-form">
      <div className="filter-form-fields">
        {(Object.keys(recordParts) as RecordPart[]).map((part) => (
          <PickedRecord
            key={part}
            label={withCapital(recordParts[part])}
            kind={recordParts[part]}
            id={filter[part]}
            name={filter[part] === null ? null : nameOf(filter[part])}
            onPick={(id) => changeFilter({ [part]: id })}
          />
        ))}
        <Choice
          label="Outcome"
          options={outcomes.map(({ id, name }) => ({ id, title: withCapital(name) }))}
          value={outcomeId}
          onChoose={(id) => changeFilter({ outcomeId: id })}
        />
        <Choice
          label="Reason"
          options={reasons.map((word) => ({ id: word, title: withCapital(word) }))}
          value={reason}
          onChoose={(word) => changeFilter({ reason: word })}
        />
        <Choice
          label="Direction"
          options={[
            { id: 'placed', title: 'Placed' },
            { id: 'received', title: 'Received' },
          ]}
          value={direction}
          onChoose={(word) => changeFilter({ direction: word })}
        />
        <Choice
          label="Returned calls"
          options={[
            { id: 'only', title: 'Only these' },
            { id: 'none', title: 'Left out' },
          ]}
          value={returned === null ? null : returned ? 'only' : 'none'}
          onChoose={(word) => changeFilter({ returned: word === null ? null : word === 'only' })}
        />
        <PeriodField
          label="From"
          end="from"
          value={from}
          zone={zone}
          onCommit={(moment) => changeFilter({ from: moment })}
        />
        <PeriodField
          label="Until"
          end="until"
          value={until}
          zone={zone}
          onCommit={(moment) => changeFilter({ until: moment })}
        />
      </div>
      <div className="filter-form-foot">
        <Button onPress={clearFilter}>Clear all</Button>
        <AriaButton slot="close" className="button" data-look="primary">
          Done
        </AriaButton>
      </div>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value | null) => void;
}

/** One of these, or any. */
function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <ChoiceField<Value | 'any'>
      label={label}
      look="list"
      options={[any, ...options]}
      value={value ?? 'any'}
      onChange={(chosen) => onChoose(chosen === 'any' ? null : chosen)}
    />
  );
}
