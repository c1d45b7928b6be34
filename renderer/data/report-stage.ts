/** What the report that is shown, or is about to be, is asked to do once it is drawn: be printed, or saved in a format. */
import { create } from 'zustand';
import type { Id } from '../../contract/model/id.ts';
import type { ReportFormat } from '../../contract/operations/reports.ts';
import { goTo, usePlace } from './place.ts';

export type ReportAct = 'print' | ReportFormat;

/** Null while nothing is asked for. */
export const useReportStage = create<{ readonly asked: ReportAct | null }>()(() => ({ asked: null }));

/** Goes to the report of the round, unless it is shown, and has it printed or saved. */
export function askReport(roundId: Id<'round'>, act: ReportAct): void {
  const { place } = usePlace.getState();
  if (place.name !== 'reports' || place.id !== roundId) goTo({ name: 'reports', id: roundId });
  useReportStage.setState({ asked: act });
}

// What was asked for and then left is not done at the next visit.
usePlace.subscribe(({ place }, before) => {
  if (place !== before.place) useReportStage.setState({ asked: null });
});
