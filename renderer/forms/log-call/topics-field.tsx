/** What was raised: the topics planned for the round, and any other, each with the side that raised it and its line. */
import type { Id } from '../../../contract/model/id.ts';
import type { Side } from '../../../contract/model/words.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { FieldFrame, useFieldIds } from '../../parts/form/field-frame.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { RecordField, type ChosenRecord } from '../../parts/form/record-field.tsx';
import { useState } from 'react';
import type { RaisedDraft } from './call-draft.ts';
import type { CallForm } from './call-form.ts';
import { CheckLine } from './check-line.tsx';
import { focusSpot, Spot } from './spot.tsx';

const raiserOptions = [
  { id: 'ours', title: 'us' },
  { id: 'theirs', title: 'them' },
  { id: 'unknown', title: 'not stated' },
] as const;

export function TopicsField({ form }: { form: CallForm }) {
  const { draft, proposal, change, faultAt } = form;
  const ids = useFieldIds();
  const raised = new Map(draft.raised.map((one) => [one.topic.id, one]));
  const added = draft.raised.filter(({ topic }) => !proposal.topics.some(({ id }) => id === topic.id));
  const topics = [...proposal.topics, ...added.map(({ topic }) => topic)];

  function take(topic: RaisedDraft['topic'], isRaised: boolean): void {
    const others = draft.raised.filter((one) => one.topic.id !== topic.id);
    change({ raised: isRaised ? [...others, { topic, by: 'unknown', line: '' }] : others });
  }

  function put(id: Id<'topic'>, part: Partial<RaisedDraft>): void {
    change({ raised: draft.raised.map((one) => (one.topic.id === id ? { ...one, ...part } : one)) });
  }

  return (
    <Spot name="topics">
      <FieldFrame ids={ids} label="Raised" isGroup error={faultAt('topics')}>
        <fieldset aria-labelledby={ids.label}>
          {topics.map((topic) => {
            const one = raised.get(topic.id);
            return (
              <CheckLine
                key={topic.id}
                title={topic.name}
                isChecked={one !== undefined}
                onChange={(isChecked) => take(topic, isChecked)}
              >
                {one !== undefined && <RaisedLine raised={one} onChange={(part) => put(topic.id, part)} />}
              </CheckLine>
            );
          })}
          <OtherTopic
            key={added.length}
            onChoose={(topic) => {
              take(topic, true);
              requestAnimationFrame(() => focusSpot(`topics.${topic.id}`));
            }}
          />
        </fieldset>
      </FieldFrame>
    </Spot>
  );
}

interface RaisedLineProps {
  readonly raised: RaisedDraft;
  readonly onChange: (part: { by?: Side; line?: string }) => void;
}

function RaisedLine({ raised: { topic, by, line }, onChange }: RaisedLineProps) {
  return (
    <span className="topic-line call-segments">
      <Spot name={`topics.${topic.id}`}>
        <ChoiceField
          label={`${topic.name}: raised by`}
          isLabelUnseen
          look="buttons"
          options={raiserOptions}
          value={by === 'third' ? 'unknown' : by}
          onChange={(side) => onChange({ by: side ?? by })}
        />
      </Spot>
      <LineField
        label={`${topic.name}: the line taken`}
        isLabelUnseen
        placeholder="The line taken"
        value={line}
        onChange={(text) => onChange({ line: text })}
      />
    </span>
  );
}

/** Whatever was not planned: chosen, it joins the lines above, where it is said who raised it. */
function OtherTopic({ onChoose }: { onChoose: (topic: RaisedDraft['topic']) => void }) {
  const [typed, setTyped] = useState<ChosenRecord<'topic'> | null>(null);
  return (
    <RecordField
      label="Another topic"
      isLabelUnseen
      kinds={['topic']}
      making={['topic']}
      placeholder="Another topic"
      value={typed}
      onChange={(chosen) =>
        chosen?.id == null ? setTyped(chosen) : onChoose({ id: chosen.id, name: chosen.name })
      }
    />
  );
}
