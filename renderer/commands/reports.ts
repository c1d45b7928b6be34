/** Printing and saving the report of a round, from wherever the round is shown. */
import { reportFormats, type ReportFormat } from '../../contract/operations/reports.ts';
import type { ReportAct } from '../data/report-stage.ts';
import type { Command, CommandContext } from './command.ts';

function whyNoReport({ shown, isFormOpen }: CommandContext): string | null {
  if (isFormOpen) return 'A form is open.';
  return shown?.round == null ? 'No round is shown.' : null;
}

function asking(act: ReportAct, title: string): Pick<Command, 'id' | 'title' | 'group' | 'whyNot' | 'run'> {
  return {
    id: `report.${act}`,
    title,
    group: 'Report',
    whyNot: whyNoReport,
    run({ shown, askReport }) {
      if (shown?.round != null) askReport(shown.round.id, act);
    },
  };
}

/** Its keys are the browser's own for printing: they print, but the report and not the screen. */
export const printReport: Command = {
  ...asking('print', 'Print the report of the round'),
  keys: ['Ctrl+p', 'Meta+p'],
  isAlwaysHeard: true,
  whyNot: (context) =>
    context.overlay === 'keys' ? 'The sheet of keys is open, which is printed itself.' : whyNoReport(context),
};

const formatWords: Readonly<Record<ReportFormat, string>> = {
  docx: 'DOCX',
  pdf: 'PDF',
  html: 'HTML',
  md: 'Markdown',
  xlsx: 'XLSX',
  csv: 'CSV',
};

/** In the order in which they are offered, each with the word for its format. */
export const saveReport: readonly { readonly word: string; readonly command: Command }[] = reportFormats.map(
  (format) => {
    const word = formatWords[format];
    return { word, command: { ...asking(format, `Save the report of the round as ${word}`), keys: [] } };
  },
);

const back: Command = {
  id: 'report.back',
  title: 'Back from the report to its board',
  group: 'Going about',
  keys: ['Escape', 'Alt+ArrowLeft'],
  at: 'reports',
  whyNot: ({ shown }) => (shown?.parent == null ? 'Nothing is shown yet.' : null),
  run({ shown, leaveTo }) {
    if (shown?.parent) leaveTo(shown.parent);
  },
};

export const reportCommands: readonly Command[] = [
  printReport,
  ...saveReport.map(({ command }) => command),
  back,
];
