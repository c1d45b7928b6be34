/** Cases of the statistics as columns: their keys, and the moments of their waits. */
import type { Bounds } from '../../contract/model/certainty.ts';
import type { CaseMoments, ResponseCase } from '../../contract/model/response-case.ts';
import { waitEnds, type WaitEnd } from '../../contract/model/response-shape.ts';
import type { RequestKeys } from './response-events.ts';

export const caseKeys = ['request', 'round', 'roster', 'seat', 'country', 'holder', 'firstOutcome'] as const;
export type CaseKey = (typeof caseKeys)[number];

const momentNames = [
  'attemptFrom',
  'attemptUntil',
  'triggerFrom',
  'triggerUntil',
  'endFrom',
  'endUntil',
] as const;
type MomentName = (typeof momentNames)[number];

/** What holds of a case, as bits. */
export const caseFlags = { atOnce: 1, reached: 2, deputyOnly: 4, withdrawn: 8, reachedLater: 16 } as const;

export class CaseColumns {
  #capacity: number;
  /** By key of a record; 0 is none. */
  keys: Record<CaseKey, Uint32Array>;
  /** The place of the end in `waitEnds`. */
  end: Uint8Array;
  flags: Uint8Array;
  /** Epoch milliseconds; not a number where there is no such moment, infinite where nothing bounds it. */
  moments: Record<MomentName, Float64Array>;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.keys = byName(caseKeys, () => new Uint32Array(capacity));
    this.end = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.moments = byName(momentNames, () => new Float64Array(capacity));
  }

  /** Makes room for an index. */
  reserve(index: number): void {
    if (index < this.#capacity) return;
    this.#capacity = Math.ceil((index + 1) * 1.1) + 1_000;
    const { keys, end, flags, moments } = this;
    this.keys = byName(caseKeys, (name) => grown(keys[name], new Uint32Array(this.#capacity)));
    this.end = grown(end, new Uint8Array(this.#capacity));
    this.flags = grown(flags, new Uint8Array(this.#capacity));
    this.moments = byName(momentNames, (name) => grown(moments[name], new Float64Array(this.#capacity)));
  }

  put(index: number, keys: RequestKeys, found: ResponseCase, firstOutcome: number): void {
    this.reserve(index);
    for (const [name, key] of Object.entries(keys)) this.keys[name as keyof RequestKeys][index] = key;
    this.keys.firstOutcome[index] = firstOutcome;
    this.end[index] = waitEnds.indexOf(found.end);
    this.flags[index] =
      (found.isAtOnce ? caseFlags.atOnce : 0) |
      (found.isReached ? caseFlags.reached : 0) |
      (found.isDeputyOnly ? caseFlags.deputyOnly : 0) |
      (found.isWithdrawn ? caseFlags.withdrawn : 0) |
      (found.isReachedLater ? caseFlags.reachedLater : 0);
    this.#putMoment(index, 'attempt', found.starts.attempt);
    this.#putMoment(index, 'trigger', found.starts.trigger);
    this.#putMoment(index, 'end', found.endedAt);
  }

  #putMoment(index: number, name: 'attempt' | 'trigger' | 'end', at: Bounds | null): void {
    this.moments[`${name}From`][index] = at === null ? Number.NaN : (at.from ?? Number.NEGATIVE_INFINITY);
    this.moments[`${name}Until`][index] = at === null ? Number.NaN : (at.until ?? Number.POSITIVE_INFINITY);
  }

  /** Takes over the cases at these indexes of other columns, in their order from the first on. */
  copyAll(from: CaseColumns, indexes: Uint32Array): void {
    this.reserve(indexes.length - 1);
    for (const name of caseKeys) copyColumn(this.keys[name], from.keys[name], indexes);
    for (const name of momentNames) copyColumn(this.moments[name], from.moments[name], indexes);
    copyColumn(this.end, from.end, indexes);
    copyColumn(this.flags, from.flags, indexes);
  }

  /** Waits that are not over go on until a moment, or until where they are cut off before; all others were over by it. */
  cutOff(count: number, asOf: number): void {
    const { endFrom, endUntil } = this.moments;
    for (let index = 0; index < count; index += 1) {
      if ((endFrom[index] ?? Number.NaN) > asOf) endFrom[index] = asOf;
      if ((endUntil[index] ?? Number.NaN) > asOf) endUntil[index] = asOf;
    }
  }

  /** The case before anything of it had happened but the trigger. */
  clear(index: number, asOf: number): void {
    this.end[index] = waitEnds.indexOf('still waiting');
    this.flags[index] = 0;
    this.keys.firstOutcome[index] = 0;
    this.#putMoment(index, 'attempt', null);
    this.#putMoment(index, 'end', { from: asOf, until: asOf });
  }

  endAt(index: number): WaitEnd {
    return waitEnds[this.end[index] ?? 0] ?? 'still waiting';
  }

  has(index: number, flag: keyof typeof caseFlags): boolean {
    return ((this.flags[index] ?? 0) & caseFlags[flag]) !== 0;
  }

  /** What a wait is told from, on whichever clock. */
  momentsAt(index: number): CaseMoments {
    return {
      starts: { attempt: this.#momentAt(index, 'attempt'), trigger: this.#momentAt(index, 'trigger') },
      endedAt: this.#momentAt(index, 'end'),
      isAtOnce: this.has(index, 'atOnce'),
    };
  }

  #momentAt(index: number, name: 'attempt' | 'trigger' | 'end'): Bounds | null {
    const from = this.moments[`${name}From`][index] ?? Number.NaN;
    const until = this.moments[`${name}Until`][index] ?? Number.NaN;
    return Number.isNaN(from) ? null : { from: finite(from), until: finite(until) };
  }
}

/** A loop of its own for each kind of column is the quickest. */
function copyColumn<Column extends Uint8Array | Uint32Array | Float64Array>(
  into: Column,
  from: Column,
  indexes: Uint32Array,
): void {
  for (let place = 0; place < indexes.length; place += 1) into[place] = from[indexes[place] ?? 0] ?? 0;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

function grown<Column extends Uint8Array | Uint32Array | Float64Array>(from: Column, into: Column): Column {
  into.set(from);
  return into;
}
