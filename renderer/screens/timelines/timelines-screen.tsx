/** The timeline of a round, or of all rounds with an official or a seat. */
import { isIdOf } from '../../../contract/model/id.ts';
import { usePlace } from '../../data/place.ts';
import { FirstRound } from '../../parts/viewing/first-round.tsx';
import { CounterpartTimeline } from './counterpart-timeline.tsx';
import { RoundTimeline } from './round-timeline.tsx';

export function TimelinesScreen() {
  const id = usePlace(({ place }) => (place.name === 'timelines' ? place.id : null));
  if (id === null)
    return (
      <FirstRound
        place="timelines"
        title="Timelines"
        what="A timeline shows when each side moved, from the trigger of a round on."
      />
    );
  if (isIdOf('round', id)) return <RoundTimeline key={id} roundId={id} />;
  return <CounterpartTimeline key={id} id={id} />;
}
