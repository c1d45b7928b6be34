import { describe, expect, test } from 'vitest';
import {
  countSelected,
  everythingSelected,
  isSelected,
  nothingSelected,
  toggled,
  withCalls,
} from '../../renderer/data/call-selection.ts';

const [one, two, three] = ['attempt_1', 'attempt_2', 'attempt_3'] as const;

describe('a selection of calls', () => {
  test('holds what is put into it and nothing else', () => {
    const selection = withCalls(nothingSelected, [one, two], true);
    expect([one, two, three].map((id) => isSelected(selection, id))).toEqual([true, true, false]);
    expect(countSelected(selection, 50_000)).toBe(2);
  });

  test('of all counts those too that were never seen, but for the ones taken out', () => {
    const selection = toggled(everythingSelected, one);
    expect([one, two].map((id) => isSelected(selection, id))).toEqual([false, true]);
    expect(countSelected(selection, 50_000)).toBe(49_999);
    expect(isSelected(toggled(selection, one), one)).toBe(true);
  });

  test('takes a stretch out as it put it in', () => {
    for (const start of [nothingSelected, everythingSelected]) {
      const grown = withCalls(start, [one, two, three], true);
      const shrunk = withCalls(grown, [two, three], false);
      expect([one, two, three].map((id) => isSelected(shrunk, id))).toEqual([true, false, false]);
    }
  });
});
