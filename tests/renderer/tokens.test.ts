import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, distance, linear, seenWith, sights, type Colour } from './colour-sight.ts';

const sheet = readFileSync(new URL('../../renderer/style/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;

/** The colour of a role: the first or the second of its `light-dark()`. */
function colour(role: string, theme: (typeof themes)[number]): Colour {
  const pair = new RegExp(`--${role}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(sheet);
  const hex = theme === 'light' ? pair?.[1] : pair?.[2];
  if (hex === undefined) throw new Error(`The sheet has no colour for --${role}.`);
  return linear(hex);
}

const hues = [...sheet.matchAll(/--(hue-[a-z-]+): light-dark/g)].map(([, role]) => role ?? '');
const backs = ['canvas', 'surface', 'surface-sunken', 'surface-hover', 'surface-selected', 'surface-raised'];

describe.for(themes)('in the %s theme', (theme) => {
  const faintest = (role: string, on: readonly string[]) =>
    Math.min(...on.map((back) => contrast(colour(role, theme), colour(back, theme))));

  test.for(['text', 'text-muted', 'accent', 'accent-hover', ...hues])('%s can be read everywhere', (role) => {
    expect(faintest(role, backs)).toBeGreaterThanOrEqual(4.5);
  });

  test('words on a warning, a danger and a chosen button can be read', () => {
    expect(faintest('warning-text', ['warning-surface'])).toBeGreaterThanOrEqual(4.5);
    expect(faintest('danger-text', ['danger-surface', 'surface', 'surface-sunken'])).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(faintest('text-on-accent', ['accent', 'accent-hover'])).toBeGreaterThanOrEqual(4.5);
    expect(faintest('text', ['danger-surface', 'warning-surface'])).toBeGreaterThanOrEqual(4.5);
  });

  test.for(['border', 'focus'])('%s stands out by 3 to 1', (role) => {
    expect(faintest(role, backs)).toBeGreaterThanOrEqual(3);
  });

  test.for(Object.keys(sights))('the hues of statuses are apart with %s sight', (sight) => {
    const seen = hues.map((role) => [role, seenWith(sight, colour(role, theme))] as const);
    const close = seen.flatMap(([role, one], index) =>
      seen
        .slice(index + 1)
        .filter(([, other]) => distance(one, other) < 20)
        .map(([other]) => `${role} and ${other}`),
    );
    expect(close).toEqual([]);
  });
});
