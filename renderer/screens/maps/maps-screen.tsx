/** A round on a map: who has been reached and who has not, by country. The board and the table tell the same. */
import { useCallback } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import type { Id } from '../../../contract/model/id.ts';
import { roundMap } from '../../../drawing/map/round-map.ts';
import { usePlace } from '../../data/place.ts';
import { useBoard } from '../../data/viewed.ts';
import { Plot } from '../../parts/plot/plot.tsx';
import '../../parts/plot/plots-body.css';
import { PlaceLink } from '../../parts/place-link.tsx';
import { AsOfBar } from '../../parts/viewing/as-of-bar.tsx';
import { FirstRound } from '../../parts/viewing/first-round.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { ReadingHead } from '../../parts/viewing/reading-head.tsx';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { useRoundOnStage } from '../../parts/viewing/use-round-on-stage.ts';
import { Waiting } from '../../parts/waiting.tsx';
import './maps-screen.css';

export function MapsScreen() {
  const id = usePlace(({ place }) => (place.name === 'maps' ? place.id : null));
  return id === null ? (
    <FirstRound
      place="maps"
      title="Map"
      what="A map shows the countries of one, and how each of them stands."
    />
  ) : (
    <MapOf key={id} roundId={id} />
  );
}

function MapOf({ roundId }: { roundId: Id<'round'> }) {
  const view = usePlace((state) => state.view);
  const { answer, error, isBehind } = useBoard(roundId, view);
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the round" />;
  if (answer === null) return trouble || <Waiting for="Reading the round" />;
  return (
    <>
      {trouble}
      <ReadMap board={answer} isBehind={isBehind} />
    </>
  );
}

function ReadMap({ board, isBehind }: { board: Board; isBehind: boolean }) {
  const { round, headline, asOf, zone, voices } = board;
  const view = usePlace((state) => state.view);
  const parent = { name: 'rounds', id: round.id } as const;
  const { span, marks, zonePlaces } = useRoundOnStage(board, parent);
  useAnnounceMoment(board, isBehind);
  const draw = useCallback((width: number) => roundMap(board, { width }), [board]);
  return (
    <div className="map-screen">
      <ReadingHead
        kind="Map"
        name={round.name}
        back={{ to: parent, name: 'Board' }}
        beside={
          <>
            <PlaceLink to={{ name: 'waits', id: round.id }}>Waits</PlaceLink>
            <PlaceLink to={{ name: 'matrix', id: round.id }}>Topic matrix</PlaceLink>
          </>
        }
      />
      <AsOfBar
        view={view}
        asOf={asOf}
        zone={zone}
        roundZone={round.zone}
        zonePlaces={zonePlaces}
        voices={voices}
        span={span}
        trigger={round.triggerAt}
        marks={marks}
      />
      <div className="plots-body" aria-busy={isBehind}>
        <p className="map-headline">{headline}</p>
        <Plot name="map" draw={draw} />
      </div>
    </div>
  );
}
