/** Parsing a call at the door: the one place where input becomes what its operation says, or is refused with its place. */
import type { z } from 'zod';
import { Refusal, type Problem } from '../errors.ts';
import type { Operation } from '../operations/operation.ts';

/** An operation of a contract by area and name, as `rounds.board`; nothing inherited is found. */
export function findOperation<Found>(
  areas: Readonly<Record<string, Readonly<Record<string, Found>>>>,
  name: string,
): Found {
  const [area = '', verb = '', ...rest] = name.split('.');
  const verbs = Object.hasOwn(areas, area) ? areas[area] : undefined;
  const found = verbs !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (found !== undefined && rest.length === 0) return found;
  throw new Refusal('bad-input', `There is no operation called ${JSON.stringify(name)}.`);
}

/** @throws Refusal `bad-input` with every problem and its place */
export function parseInput(operation: Operation, input: unknown): unknown {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap(problemsOf);
  throw new Refusal('bad-input', problems[0]?.message ?? 'The input does not fit the operation.', {
    next: 'Mend the fields named and send it again.',
    problems,
  });
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `There is no field called ${key} here.`,
    }));
  }
  return [{ path, message: issue.message }];
}
