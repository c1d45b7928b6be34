import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { parseInstant } from '../../../../contract/model/when.ts';
import { reportFormats, type ReportFormat } from '../../../../contract/operations/reports.ts';
import { refuseWhatIsThere, saveFile } from '../../save-file.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { viewInput, withViewOptions, type ViewOptions } from '../view.ts';

interface ReportOptions extends ViewOptions, WorkspaceOption, JsonOption {
  readonly format: ReportFormat;
  readonly out: string;
  readonly classification?: string;
  readonly redacted?: boolean;
  readonly stamp?: string;
  readonly force?: boolean;
}

export function addReport(program: Command): void {
  withViewOptions(
    program.command('report').description('a round as a document: board, chronology, accounts, sources'),
  )
    .addOption(new Option('--format <format>', 'what to write').choices(reportFormats).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to write it')
    .option('--classification <line>', 'a line that stands on every page')
    .option('--redacted', 'leave out remarks; the report says how many')
    .option(
      '--stamp <moment>',
      'give this as the time of making, so that a second making is the same, byte for byte',
    )
    .option('--force', 'replace a file of this name')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReportOptions>();
      const file = resolve(options.out);
      const force = options.force ?? false;
      refuseWhatIsThere(file, force);
      const { base64, mediaType } = await withWorkspace(options, async (api) =>
        api.reports.writeRound({
          ...(await viewInput(api, options)),
          format: options.format,
          classification: options.classification ?? null,
          isRedacted: options.redacted ?? false,
          stamp: options.stamp === undefined ? null : parseInstant(options.stamp, 'UTC'),
        }),
      );
      const bytes = Buffer.from(base64, 'base64');
      saveFile(file, bytes, force);
      print(
        options,
        { file, mediaType, bytes: bytes.length },
        () => `The report was written to ${options.out}.`,
      );
    });
}
