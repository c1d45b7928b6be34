/** Puts a board on the stage, where commands find its moment, its scale and its rows. */
import { useEffect, useMemo } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import { useBoardFilter } from '../../data/board-filter.ts';
import { rowsLeftBy } from '../../data/row-groups.ts';
import { useStage } from '../../data/stage.ts';
import { useRoundOnStage } from '../../parts/viewing/use-round-on-stage.ts';

export function useBoardOnStage(board: Board) {
  const filter = useBoardFilter();
  const rows = useMemo(() => rowsLeftBy(filter, board.rows), [filter, board.rows]);
  const viewing = useRoundOnStage(board, null);
  useEffect(() => useStage.setState({ rows: rows.flatMap(({ requestId }) => requestId ?? []) }));
  useEffect(() => () => useStage.setState({ rows: [] }), []);
  return { ...viewing, rows };
}
