/** Plots read as tables, and copied and saved as files. */
import { plotFormats, type PlotFormat } from '../data/plots-stage.ts';
import type { Command, CommandContext } from './command.ts';

export const plotPlaces = ['waits', 'matrix', 'maps'] as const;

const noPlot = ({ plot }: CommandContext) => (plot === null ? 'No plot is shown.' : null);

const words: Readonly<Record<PlotFormat, string>> = {
  svg: 'an SVG drawing',
  png: 'a PNG image',
  csv: 'a CSV table',
};

function giving(way: 'copy' | 'save', title: string): readonly Command[] {
  return plotFormats.map((format) => ({
    id: `plots.${way}-${format}`,
    title: `${title} as ${words[format]}`,
    group: 'Report',
    keys: [],
    at: plotPlaces,
    whyNot: noPlot,
    run: ({ plot }) => plot?.[way](format),
  }));
}

export const copyPlot = giving('copy', 'Copy the plot');
export const savePlot = giving('save', 'Save the plot');

export const switchTables: Command = {
  id: 'plots.tables',
  title: 'Show the plots as tables, or as pictures again',
  group: 'Reading',
  keys: ['p'],
  at: plotPlaces,
  whyNot: noPlot,
  run: ({ switchPlotTables }) => switchPlotTables(),
};

const back: Command = {
  id: 'plots.back',
  title: 'Back from the plots to the board or page',
  group: 'Going about',
  keys: ['Escape', 'Alt+ArrowLeft'],
  at: plotPlaces,
  whyNot: ({ shown }) => (shown?.parent == null ? 'There is nothing to go back to.' : null),
  run({ shown, leaveTo }) {
    if (shown?.parent) leaveTo(shown.parent);
  },
};

export const plotCommands: readonly Command[] = [switchTables, ...copyPlot, ...savePlot, back];
