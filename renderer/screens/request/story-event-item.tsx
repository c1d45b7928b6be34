/** One event of a request: when, how surely, what, and who says so. */
import {
  Archive,
  CalendarClock,
  CalendarSync,
  CircleCheck,
  CircleDashed,
  CircleOff,
  Clock,
  Gavel,
  MessagesSquare,
  Phone,
} from 'lucide-react';
import { isOfClock } from '../../../contract/model/granularity.ts';
import type { RequestStory, StoryEvent } from '../../../contract/model/request-story-shape.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { EventDetails } from './event-details.tsx';
import { EventSources } from './event-sources.tsx';
import { EventVersions } from './event-versions.tsx';
import { EventWays } from './event-ways.tsx';
import './story-event-item.css';

/** From where the story is read. */
export type Reading = Pick<RequestStory, 'asOf' | 'zone' | 'voice'>;

const icons = {
  attempt: Phone,
  offer: CalendarClock,
  'offer change': CalendarSync,
  conversation: MessagesSquare,
  decision: Gavel,
  closing: Archive,
} as const;

const kindWords = {
  attempt: 'Attempt',
  offer: 'Offer',
  'offer change': 'Offer changed',
  conversation: 'Conversation',
  decision: 'Decision',
  closing: 'Round closed',
} as const;

export function StoryEventItem({ event, reading }: { event: StoryEvent; reading: Reading }) {
  const { kind, at, certainty, sentence, details, remark, sources, decisive } = event;
  const Icon = icons[kind];
  const isMoment = isOfClock(at.granularity);
  return (
    <li className="story-event" data-certainty={certainty}>
      <div className="story-event-when">
        <span className="story-event-time">{showWhen(at, reading.zone)}</span>
        <CertaintyMark certainty={certainty} reading={reading} />
      </div>
      <div className="story-event-rail" aria-hidden="true">
        <span className="story-event-node" data-is-moment={isMoment || undefined}>
          <Icon />
        </span>
      </div>
      <div className="story-event-body">
        <div className="story-event-told">
          <p className="story-event-kind">
            {kindWords[kind]}
            {decisive && <span className="story-event-decisive">Makes the status so</span>}
          </p>
          <p className="story-event-sentence">
            <RecordText text={sentence} />
          </p>
          <EventDetails details={details} />
          {remark !== null && (
            <p className="story-event-remark">
              <RecordText text={remark} />
            </p>
          )}
          <EventSources sources={sources} />
          <EventWays event={event} />
        </div>
        <EventVersions event={event} reading={reading} />
      </div>
    </li>
  );
}

function CertaintyMark({ certainty, reading }: { certainty: StoryEvent['certainty']; reading: Reading }) {
  const { Icon, words } = certaintyWords[certainty];
  const byWhom = reading.voice === null ? 'the preferred version' : reading.voice.name;
  return (
    <span className="story-event-certainty">
      <Icon aria-hidden="true" />
      {words}
      {certainty === 'did not happen' && (
        <>
          {', by '}
          <RecordText text={byWhom} />
        </>
      )}
    </span>
  );
}

const certaintyWords = {
  certain: { Icon: CircleCheck, words: 'Had happened' },
  possible: { Icon: CircleDashed, words: 'Had possibly happened' },
  'not yet': { Icon: Clock, words: 'Had not happened yet' },
  'did not happen': { Icon: CircleOff, words: 'Did not happen' },
} as const;
