/** One request: how it stands, and everything that happened to it, in order, with every voice's version. */
import { ChevronLeft } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import type { RequestStory } from '../../../contract/model/request-story-shape.ts';
import { usePlace } from '../../data/place.ts';
import { useStage } from '../../data/stage.ts';
import { endStep } from '../../data/step-timing.ts';
import { useStory } from '../../data/viewed.ts';
import { PlaceLink } from '../../parts/place-link.tsx';
import { ClippedText } from '../../parts/record-text.tsx';
import { AsOfBar } from '../../parts/viewing/as-of-bar.tsx';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { useRoundSpan } from '../../parts/viewing/use-round-span.ts';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { zonesOf } from '../../parts/viewing/zone-choice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { RequestHead } from './request-head.tsx';
import './request-screen.css';
import { Silence } from './silence.tsx';
import { Story } from './story.tsx';

export function RequestScreen() {
  const requestId = usePlace(({ place }) => (place.name === 'requests' ? place.id : null));
  return requestId === null ? null : <RequestById key={requestId} requestId={requestId} />;
}

function RequestById({ requestId }: { requestId: Id<'request'> }) {
  const view = usePlace((state) => state.view);
  const { answer, error, isBehind } = useStory(requestId, view);
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the request" />;
  if (answer === null) return trouble || <Waiting for="Reading the request" />;
  return (
    <>
      {trouble}
      <ReadStory story={answer} isBehind={isBehind} />
    </>
  );
}

function ReadStory({ story, isBehind }: { story: RequestStory; isBehind: boolean }) {
  const { round, row, asOf, zone, voices, knownAt } = story;
  const view = usePlace((state) => state.view);
  const { opensAsOf } = round;
  const { span, marks } = useRoundSpan({ ...round, zone, opensAsOf, knownAt });
  const board = { name: 'rounds', id: round.id } as const;
  const places = [{ zone: row.zone, country: row.country.name }];
  const screen = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => endStep(asOf), [asOf]);
  useLayoutEffect(() => screen.current?.querySelector('h1')?.focus(), []);
  useEffect(() => {
    const shown = { round, asOf, zone, span, voices, followsNow: opensAsOf === null, parent: board };
    useStage.setState({ shown: { ...shown, zones: zonesOf(places, round.zone) } });
  });
  useEffect(() => () => useStage.setState({ shown: null }), []);
  useAnnounceMoment(
    { asOf, zone, voice: story.voice, headline: `${row.country.name}, ${row.status}` },
    isBehind,
  );

  return (
    <div className="request-screen" ref={screen}>
      <nav className="request-screen-back" aria-label="Back">
        <PlaceLink to={board} isBack>
          <ChevronLeft aria-hidden="true" />
          <ClippedText text={round.name} />
        </PlaceLink>
        <PlaceLink to={{ name: 'timelines', id: round.id }}>Timeline</PlaceLink>
        <PlaceLink to={{ name: 'reports', id: round.id }}>Report</PlaceLink>
      </nav>
      <RequestHead story={story} />
      <AsOfBar
        view={view}
        asOf={asOf}
        zone={zone}
        roundZone={round.zone}
        zonePlaces={places}
        voices={voices}
        span={span}
        trigger={round.triggerAt}
        marks={marks}
      />
      <Silence story={story} />
      <Story story={story} />
    </div>
  );
}
