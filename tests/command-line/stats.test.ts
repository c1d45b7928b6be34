import { describe, expect, test } from 'vitest';
import type { ResponseSurvey } from '../../contract/model/response-shape.ts';
import { statsText } from '../../electron/host/command-line/stats-text.ts';
import { newWorkspace } from '../support/core.ts';
import { answerOf, demarche, useSample } from '../support/run-command.ts';
import { openSixRequests, readAt } from '../core/six-requests.ts';

const sample = useSample();
const asOf = '2013-02-18T12:00[America/New_York]';
const reading = { clock: 'attempt', counting: 'elapsed', answeredBy: 'holder', zone: 'UTC' } as const;

function stats(...more: readonly string[]): string[] {
  return ['stats', '--workspace', sample(), '--as-of', asOf, ...more];
}

describe('the statistics on the command line', () => {
  test('list the cases of a country with few, Lavrov for four to six days by one account and five to six by another', () => {
    const said = demarche(stats('--by', 'country'));
    expect(said.exitCode).toBe(0);
    expect(said.out).toContain('Sergei Lavrov, DPRK nuclear test: answered, 4 d to 6 d\n');
    expect(said.out).toContain('4 of 5 (Wilson 38–96 %)');
    expect(said.out).toContain('The median is the smallest time at which the curve is at or below one half.');
    const other = demarche(stats('--by', 'country', '--account', 'Washington Post'));
    expect(other.out).toContain('Sergei Lavrov, DPRK nuclear test: answered, 5 d to 6 d 2 h 2 min 9 s\n');
  });

  test('answer in JSON what the window would be told, and name the clock in words', () => {
    const survey = answerOf(stats('--by', 'round', '--clock', 'trigger')) as ResponseSurvey;
    expect(survey.groups.map(({ label, reached }) => [label, reached.count, reached.outOf])).toEqual([
      ['DPRK nuclear test', 4, 4],
      ['UN resolution on Syria', 0, 1],
    ]);
    expect(demarche(stats('--clock', 'trigger')).out).toContain('Waits since the trigger for a conversation');
  });

  test('refuse a clock that there is none of as a mistake of use', () => {
    const said = demarche(stats('--clock', 'sundial'));
    expect(said.exitCode).toBe(2);
    expect(said.err).toContain('Allowed choices are attempt, trigger');
  });

  test('tell the six waits with their median and restricted mean, and no mean of the finished ones', async () => {
    const workspace = await newWorkspace();
    await openSixRequests(workspace);
    const said = statsText(await workspace.api.responses.survey({ asOf: readAt }), reading);
    expect(said).toContain('4 of 6 (Wilson 30–90 %)');
    expect(said).toContain('3 h (95 % 1 h to open)');
    expect(said).toContain('29 h 20 min of 3 d');
    // The mean of the four that ended is 8 h; that of all six as if each had ended is 25 h 20 min.
    expect(said).not.toMatch(/\b8 h|25 h 20/);
  });

  test('print that there are no answers yet, and no length of nothing', async () => {
    const workspace = await newWorkspace();
    await openSixRequests(workspace, false);
    const said = statsText(await workspace.api.responses.survey({ asOf: readAt }), reading);
    expect(said).toContain('no answers yet (0 of 6)');
    expect(said).not.toMatch(/\b0 (h|min)\b/);
  });
});
