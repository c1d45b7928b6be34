/** Puts a round that is read on the stage, where commands find its moment and its scale. */
import { useMemo } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import type { Place } from '../../data/address.ts';
import { useReadingOnStage } from './use-reading-on-stage.ts';
import { useRoundSpan } from './use-round-span.ts';
import { zonesOf } from './zone-choice.tsx';

/** @param parent where one goes back to */
export function useRoundOnStage(board: Board, parent: Place | null) {
  const { asOf, zone, knownAt, voices, round, rows } = board;
  const { span, marks } = useRoundSpan({ ...round, zone, knownAt });
  const zonePlaces = useMemo(
    () => rows.map((row) => ({ zone: row.zone, country: row.country.name })),
    [rows],
  );
  useReadingOnStage({
    round,
    asOf,
    zone,
    span,
    voices,
    zones: zonesOf(zonePlaces, round.zone),
    followsNow: round.opensAsOf === null,
    parent,
  });
  return { span, marks, zonePlaces };
}
