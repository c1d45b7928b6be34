import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIdOf, type Id } from '../../contract/model/id.ts';
import { answerers, waitEnds, type Answerer } from '../../contract/model/response-shape.ts';
import { ChangeRecord } from '../../db/record/change-record.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { upTo } from '../../db/tables/case-groups.ts';
import { summaryOf } from '../../db/tables/case-summary.ts';
import { waitsOf } from '../../db/tables/case-waits.ts';
import { casesAsKnown } from '../../db/tables/known-cases.ts';
import { newWorkspace, type TestWorkspace } from '../support/core.ts';
import { RandomCommands, arbitrarySteps } from './random-commands.ts';
import { openSmallRound } from './small-round.ts';

interface Question {
  readonly asOf: number;
  readonly answeredBy: Answerer;
  readonly voiceId: Id<'voice'> | null;
}

/** What the kept columns say: the counts, and the requests by how their waits ended. */
async function toldBy({ api }: TestWorkspace, question: Question) {
  const { pooled } = await api.responses.survey(question);
  const { requests, excluded, withdrawn, reached, deputyOnly, withoutClock, ends, reachedLater } = pooled;
  const byEnd = await Promise.all(
    waitEnds.map(async (end) => {
      const { cases } = await api.responses.cases({ ...question, ends: [end] });
      return cases.map(({ requestId, wait, firstOutcome }) => ({
        requestId,
        wait,
        firstOutcome: firstOutcome?.id ?? null,
      }));
    }),
  );
  const counts = { requests, excluded, withdrawn, reached, deputyOnly, withoutClock, ends, reachedLater };
  return {
    counts,
    byEnd: byEnd.map((cases) => cases.toSorted((a, b) => (a.requestId < b.requestId ? -1 : 1))),
  };
}

/** The same from the records of each round by itself, as the board reads them. */
function computedFrom(store: TableStore, question: Question): Awaited<ReturnType<typeof toldBy>> {
  const asked = { ...question, knownAt: null };
  const { columns, count } = finished(casesAsKnown(store, new ChangeRecord(store), asked, null));
  const all = upTo(count);
  const nobodyWorks = () => ({ leastMs: 0, mostMs: 0 });
  const waits = finished(waitsOf(columns, all, 'attempt', 'elapsed', nobodyWorks));
  const { sentence: _, ...counts } = summaryOf(columns, all, waits, all).counts;
  const lineOf = (index: number) => {
    const [leastMs = Number.NaN, mostMs = Number.NaN] = [waits.leastMs[index], waits.mostMs[index]];
    const outcome = columns.keys.firstOutcome[index] ?? 0;
    return {
      requestId: store.idOf('request', columns.keys.request[index] ?? 0) as Id<'request'>,
      wait: Number.isNaN(leastMs) ? null : { leastMs, mostMs: Number.isFinite(mostMs) ? mostMs : null },
      firstOutcome: outcome === 0 ? null : store.idOf('outcome', outcome),
    };
  };
  const byEnd = waitEnds.map((end) =>
    [...all]
      .filter((index) => columns.endAt(index) === end)
      .map(lineOf)
      .sort((a, b) => (a.requestId < b.requestId ? -1 : 1)),
  );
  return { counts, byEnd };
}

function finished<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const february = Date.parse('2013-02-10T00:00:00Z');
const hour = 3_600_000;
/** Any hour from before the trigger to after the last event. */
const arbitraryMoments = fc.array(fc.nat(20 * 24), { minLength: 2, maxLength: 3 });

describe('any workspace, whatever was entered, changed or removed', { timeout: 120_000 }, () => {
  test('surveys from columns in memory what the records of each round say, at any moment and under any voice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, arbitraryMoments, async (steps, hours) => {
        const workspace = await newWorkspace();
        const commands = new RandomCommands(workspace, await openSmallRound(workspace));
        await commands.start();
        for (const step of steps) {
          await workspace.api.responses.survey({});
          await commands.carryOut(step);
        }
        const voices = (await workspace.api.voices.list({})).slice(0, 1).map(({ id }) => id);
        const moments = [workspace.clock.now(), ...hours.map((each) => february + each * hour)];
        const questions = moments.flatMap((asOf) =>
          answerers.flatMap((answeredBy) =>
            [null, ...voices].map((voiceId): Question => ({ asOf, answeredBy, voiceId })),
          ),
        );
        const told: Awaited<ReturnType<typeof toldBy>>[] = [];
        for (const question of questions) told.push(await toldBy(workspace, question));
        const computed = workspace.look((database) => {
          const store = new TableStore(database);
          return questions.map((question) => computedFrom(store, question));
        });
        expect(told).toEqual(computed);
        expect(
          told.flatMap(({ byEnd }) => byEnd.flat()).every(({ requestId }) => isIdOf('request', requestId)),
        ).toBe(true);
        workspace.close();
      }),
      { numRuns: 12 },
    );
  });
});
