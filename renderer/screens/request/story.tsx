/** The chain of events of a request, with a line where the as-of moment falls. */
import type { RequestStory } from '../../../contract/model/request-story-shape.ts';
import { momentInWords } from '../../parts/viewing/moment-words.tsx';
import { EventSources } from './event-sources.tsx';
import { StoryEventItem } from './story-event-item.tsx';
import './story.css';

export function Story({ story }: { story: RequestStory }) {
  const { events, asOf, zone, voice, sources } = story;
  const firstToCome = events.findIndex(({ certainty }) => certainty === 'not yet');
  const linePlace = firstToCome === -1 ? events.length : firstToCome;
  const reading = { asOf, zone, voice };
  return (
    <section className="story" aria-labelledby="story-title">
      <h2 id="story-title">What happened</h2>
      {events.length === 0 && <p className="muted">No event of this request is recorded.</p>}
      <ol className="story-events">
        {events.slice(0, linePlace).map((event) => (
          <StoryEventItem key={event.id} event={event} reading={reading} />
        ))}
        <li className="story-as-of">
          <span>As of {momentInWords(asOf, zone)}</span>
        </li>
        {events.slice(linePlace).map((event) => (
          <StoryEventItem key={event.id} event={event} reading={reading} />
        ))}
      </ol>
      <div className="story-sources">
        <EventSources sources={sources.round} of="the round" />
        <EventSources sources={sources.request} of="the request" />
        <EventSources sources={sources.absences} of="where the holder was" />
      </div>
    </section>
  );
}
