/** The board of a round: who has been reached, who has not, and why, as of a moment. */
import { useEffect } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { useRounds } from '../../data/answers.ts';
import { settleAt, usePlace } from '../../data/place.ts';
import { useBoard } from '../../data/viewed.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { BoardFilterBar } from './board-filter-bar.tsx';
import './board-screen.css';
import { BoardTime } from './board-time.tsx';
import { NoRounds } from './no-rounds.tsx';
import { RoundHead } from './round-head.tsx';
import { SeatTable } from './seat-table.tsx';
import { TallyLine } from './tally-line.tsx';
import { useBoardOnStage } from './use-board-on-stage.ts';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';

export function BoardScreen() {
  const asked = usePlace(({ place }) => (place.name === 'rounds' ? place.id : null));
  const rounds = useRounds(asked === null);
  const view = usePlace((state) => state.view);
  const first = rounds.data?.[0]?.id ?? null;
  const { answer, error, isBehind } = useBoard(asked ?? first, view);

  useEffect(() => {
    if (asked === null && first !== null) settleAt({ name: 'rounds', id: first });
  }, [asked, first]);

  if (asked === null && rounds.error !== null) {
    return <RefusalNotice error={rounds.error} during="Listing the rounds" />;
  }
  if (asked === null && rounds.data?.length === 0) return <NoRounds />;
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the board" />;
  if (answer === null) return trouble || <Waiting for="Reading the round" />;
  return (
    <>
      {trouble}
      <ReadBoard key={answer.round.id} board={answer} isBehind={isBehind} />
    </>
  );
}

function ReadBoard({ board, isBehind }: { board: Board; isBehind: boolean }) {
  const { span, marks, zonePlaces, rows } = useBoardOnStage(board);
  useAnnounceMoment(board, isBehind);
  return (
    <div className="board-screen">
      <RoundHead board={board} />
      <BoardTime board={board} span={span} marks={marks} zonePlaces={zonePlaces} />
      <div className="board-screen-rows">
        <BoardFilterBar rows={board.rows} shown={rows.length} />
        <SeatTable board={board} rows={rows} />
        <TallyLine board={board} />
      </div>
    </div>
  );
}
