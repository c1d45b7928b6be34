/** The timeline of a round, whose as-of moment is that of its board. */
import { useMemo } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { standingWords } from '../../../contract/model/timeline.ts';
import { usePlace } from '../../data/place.ts';
import { useBoard, useRoundTimeline } from '../../data/viewed.ts';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ReadTimeline } from './read-timeline.tsx';

export function RoundTimeline({ roundId }: { roundId: Id<'round'> }) {
  const view = usePlace((state) => state.view);
  const { answer, error } = useRoundTimeline(roundId, view);
  const board = useBoard(roundId, view);
  const rows = board.answer?.rows;
  const standings = useMemo(
    () => new Map(rows?.map((row) => [row.requestId ?? `${row.seatId} calling`, standingWords(row)])),
    [rows],
  );
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the timeline" />;
  if (answer === null) return trouble || <Waiting for="Reading the timeline" />;
  return (
    <>
      {trouble}
      <ReadTimeline
        timeline={answer}
        asOf={view.asOf ?? answer.asOf}
        headline={board.answer?.headline ?? answer.headline}
        standings={standings}
        isBehind={board.isBehind}
        parent={{ name: 'rounds', id: roundId }}
      />
    </>
  );
}
