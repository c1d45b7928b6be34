/** The timeline of all rounds with an official or a seat. */
import { isIdOf, type Id } from '../../../contract/model/id.ts';
import { usePlace } from '../../data/place.ts';
import { useCounterpartTimeline } from '../../data/viewed.ts';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ReadTimeline } from './read-timeline.tsx';

const noOthers: ReadonlyMap<string, string> = new Map();

export function CounterpartTimeline({ id }: { id: Id<'official'> | Id<'seat'> }) {
  const view = usePlace((state) => state.view);
  const { answer, error, isBehind } = useCounterpartTimeline(id, view);
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the timeline" />;
  if (answer === null) return trouble || <Waiting for="Reading the timeline" />;
  return (
    <>
      {trouble}
      <ReadTimeline
        timeline={answer}
        asOf={view.asOf ?? answer.asOf}
        headline={answer.headline}
        standings={noOthers}
        isBehind={isBehind}
        parent={isIdOf('official', id) ? { name: 'officials', id } : { name: 'seats', id }}
      />
    </>
  );
}
