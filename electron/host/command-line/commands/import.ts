import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../../../contract/errors.ts';
import { importLimits, type Found, type ImportResult } from '../../../../contract/operations/imports.ts';
import type { Progress } from '../../../../contract/operations/operation.ts';
import { readTextFile } from '../../text-file.ts';
import { exitCodes } from '../exit-codes.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert } from '../table.ts';

interface ImportOptions extends WorkspaceOption, JsonOption {
  readonly format?: string;
  readonly dryRun?: boolean;
  readonly keepReversed?: boolean;
}

const mostShown = 20;
const clearLine = '\u001b[K';

export function addImport(program: Command): void {
  program
    .command('import')
    .description('take files into a workspace, all of them or nothing; what is there already stays as it is')
    .argument('<files...>', 'CSV files; one with names (pocom-people) goes with the one that uses them')
    .option('--format <name>', 'what the files are; otherwise told from their header rows')
    .option('--dry-run', 'say what would be made, and write nothing')
    .option(
      '--keep-reversed',
      'keep rows whose end lies before their beginning, with the end unknown; otherwise they are refused',
    )
    .action(async (paths: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const input = {
        files: paths.map((path) => readTextFile(resolve(path), importLimits.fileLength)),
        format: options.format ?? null,
        keepReversed: options.keepReversed ?? false,
      };
      const isDry = options.dryRun === true;
      const result = await withWorkspace(options, async ({ imports }) =>
        isDry ? imports.preview(input, { onProgress }) : refusalAsResult(imports.run(input, { onProgress })),
      );
      if (process.stderr.isTTY) process.stderr.write(`\r${clearLine}`);
      if (result instanceof Refusal) {
        process.stderr.write(`demarche: ${result.message}\n${placesText(result)}\n`);
        process.exitCode = exitCodes.usage;
        return;
      }
      print(options, result, () => resultText(result, isDry));
      if (result.problems.count > 0) process.exitCode = exitCodes.usage;
    });
}

/** One line that is written over, for a person who watches. */
function onProgress({ stage, done }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${inert(stage)}: ${done}${clearLine}`);
}

/** A refusal with places in the files; any other goes its way. */
async function refusalAsResult(call: Promise<ImportResult>): Promise<ImportResult | Refusal> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refusal && error.problems.length > 0) return error;
    throw error;
  }
}

function placesText({ problems }: Refusal): string {
  return problems
    .map(({ path: [file = '', ...place], message }) => {
      const row = place.find((part) => typeof part === 'number') ?? null;
      const column = place.find((part) => typeof part === 'string') ?? null;
      return foundText({ file: String(file), row, column, reason: message });
    })
    .join('\n');
}

function resultText(result: ImportResult, isDry: boolean): string {
  const { files, made, unchanged, newCountries, unmatchedCountries, possibleMatches } = result;
  return [
    ...files.map(fileText),
    `${isDry ? 'Would be made' : 'Made'}: ${countsText(made)}.`,
    `Unchanged: ${countsText(unchanged)}.`,
    ...(newCountries.length === 0
      ? []
      : [`New countries: ${newCountries.map(({ code, name }) => inert(`${name} (${code})`)).join(', ')}.`]),
    ...(unmatchedCountries.length === 0
      ? []
      : [`In no list of countries: ${unmatchedCountries.map(inert).join(', ')}.`]),
    ...listText('Same name as another, not merged', possibleMatches, mostShown, ({ name, otherName }) =>
      inert(name === otherName ? name : `${name} (${otherName})`),
    ),
    ...listText('Notices', result.notices, mostShown, foundText),
    ...listText('Problems', result.problems, importLimits.told, foundText),
    ...(isDry ? ['Nothing was written.'] : []),
  ].join('\n');
}

function fileText({ name, format, rows, made, unchanged, repeated }: ImportResult['files'][number]): string {
  const counts = [`${rows} rows`, `${made} new`, `${unchanged} unchanged`, `${repeated} repeated`];
  return `${inert(name)} is ${format}: ${counts.join(', ')}`;
}

function countsText(counts: ImportResult['made']): string {
  const told = Object.entries(counts).map(([thing, count]) => `${count} ${thing.replaceAll('_', ' ')}`);
  return told.length === 0 ? 'nothing' : told.join(', ');
}

function foundText({ file, row, column, reason }: Found): string {
  const place = [file, ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [column])];
  return `  ${inert(place.join(', '))}: ${inert(reason)}`;
}

function listText<Item>(
  title: string,
  { count, first }: { readonly count: number; readonly first: readonly Item[] },
  most: number,
  text: (item: Item) => string,
): string[] {
  if (count === 0) return [];
  const shown = first.slice(0, most).map((item) => `  ${text(item).trim()}`);
  const more = count > shown.length ? [`  … and ${count - shown.length} more`] : [];
  return [`${title} (${count}):`, ...shown, ...more];
}
