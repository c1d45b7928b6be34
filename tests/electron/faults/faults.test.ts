import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { shellChecks } from '../shell/shell-checks.ts';
import { ShellPlace } from '../shell/shell-place.ts';
import { faults, type Fault } from './faults.ts';
import { makeFaulty, placeOf } from './faulty-application.ts';

/** All of them take minutes: `npm run test:faults` puts in every one, the whole suite a few. */
const few = [
  'requests to the network are let go',
  'the sandbox is off',
  'the bridge hands on the event itself',
];
const isWhole = process.env['DEMARCHE_FAULTS'] === 'all';
const chosen = faults.filter(({ name }) => isWhole || few.includes(name));

const caught: string[] = [];
afterAll(() =>
  process.stdout.write(`\nFault → caught by the check that the shell …\n${caught.join('\n')}\n`),
);

function checkOf({ caughtBy }: Pick<Fault, 'caughtBy'>) {
  const found = shellChecks.filter(({ name }) => name.startsWith(caughtBy));
  if (found.length !== 1) throw new Error(`“${caughtBy}” is the beginning of ${found.length} checks.`);
  return found[0] as (typeof shellChecks)[number];
}

/** Less than in the application as it is: what a fault keeps from coming does not come later either. */
const patienceMs = 5_000;

/** What the check says of an application; null when it finds nothing. */
async function foundIn(fault: Pick<Fault, 'name' | 'put' | 'caughtBy'>): Promise<string | null> {
  const place = new ShellPlace('stand-in', { application: (path) => makeFaulty(path, fault), patienceMs });
  onTestFinished(() => place.end());
  try {
    await checkOf(fault).run(place);
    return null;
  } catch (error) {
    return [place.said(), String(error), seenIn(error), seenIn((error as Error).cause)].join('\n');
  }
}

/** What an expectation has seen. */
const seenIn = (error: unknown) => JSON.stringify((error as { actual?: unknown } | undefined)?.actual);

describe('a fault in the shell', () => {
  test('is what the checks find: in a copy without one they find nothing', async () => {
    expect(await foundIn({ name: 'none', put: [], caughtBy: 'gives the page one frozen bridge' })).toBeNull();
  });

  test.for(chosen)('is caught: $name', async (fault) => {
    const found = await foundIn(fault);
    expect(found).toMatch(fault.because);
    caught.push(`${fault.name} → ${checkOf(fault).name}`);
  });

  test('can be put in, each one of the list', () => {
    const impossible = faults.filter(({ put }) => put.some(([good]) => placeOf(good) === null));
    expect(impossible.map(({ name }) => name)).toEqual([]);
  });

  test('is on a list that grows, of twelve at the least, each with a check of its own name', () => {
    expect(faults.length).toBeGreaterThanOrEqual(12);
    expect(faults.map((fault) => checkOf(fault).name)).not.toContain('');
    expect(chosen.length).toBe(isWhole ? faults.length : few.length);
  });
});
