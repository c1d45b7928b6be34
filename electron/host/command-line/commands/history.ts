import { InvalidArgumentError, type Command } from 'commander';
import { showInstant } from '../../../../contract/model/show-time.ts';
import { Refusal } from '../../../../contract/errors.ts';
import type { ChangeInHistory, CommandInHistory } from '../../../../contract/operations/history.ts';
import { print, type JsonOption } from '../output.ts';
import { pickFoundOfAnyKind } from '../pick-found.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert } from '../table.ts';

interface HistoryOptions extends WorkspaceOption, JsonOption {
  readonly limit: number;
}

export function addHistory(program: Command): void {
  program
    .command('history <record...>')
    .description(
      'what was done to a record and its parts, the newest first: who, when, why, before and after',
    )
    .option('--limit <count>', 'how many changes to show, 1 to 1000', limit, 50)
    .addHelpText('after', '\nThe record is named by its id or by its name, as "demarche find" finds it.')
    .action(async (words: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HistoryOptions>();
      const answer = await withWorkspace(options, async (api) => {
        const id = await pickFoundOfAnyKind(api, words.join(' '));
        const subject = await api.history.subject({ id });
        if (subject === null) throw noSuchRecord(id);
        const { zone } = await api.workspace.about({});
        return { id, ...subject, zone, ...(await api.history.ofWhole({ id, limit: options.limit })) };
      });
      const { zone, ...told } = answer;
      print(options, told, () =>
        [
          `${inert(upperFirst(answer.phrase))}${answer.isGone ? ' (gone)' : ''}`,
          ...answer.commands.flatMap((one) => ['', ...commandText(one, answer.id, zone)]),
          ...(answer.more ? ['', 'There are earlier changes; ask for more with --limit.'] : []),
        ].join('\n'),
      );
    });
}

function noSuchRecord(id: string): Refusal {
  return new Refusal('not-found', `There never was a record ${id} in this workspace.`, {
    safe: 'Nothing was changed.',
  });
}

function commandText(command: CommandInHistory, subjectId: string, zone: string): string[] {
  const { recordedAt, who, why, title, changes } = command;
  return [
    `${showInstant(recordedAt, zone)}, ${inert(who)}: ${inert(title)}`,
    ...(why === null || why === '' ? [] : [`    Why: ${inert(why)}`]),
    ...changes.flatMap((change) => changeText(change, change.id === subjectId && changes.length === 1)),
  ];
}

function changeText({ phrase, before, after, fields }: ChangeInHistory, isSubject: boolean): string[] {
  const lines = fields.map(({ label, before: was, after: is }) => {
    if (before === null) return `${label}: ${is ?? ''}`;
    if (after === null) return `${label}: ${was ?? ''}`;
    return `${label}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`;
  });
  const did = before === null ? 'made' : after === null ? 'removed' : 'changed';
  const head = isSubject ? [] : [`    ${inert(upperFirst(phrase))}, ${did}`];
  return [...head, ...lines.map((line) => `      ${inert(line)}`)];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function limit(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 1_000) return number;
  throw new InvalidArgumentError('A whole number from 1 to 1000 is expected.');
}
