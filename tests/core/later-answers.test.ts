import { describe, expect, test } from 'vitest';
import type { AskContext } from '../../contract/wire/dispatcher.ts';
import { newWorkspace, refusalOf, type TestWorkspace } from '../support/core.ts';
import { openSmallRound } from './small-round.ts';

describe('a question that is answered later', () => {
  const askReport = (workspace: TestWorkspace, roundId: string, context: Partial<AskContext> = {}) =>
    workspace.core.dispatcher.ask(
      { operation: 'reports.writeRound', input: { roundId, format: 'docx' } },
      { cancelled: () => false, progress() {}, ...context },
    );

  test('tells the records as they were when it was asked, and holds up no command', async () => {
    const workspace = await newWorkspace();
    const { roundId } = await openSmallRound(workspace);
    const ends: string[] = [];
    const asked = askReport(workspace, roundId).then((output) => {
      ends.push('question');
      return output;
    });
    const name = 'Renamed since';
    await workspace.ask('rounds.change', { id: roundId, fields: { name } }, { id: workspace.newUid() });
    ends.push('command');
    const before = await asked;
    expect(ends).toEqual(['command', 'question']);
    expect(before).not.toMatchObject({ name: 'Renamed-since.docx' });
    expect(await askReport(workspace, roundId)).toMatchObject({ name: 'Renamed-since.docx' });
  });

  test('may be cancelled meanwhile, and is refused as others are', async () => {
    const workspace = await newWorkspace();
    const { roundId } = await openSmallRound(workspace);
    const cancelled = askReport(workspace, roundId, { cancelled: () => true });
    expect((await refusalOf(cancelled)).code).toBe('cancelled');
    expect((await refusalOf(askReport(workspace, workspace.newId('round')))).code).toBe('not-found');
  });
});
