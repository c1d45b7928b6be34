import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWorkspace, recordsIn, refusalOf, type TestWorkspace } from '../support/core.ts';
import { arbitraryStepsOf, RandomCommands } from './random-commands.ts';
import { openSmallRound } from './small-round.ts';

const records = (workspace: TestWorkspace) => workspace.look(recordsIn);

async function isWhole({ api }: TestWorkspace): Promise<boolean> {
  const { entries, brokenAt } = await api.workspace.verify({});
  return brokenAt === null && entries === (await api.workspace.about({})).revision;
}

/** Takes back, or carries out again, until there is nothing left. @returns how many steps that were */
async function goThrough({ api }: TestWorkspace, verb: 'undo' | 'redo'): Promise<number> {
  for (let count = 0; ; count += 1) {
    const step = (await api.commands.steps({}))[verb];
    if (step === null) return count;
    expect(await api.commands[verb]({ expected: step.commandId })).toEqual({
      title: step.title,
      records: step.records,
    });
  }
}

async function begin() {
  const workspace = await newWorkspace();
  const commands = new RandomCommands(workspace, await openSmallRound(workspace));
  await commands.start();
  return { workspace, commands };
}

describe('any commands whatever', { timeout: 120_000 }, () => {
  test('taken back to the first leave what there was, and carried out again what they had made', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStepsOf({ minLength: 20, maxLength: 200 }), async (steps) => {
        const workspace = await newWorkspace();
        const start = records(workspace);
        const commands = new RandomCommands(workspace, await openSmallRound(workspace));
        await commands.start();
        for (const step of steps) await commands.carryOut(step);
        const end = records(workspace);
        const count = await goThrough(workspace, 'undo');
        expect(records(workspace)).toEqual(start);
        expect(await isWhole(workspace)).toBe(true);
        expect(await goThrough(workspace, 'redo')).toBe(count);
        expect(records(workspace)).toEqual(end);
        expect(await goThrough(workspace, 'undo')).toBe(count);
        expect(records(workspace)).toEqual(start);
        expect(await isWhole(workspace)).toBe(true);
        workspace.close();
      }),
      { numRuns: 5 },
    );
  });

  test('each change what there is only as a step that undo takes back and redo brings again', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryStepsOf({ minLength: 5, maxLength: 25 }),
        fc.array(fc.constantFrom('undo', 'redo', 'command'), { minLength: 10, maxLength: 40 }),
        async (steps, moves) => {
          const { workspace, commands } = await begin();
          const states = [records(workspace)];
          let at = 0;
          let next = 0;
          for (const move of moves) {
            if (move === 'command') {
              const step = steps[next++];
              if (step === undefined) break;
              await commands.carryOut(step);
              const state = records(workspace);
              if (JSON.stringify(state) === JSON.stringify(states[at])) continue;
              states.splice(at + 1, Infinity, state);
              at += 1;
            } else {
              const target = at + (move === 'undo' ? -1 : 1);
              if (target < 0 || states[target] === undefined) continue;
              await workspace.api.commands[move]({});
              at = target;
              expect(records(workspace)).toEqual(states[at]);
            }
          }
          const { redo } = await workspace.api.commands.steps({});
          expect(redo === null).toBe(at === states.length - 1);
          expect(await isWhole(workspace)).toBe(true);
          workspace.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  test('are taken back by the hundred, in one sitting or over several', async () => {
    const workspace = await newWorkspace();
    const start = records(workspace);
    for (let index = 0; index < 520; index += 1) {
      await workspace.api.officials.make({ id: workspace.newId('official'), name: `Official ${index}` });
    }
    const end = records(workspace);
    for (let index = 0; index < 260; index += 1) await workspace.api.commands.undo({});
    workspace.close();
    workspace.open();
    expect(await goThrough(workspace, 'undo')).toBe(260);
    expect(records(workspace)).toEqual(start);
    expect((await refusalOf(workspace.api.commands.undo({}))).code).toBe('conflict');
    expect(await goThrough(workspace, 'redo')).toBe(520);
    expect(records(workspace)).toEqual(end);
  });
});
