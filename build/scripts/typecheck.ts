/** Checks the types of every room, each against its own settings. */
import { runTool, tools } from './steps.ts';

process.exitCode = runTool(tools.typescript, '-b') ? 0 : 1;
