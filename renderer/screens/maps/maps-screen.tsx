/** A round on a map: who has been reached and who has not, by country. The board and the table tell the same. */
import { useCallback, useEffect } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import type { Id } from '../../../contract/model/id.ts';
import { roundMap } from '../../../drawing/map/round-map.ts';
import { useRounds } from '../../data/answers.ts';
import { settleAt, usePlace } from '../../data/place.ts';
import { useBoard } from '../../data/viewed.ts';
import { CountedHead } from '../../parts/plot/counted-head.tsx';
import { Plot } from '../../parts/plot/plot.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { Waiting } from '../../parts/waiting.tsx';
import './maps-screen.css';

export function MapsScreen() {
  const id = usePlace(({ place }) => (place.name === 'maps' ? place.id : null));
  return id === null ? <FirstRound /> : <MapOf key={id} roundId={id} />;
}

function FirstRound() {
  const rounds = useRounds(true);
  const first = rounds.data?.[0]?.id ?? null;
  useEffect(() => {
    if (first !== null) settleAt({ name: 'maps', id: first });
  }, [first]);
  if (rounds.error !== null) return <RefusalNotice error={rounds.error} during="Listing the rounds" />;
  if (rounds.data?.length === 0) {
    return (
      <div className="map-empty">
        <h1>Map</h1>
        <p>There is no round yet. A map shows the countries of one, and how each of them stands.</p>
      </div>
    );
  }
  return <Waiting for="Finding the rounds" />;
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
  const { round, headline, asOf } = board;
  useAnnounceMoment(board, isBehind);
  const draw = useCallback((width: number) => roundMap(board, { width }), [board]);
  return (
    <div className="map-screen">
      <CountedHead kind="Map" id={round.id} name={round.name} ofAll="" asOf={asOf}>
        <PlaceLink to={{ name: 'waits', id: round.id }}>Waits</PlaceLink>
        <PlaceLink to={{ name: 'matrix', id: round.id }}>Topic matrix</PlaceLink>
      </CountedHead>
      <div className="map-body" aria-busy={isBehind}>
        <p className="map-headline">{headline}</p>
        <Plot name="map" draw={draw} />
      </div>
    </div>
  );
}
