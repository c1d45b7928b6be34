/** Puts what is read on the stage, where commands find its moment: for screens without rows. */
import { useEffect, useLayoutEffect } from 'react';
import { useStage, type Shown } from '../../data/stage.ts';
import { endStep } from '../../data/step-timing.ts';

export function useReadingOnStage(shown: Shown | null): void {
  const asOf = shown?.asOf ?? null;
  useLayoutEffect(() => {
    if (asOf !== null) endStep(asOf);
  }, [asOf]);
  useEffect(() => useStage.setState({ shown }));
  useEffect(() => () => useStage.setState({ shown: null }), []);
}
