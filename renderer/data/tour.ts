/** Where one is in the tour of the window, if it is being taken. */
import { create } from 'zustand';
import type { TourKind } from '../../contract/model/preferences.ts';
import { usePreferences } from './preferences.ts';

/** The number of the step, from 0; null: the tour is not being taken. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }));

export function startTour(): void {
  useTour.setState({ step: 0 });
}

/** Walked through or left: it is not begun by itself again. */
export function endTour(kind: TourKind): void {
  useTour.setState({ step: null });
  const { toursSeen } = usePreferences.getState();
  if (!toursSeen.includes(kind)) usePreferences.setState({ toursSeen: [...toursSeen, kind] });
}
