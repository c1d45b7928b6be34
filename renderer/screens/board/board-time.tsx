/** The as-of bar of a board. */
import type { Board } from '../../../contract/model/board-shape.ts';
import { usePlace } from '../../data/place.ts';
import type { Span } from '../../../drawing/time-span.ts';
import { AsOfBar } from '../../parts/viewing/as-of-bar.tsx';
import type { ScaleMark } from '../../parts/viewing/time-scale.tsx';
import type { ZonePlace } from '../../parts/viewing/zone-choice.tsx';

interface BoardTimeProps {
  readonly board: Board;
  readonly span: Span;
  readonly marks: readonly ScaleMark[];
  readonly zonePlaces: readonly ZonePlace[];
}

export function BoardTime({ board, span, marks, zonePlaces }: BoardTimeProps) {
  const view = usePlace((state) => state.view);
  return (
    <AsOfBar
      view={view}
      asOf={board.asOf}
      zone={board.zone}
      roundZone={board.round.zone}
      zonePlaces={zonePlaces}
      voices={board.voices}
      span={span}
      trigger={board.round.triggerAt}
      marks={marks}
    />
  );
}
