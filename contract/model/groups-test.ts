/** Whether the waits of groups differ by more than chance would have it, with what the figure is worth. */
import type { z } from 'zod';
import type { groupsTestSchema } from './response-shape.ts';
import { logRank } from './survival/log-rank.ts';
import type { SpellCounts } from './survival/spell-counts.ts';

export type GroupsTest = z.output<typeof groupsTestSchema>;

/** About a second of work. */
const mostWork = 5e7;
/** Below, the distribution that p is read from fits badly. */
const fewestAnswers = 5;

/**
 * The log-rank test over the groups that have a curve.
 * @param groups null for a curve whose answers are known only between bounds
 * @param isOverlapping whether one request may be in several groups
 */
export function groupsTestOf(groups: readonly (SpellCounts | null)[], isOverlapping: boolean): GroupsTest {
  if (isOverlapping) return untested('one request may stand in several groups.');
  if (groups.length < 2) return untested('fewer than two groups have five waits or more.');
  const counts = groups.flatMap((group) => group ?? []);
  if (counts.length < groups.length) return untested('some answers are known only between bounds.');
  const answers = counts.map(({ answered }) => answered.reduce((sum, each) => sum + each, 0));
  const work = groups.length ** 2 * answers.reduce((sum, each) => sum + each, 0);
  if (work > mostWork) return untested('there are too many groups and answers; a filter leaves fewer.');
  const found = logRank(counts);
  if (found === null) return untested('no answer came while two groups were waiting.');
  const requests = counts.reduce((sum, { spells }) => sum + spells, 0);
  const { chiSquare, degreesOfFreedom, p } = found;
  const degrees = `${degreesOfFreedom} ${degreesOfFreedom === 1 ? 'degree' : 'degrees'} of freedom`;
  const figure = `Log-rank over ${counts.length} groups with ${requests} requests: chi-square ${chiSquare.toFixed(2)} on ${degrees}, p ${p < 0.001 ? 'below 0.001' : p.toFixed(3)}.`;
  const isRough = Math.min(...answers) < fewestAnswers;
  return {
    result: { chiSquare, degreesOfFreedom, p, groups: counts.length, requests },
    sentence: isRough ? `${figure} A group has fewer than five answers, so p is rough.` : figure,
  };
}

function untested(because: string): GroupsTest {
  return { result: null, sentence: `The groups are not tested against each other: ${because}` };
}
