/** The plots that are shown just now, for the commands that copy and save them, and which are read as tables. */
import { create } from 'zustand';

export const plotFormats = ['svg', 'png', 'csv'] as const;
export type PlotFormat = (typeof plotFormats)[number];

export interface PlotOnStage {
  /** Unique on its screen. */
  readonly name: string;
  readonly copy: (format: PlotFormat) => void;
  readonly save: (format: PlotFormat) => void;
}

interface PlotsStage {
  readonly plots: readonly PlotOnStage[];
  /** The plot that the keyboard or the pointer was at last. */
  readonly attended: string | null;
  /** Whether plots are read as tables, each unless it was switched by itself. */
  readonly areTables: boolean;
  readonly switched: readonly string[];
}

export const usePlotsStage = create<PlotsStage>()(() => ({
  plots: [],
  attended: null,
  areTables: false,
  switched: [],
}));

/** Null while no plot is shown. */
export function attendedPlot(): PlotOnStage | null {
  const { plots, attended } = usePlotsStage.getState();
  return plots.find(({ name }) => name === attended) ?? plots[0] ?? null;
}

export function attendTo(name: string): void {
  if (usePlotsStage.getState().attended !== name) usePlotsStage.setState({ attended: name });
}

/** @returns takes it off again */
export function putOnStage(plot: PlotOnStage): () => void {
  usePlotsStage.setState(({ plots }) => ({
    plots: [...plots.filter(({ name }) => name !== plot.name), plot],
  }));
  return () => usePlotsStage.setState(({ plots }) => ({ plots: plots.filter((one) => one !== plot) }));
}

export function useIsTable(name: string): boolean {
  return usePlotsStage(({ areTables, switched }) => areTables !== switched.includes(name));
}

export function switchTable(name: string): void {
  usePlotsStage.setState(({ switched }) => ({
    switched: switched.includes(name) ? switched.filter((one) => one !== name) : [...switched, name],
  }));
}

export function switchAllTables(): void {
  usePlotsStage.setState(({ areTables }) => ({ areTables: !areTables, switched: [] }));
}
