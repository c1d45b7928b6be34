/** Where an event is known from. Addresses are text: nothing here opens them. */
import type { StoryEvent } from '../../../contract/model/request-story-shape.ts';
import { RecordText } from '../../parts/record-text.tsx';
import './event-sources.css';

type Source = Omit<StoryEvent['sources'][number], 'field'>;

export function EventSources({ sources }: { sources: StoryEvent['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <div className="event-sources">
      <span className="muted">{sources.length === 1 ? 'Source' : 'Sources'}</span>
      <ul>
        {sources.map((source, index) => (
          <li key={index}>
            <SourceWords source={source} />
            {source.field !== null && <span className="muted"> (for the {source.field})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function SourceWords({ source: { title, publisher, published, url } }: { source: Source }) {
  const whence = [publisher, published].filter((part) => part !== null).join(', ');
  return (
    <>
      <RecordText text={title} />
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
