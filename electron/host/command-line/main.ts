/** Entry of the command line: runs one command and says how it went, in words and as an exit code. */
import { CommanderError } from 'commander';
import { Refusal } from '../../../contract/errors.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { commandLine } from './program.ts';

try {
  await commandLine().parseAsync(process.argv);
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`demarche: ${error.message}\n`);
  for (const { path, message } of error.problems) {
    if (message !== error.record.happened) process.stderr.write(`  ${path.join('.')}: ${message}\n`);
  }
  return exitCodeOf(error.code);
}
