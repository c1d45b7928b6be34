/** Puts a board on the stage, where commands find its moment, its scale and its rows. */
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import { useBoardFilter } from '../../data/board-filter.ts';
import { rowsLeftBy } from '../../data/row-groups.ts';
import { useStage } from '../../data/stage.ts';
import { endStep } from '../../data/step-timing.ts';
import { useRoundSpan } from '../../parts/viewing/use-round-span.ts';
import { zonesOf } from '../../parts/viewing/zone-choice.tsx';

export function useBoardOnStage(board: Board) {
  const { asOf, zone, knownAt, voices, round } = board;
  const filter = useBoardFilter();
  const rows = useMemo(() => rowsLeftBy(filter, board.rows), [filter, board.rows]);
  const { span, marks } = useRoundSpan({ ...round, zone, knownAt });
  const zonePlaces = useMemo(
    () => board.rows.map((row) => ({ zone: row.zone, country: row.country.name })),
    [board.rows],
  );

  useLayoutEffect(() => endStep(asOf), [asOf]);
  useEffect(() => {
    useStage.setState({
      shown: {
        round,
        asOf,
        zone,
        span,
        voices,
        zones: zonesOf(zonePlaces, round.zone),
        followsNow: round.opensAsOf === null,
        parent: null,
      },
      rows: rows.flatMap(({ requestId }) => requestId ?? []),
    });
  });
  useEffect(() => () => useStage.setState({ shown: null, rows: [] }), []);
  return { span, marks, zonePlaces, rows };
}
