/** The timeline of a round, or of all rounds with an official or a seat. */
import { useEffect } from 'react';
import { isIdOf } from '../../../contract/model/id.ts';
import { useRounds } from '../../data/answers.ts';
import { settleAt, usePlace } from '../../data/place.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { CounterpartTimeline } from './counterpart-timeline.tsx';
import { RoundTimeline } from './round-timeline.tsx';

export function TimelinesScreen() {
  const id = usePlace(({ place }) => (place.name === 'timelines' ? place.id : null));
  if (id === null) return <FirstRound />;
  if (isIdOf('round', id)) return <RoundTimeline key={id} roundId={id} />;
  return <CounterpartTimeline key={id} id={id} />;
}

/** Without a round to show, the first there is. */
function FirstRound() {
  const rounds = useRounds(true);
  const first = rounds.data?.[0]?.id ?? null;
  useEffect(() => {
    if (first !== null) settleAt({ name: 'timelines', id: first });
  }, [first]);
  if (rounds.error !== null) return <RefusalNotice error={rounds.error} during="Listing the rounds" />;
  if (rounds.data?.length === 0) {
    return (
      <div className="timeline-empty">
        <h1>Timelines</h1>
        <p>There is no round yet. A timeline shows when each side moved, from the trigger of a round on.</p>
      </div>
    );
  }
  return <Waiting for="Finding the rounds" />;
}
