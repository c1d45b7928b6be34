/** How long answers take, and how long they have been waited for, over many requests: never without the silent ones. */
import { isIdOf } from '../../../contract/model/id.ts';
import type { ResponseSurvey } from '../../../contract/model/response-shape.ts';
import type { CountedId } from '../../data/address.ts';
import { usePlace } from '../../data/place.ts';
import { useBoard } from '../../data/viewed.ts';
import { useSurvey, type SurveyAsked } from '../../data/waits.ts';
import { filterOf, useWaitsReading } from '../../data/waits-reading.ts';
import { CountedHead } from '../../parts/plot/counted-head.tsx';
import '../../parts/plot/plots-body.css';
import { PlaceLink } from '../../parts/place-link.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { GroupPlots } from './group-plots.tsx';
import { PooledPlots } from './pooled-plots.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { WaitCounts } from './wait-counts.tsx';
import './waits-screen.css';

export function WaitsScreen() {
  const id = usePlace(({ place }) => (place.name === 'waits' ? place.id : null));
  return <WaitsOf key={id} id={id} />;
}

function WaitsOf({ id }: { id: CountedId | null }) {
  const view = usePlace((state) => state.view);
  const { by, period, clock, counting, answeredBy, filter } = useWaitsReading();
  const roundId = id !== null && isIdOf('round', id) ? id : null;
  // A round is read from the moment it opens at, as its board is.
  const board = useBoard(roundId, view);
  const opensAsOf = board.answer?.round.opensAsOf ?? null;
  const asked: SurveyAsked = {
    by,
    period,
    clock,
    counting,
    answeredBy,
    filter: { ...filter, ...filterOf(id) },
    asOf: view.asOf ?? opensAsOf,
    knownAt: view.knownAt,
    voiceId: view.voiceId,
  };
  const { data, error, isPlaceholderData } = useSurvey(
    asked,
    roundId === null || board.answer !== null || board.error !== null,
  );
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the waits" />;
  if (data === undefined) return trouble || <Waiting for="Reading the waits" />;
  return (
    <>
      {trouble}
      <ReadSurvey id={id} survey={data} asked={asked} isBehind={isPlaceholderData} />
    </>
  );
}

interface ReadSurveyProps {
  readonly id: CountedId | null;
  readonly survey: ResponseSurvey;
  readonly asked: SurveyAsked;
  readonly isBehind: boolean;
}

function ReadSurvey({ id, survey, asked, isBehind }: ReadSurveyProps) {
  const zone = usePlace((state) => state.view.zone) ?? 'UTC';
  const { asOf, voice, pooled, names } = survey;
  const name = names.find((one) => one.id === id)?.name ?? null;
  useAnnounceMoment({ asOf, zone, voice, headline: pooled.sentence }, isBehind);
  const isEmpty = pooled.requests === 0 && pooled.excluded === 0;
  return (
    <div className="waits-screen">
      <CountedHead kind="Waits" id={id} name={name} ofAll="of all requests" asOf={asOf}>
        <PlaceLink to={{ name: 'matrix', id }}>Topic matrix</PlaceLink>
        {id !== null && isIdOf('round', id) && <PlaceLink to={{ name: 'maps', id }}>Map</PlaceLink>}
        {id !== null && <PlaceLink to={{ name: 'waits', id: null }}>Waits of all requests</PlaceLink>}
      </CountedHead>
      <ReadingBar survey={survey} id={id} />
      <div className="plots-body" aria-busy={isBehind}>
        {isEmpty ? (
          <p className="waits-empty">
            No request is left to count. A round that is opened makes one for each seat that is to be reached;
            a filter may have left none.
          </p>
        ) : (
          <>
            <WaitCounts survey={survey} />
            <PooledPlots survey={survey} asked={asked} />
            {asked.by !== 'all' && <GroupPlots survey={survey} asked={asked} />}
          </>
        )}
      </div>
    </div>
  );
}
