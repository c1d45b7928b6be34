import { expect, test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { topicsReadBy } from '../../renderer/data/core.ts';

test('an answer is forgotten by what its operation reads', () => {
  expect(topicsReadBy(['rounds', 'board', 'round_1', {}])).toEqual(operations.rounds.board.reads);
  expect(topicsReadBy(['workspace', 'about', {}])).toEqual(operations.workspace.about.reads);
});

test('what comes from no operation of the core is kept', () => {
  expect(topicsReadBy(['host', 'state'])).toEqual([]);
  expect(topicsReadBy([])).toEqual([]);
});
