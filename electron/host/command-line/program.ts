/** The command line as one value: every command with its help. */
import { Command } from 'commander';
import { applicationVersion } from '../about-application.ts';
import { addAbout } from './commands/about.ts';
import { addBoard } from './commands/board.ts';
import { addCalls } from './commands/calls.ts';
import { addCountry } from './commands/country.ts';
import { addFind } from './commands/find.ts';
import { addFollowUps } from './commands/follow-ups.ts';
import { addHistory } from './commands/history.ts';
import { addImport } from './commands/import.ts';
import { addNew } from './commands/new.ts';
import { addOfficial } from './commands/official.ts';
import { addOfficials } from './commands/officials.ts';
import { addReport } from './commands/report.ts';
import { addRequest } from './commands/request.ts';
import { addRounds } from './commands/rounds.ts';
import { addSeat } from './commands/seat.ts';
import { addStats } from './commands/stats.ts';
import { addTimeline } from './commands/timeline.ts';
import { addUndo } from './commands/undo.ts';
import { addWindow } from './commands/window.ts';

const exitCodesHelp = `
Exit codes: 0 ok, 1 error, 2 usage, 3 locked, 4 damaged, 5 newer format, 6 in use.
The workspace may also be named by the variable DEMARCHE_WORKSPACE.`;

/** These take the workspace as an argument. */
const namesFolder = ['new', 'start', 'open', 'serve'];

export function commandLine(): Command {
  const program = new Command('demarche')
    .description('Track diplomatic outreach: who has been reached, who called back, and who has not.')
    .version(applicationVersion)
    .option('--workspace <folder>', 'the workspace to work with')
    .option('--json', 'answer with JSON instead of a table')
    .addHelpText('after', exitCodesHelp)
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride();
  for (const add of [
    addNew,
    addRounds,
    addBoard,
    addRequest,
    addReport,
    addFind,
    addOfficials,
    addOfficial,
    addSeat,
    addCountry,
    addCalls,
    addStats,
    addTimeline,
    addFollowUps,
    addImport,
    addUndo,
    addHistory,
    addAbout,
    addWindow,
  ])
    add(program);
  for (const command of program.commands) {
    command.exitOverride().addHelpText('after', exitCodesHelp);
    if (!namesFolder.includes(command.name()))
      command.option('--workspace <folder>', 'the workspace to work with');
    command.option('--json', 'answer with JSON instead of a table');
  }
  return program;
}
