/** Every check of the shell, to be run on the application as it is, and on ones with a fault. */
import { deskChecks } from './desk-checks.ts';
import { pageChecks } from './page-checks.ts';
import { refusalChecks } from './refusal-checks.ts';
import type { ShellCheck } from './shell-place.ts';
import { startChecks } from './start-checks.ts';

export const shellChecks: readonly ShellCheck[] = [
  ...pageChecks,
  ...refusalChecks,
  ...deskChecks,
  ...startChecks,
];
