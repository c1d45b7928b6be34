/** Steps of an estimate as paths: level where its height is known, and falling dashed where only between bounds. */
import type { ScaleLinear } from 'd3-scale';
import { round } from './plot-shapes.ts';

export interface Step {
  readonly timeMs: number;
  /** Equal to `timeMs` where the step is known exactly; null where nothing bounds it. */
  readonly untilMs: number | null;
  /** From here on. */
  readonly height: number;
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly lastMs: number;
}

export interface CurvePaths {
  /** Where the height is known. */
  readonly level: string;
  /** Where the step lies somewhere; empty where every step is known exactly. */
  readonly between: string;
}

/** @param from the height at 0 */
export function pathsOf(steps: readonly Step[], from: number, { x, y, lastMs }: Scales): CurvePaths {
  let height = from;
  let at = 0;
  let level = `M${round(x(0))},${round(y(from))}`;
  let between = '';
  for (const step of steps) {
    const start = Math.min(lastMs, Math.max(at, step.timeMs));
    const end = Math.min(lastMs, step.untilMs ?? lastMs);
    level += `H${round(x(start))}`;
    if (end > start) {
      between += `M${round(x(start))},${round(y(height))}L${round(x(end))},${round(y(step.height))}`;
      level += `M${round(x(end))},${round(y(step.height))}`;
    } else {
      level += `V${round(y(step.height))}`;
    }
    height = step.height;
    at = end;
  }
  return { level: `${level}H${round(x(lastMs))}`, between };
}

interface Limits {
  readonly timeMs: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The area between the limits, in stretches where there are any. */
export function bandPath(steps: readonly Limits[], { x, y, lastMs }: Scales): string {
  const stretches: { upper: string; lower: string[]; isOpen: boolean }[] = [];
  for (const [index, { timeMs, lower, upper }] of steps.entries()) {
    const last = stretches.at(-1);
    if (lower === null || upper === null) {
      if (last !== undefined) last.isOpen = false;
      continue;
    }
    const [from, until] = [timeMs, steps[index + 1]?.timeMs ?? lastMs].map((ms) =>
      round(x(Math.min(ms, lastMs))),
    );
    const isNew = last === undefined || !last.isOpen;
    const stretch = isNew ? { upper: `M${from},${round(y(upper))}`, lower: [], isOpen: true } : last;
    stretch.upper += `${isNew ? '' : `V${round(y(upper))}`}H${until}`;
    stretch.lower.unshift(`V${round(y(lower))}H${from}`);
    if (isNew) stretches.push(stretch);
  }
  return stretches.map(({ upper, lower }) => `${upper}${lower.join('')}Z`).join('');
}
