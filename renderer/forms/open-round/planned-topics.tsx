/** The topics that are planned for the round, each added by its name. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { RecordField, type ChosenRecord } from '../../parts/form/record-field.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import './planned-topics.css';

interface PlannedTopicsProps {
  readonly topics: readonly ChosenRecord<'topic'>[];
  readonly isReadOnly: boolean;
  readonly onChange: (topics: readonly ChosenRecord<'topic'>[]) => void;
}

export function PlannedTopics({ topics, isReadOnly, onChange }: PlannedTopicsProps) {
  const [typed, setTyped] = useState<ChosenRecord<'topic'> | null>(null);

  function add(topic: ChosenRecord<'topic'> | null): void {
    if (topic === null || topic.id === null) return setTyped(topic);
    setTyped(null);
    if (!topics.some(({ id }) => id === topic.id)) onChange([...topics, topic]);
  }

  return (
    <RecordField
      label="Planned topics"
      kinds={['topic']}
      making={['topic']}
      value={typed}
      isReadOnly={isReadOnly}
      onChange={add}
      after={
        topics.length > 0 && (
          <ul className="planned-topics">
            {topics.map((topic) => (
              <li key={topic.id}>
                <RecordText text={topic.name} />
                <Button
                  look="bare"
                  aria-label={`Leave out: ${topic.name}`}
                  onPress={() => onChange(topics.filter((one) => one !== topic))}
                >
                  <X aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
