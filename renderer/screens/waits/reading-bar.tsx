/** How the waits are read, each choice in words, and which requests are left by a filter. */
import {
  answerers,
  clocks,
  countings,
  groupings,
  periods,
  type Answerer,
  type Clock,
  type Counting,
  type ResponseSurvey,
} from '../../../contract/model/response-shape.ts';
import type { CountedId } from '../../data/address.ts';
import { readWaits, useWaitsReading } from '../../data/waits-reading.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { groupingWords } from './group-plots.tsx';
import { WaitsFilter } from './waits-filter.tsx';

const clockWords: Readonly<Record<Clock, string>> = { attempt: 'First placed attempt', trigger: 'Trigger' };
const countingWords: Readonly<Record<Counting, string>> = { elapsed: 'All time', working: 'Working hours' };
const answererWords: Readonly<Record<Answerer, string>> = {
  holder: 'The holder',
  anyone: 'Anyone authorised',
};

function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((id) => ({ id, title: words[id] }));
}

const sideBySide = groupings.map((id) => ({ id, title: capital(groupingWords[id]) }));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function ReadingBar({ survey, id }: { survey: ResponseSurvey; id: CountedId | null }) {
  const { by, period, clock, counting, answeredBy } = useWaitsReading();
  return (
    <section className="reading-bar" aria-label="How the waits are read">
      <ChoiceField
        label="Clock since"
        look="buttons"
        options={optionsOf(clocks, clockWords)}
        value={clock}
        onChange={(value) => value !== null && readWaits({ clock: value })}
      />
      <ChoiceField
        label="Counting"
        look="buttons"
        options={optionsOf(countings, countingWords)}
        value={counting}
        onChange={(value) => value !== null && readWaits({ counting: value })}
      />
      <ChoiceField
        label="Answered by"
        look="buttons"
        options={optionsOf(answerers, answererWords)}
        value={answeredBy}
        onChange={(value) => value !== null && readWaits({ answeredBy: value })}
      />
      <ChoiceField
        label="Side by side"
        look="list"
        options={sideBySide}
        value={by}
        onChange={(value) => value !== null && readWaits({ by: value })}
      />
      {by === 'period' && (
        <ChoiceField
          label="Period"
          look="list"
          options={periods.map((one) => ({ id: one, title: capital(one) }))}
          value={period}
          onChange={(value) => value !== null && readWaits({ period: value })}
        />
      )}
      <WaitsFilter names={survey.names} hidden={id} />
    </section>
  );
}
