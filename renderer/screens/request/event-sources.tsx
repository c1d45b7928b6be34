/** Where an event is known from. Addresses are text: nothing here opens them. */
import { fieldWords } from '../../../contract/model/changed-fields.ts';
import type { StoryEvent } from '../../../contract/model/request-story-shape.ts';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import './event-sources.css';

type Source = StoryEvent['sources'][number];

interface EventSourcesProps {
  readonly sources: readonly Source[];
  /** What they are sources for, where that is not the event they stand under: "the round". */
  readonly of?: string;
}

export function EventSources({ sources, of }: EventSourcesProps) {
  if (sources.length === 0) return null;
  const word = sources.length === 1 ? 'Source' : 'Sources';
  return (
    <div className="event-sources">
      <span className="muted">{of === undefined ? word : `${word} for ${of}`}</span>
      <ul>
        {sources.map((source, index) => (
          <li key={index}>
            <SourceWords source={source} />
            {source.field !== null && <span className="muted"> (for the {fieldWords(source.field)})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function SourceWords({
  source: { id, title, publisher, published, url },
}: {
  source: Omit<Source, 'field'>;
}) {
  const whence = [publisher, published].filter((part) => part !== null).join(', ');
  return (
    <>
      <RecordLink id={id} name={title} />
      {whence !== '' && (
        <span className="muted">
          {' · '}
          <RecordText text={whence} />
        </span>
      )}
      {url !== null && (
        <span className="event-sources-address">
          <RecordText text={url} />
        </span>
      )}
    </>
  );
}
