/** Puts the round of a report on the stage, where commands find its moment and the way back. */
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Board } from '../../../contract/model/board-shape.ts';
import { useStage } from '../../data/stage.ts';
import { endStep } from '../../data/step-timing.ts';
import { useRoundSpan } from '../../parts/viewing/use-round-span.ts';
import { zonesOf } from '../../parts/viewing/zone-choice.tsx';

export function useReportOnStage({ asOf, zone, knownAt, voices, round, rows }: Board) {
  const { span, marks } = useRoundSpan({ ...round, zone, knownAt });
  const zonePlaces = useMemo(
    () => rows.map((row) => ({ zone: row.zone, country: row.country.name })),
    [rows],
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
        parent: { name: 'rounds', id: round.id },
      },
    });
  });
  useEffect(() => () => useStage.setState({ shown: null }), []);
  return { span, marks, zonePlaces };
}
