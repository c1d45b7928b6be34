/** The details of an event, those of one kind under one name. */
import type { StoryEvent } from '../../../contract/model/request-story-shape.ts';
import { RecordText } from '../../parts/record-text.tsx';
import './event-details.css';

export function EventDetails({ details }: { details: StoryEvent['details'] }) {
  if (details.length === 0) return null;
  const byLabel = Map.groupBy(details, ({ label }) => label);
  return (
    <dl className="event-details">
      {[...byLabel].map(([label, ofLabel]) => (
        <div key={label}>
          <dt>{label}</dt>
          {ofLabel.map(({ value }, index) => (
            <dd key={index}>
              <RecordText text={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
