/** Commands drawn by chance over a small round: makes, changes and removals of every kind of record, most of them legal. */
import * as fc from 'fast-check';
import { Refusal } from '../../contract/errors.ts';
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import type { Field } from '../../contract/model/thing.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { things } from '../../contract/model/things.ts';
import type { TestWorkspace } from '../support/core.ts';
import { typed, type SmallRound } from './small-round.ts';
import { validInputs } from './valid-inputs.ts';

export interface Step {
  readonly does: 'make' | 'change' | 'remove' | 'prefer' | 'open' | 'close' | 'put back';
  /** Which template, and which of the records there are. */
  readonly which: number;
  /** What stands in each field, by chance. */
  readonly picks: readonly number[];
}

const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constant('make' as const) },
    { weight: 4, arbitrary: fc.constant('change' as const) },
    { weight: 2, arbitrary: fc.constant('remove' as const) },
    { weight: 1, arbitrary: fc.constantFrom('prefer' as const, 'open' as const, 'close' as const) },
    { weight: 1, arbitrary: fc.constant('put back' as const) },
  ),
  which: fc.nat(10_000),
  picks: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
});

export function arbitraryStepsOf(length: { minLength: number; maxLength: number }): fc.Arbitrary<Step[]> {
  return fc.array(arbitraryStep, { ...length, size: 'max' });
}

export const arbitrarySteps = arbitraryStepsOf({ minLength: 5, maxLength: 30 });

type Fields = Record<string, unknown>;

export class RandomCommands {
  readonly #workspace: TestWorkspace;
  readonly #small: SmallRound;
  readonly #templates: ReturnType<typeof validInputs>;
  /** What there is or was, by kind. */
  readonly #ids = new Map<ThingName, Id[]>();
  #names = 0;

  constructor(workspace: TestWorkspace, small: SmallRound) {
    this.#workspace = workspace;
    this.#small = small;
    this.#templates = validInputs(workspace, small);
    const { calling, asked, requestIds, rosterId, roundId } = small;
    for (const id of [
      roundId,
      rosterId,
      ...requestIds,
      small.outcome('connected'),
      small.outcome('message left'),
    ]) {
      this.#remember(id);
    }
    for (const { seat, official } of [calling, ...asked]) {
      this.#remember(seat);
      this.#remember(official);
    }
  }

  /** Makes one of every kind, so that there is something to change. */
  async start(): Promise<void> {
    for (const { operation, input } of this.#templates) {
      await this.#ask(operation, input);
      this.#remember(input.id as Id);
    }
  }

  /** Carries a step out; a refusal is an answer like another. @returns whether it was carried out */
  async carryOut({ does, which, picks }: Step): Promise<boolean> {
    const template = this.#templates[which % this.#templates.length];
    if (template === undefined) return false;
    const { operation, thing, input } = template;
    const area = operation.replace(/\.\w+$/, '');
    const { id: _, ...fields } = this.#varied(thing, input, picks);
    const ids = this.#ids.get(thing) ?? [];
    const id = ids[(picks[0] ?? 0) % ids.length];
    if (does === 'make') {
      const made = this.#workspace.newId(thing);
      const isDone = await this.#ask(operation, { id: made, ...fields });
      if (isDone) this.#remember(made);
      return isDone;
    }
    if (does === 'remove') return this.#ask(`${area}.remove`, { id });
    if (does === 'change') return this.#ask(`${area}.change`, { id, fields: someOf(fields, picks) });
    return this.#carryOutByName(does, picks, id);
  }

  /** What has a command of its own. */
  async #carryOutByName(
    does: 'prefer' | 'open' | 'close' | 'put back',
    picks: readonly number[],
    id: Id | undefined,
  ): Promise<boolean> {
    const oneOf = (thing: ThingName) => {
      const ids = this.#ids.get(thing) ?? [];
      return ids[(picks[1] ?? 0) % ids.length];
    };
    if (does === 'prefer') return this.#ask('accounts.prefer', { id: oneOf('account') });
    if (does === 'close') {
      const close = { id: oneOf('follow_up'), doneAt: typed('2013-02-20'), doneWhy: null };
      return (await this.#ask('followUps.close', close)) || this.#ask('followUps.reopen', { id: close.id });
    }
    if (does === 'open') {
      const round = this.#workspace.newId('round');
      // A roster has one round of a name and one of a day, unless another is asked for on purpose.
      const count = (this.#names += 1);
      const own = { name: `Round ${count}`, triggerAt: typed(`${2013 + count}-03-01`) };
      const isOpen = await this.#ask('rounds.open', { round: { ...this.#small.roundInput(round), ...own } });
      if (!isOpen) return false;
      this.#remember(round);
      const { rows } = await this.#workspace.api.rounds.board({ roundId: round });
      for (const { requestId } of rows) if (requestId !== null) this.#remember(requestId);
      return true;
    }
    const entries = id === undefined ? [] : await this.#workspace.api.history.of({ id });
    const entry = entries[(picks[2] ?? 0) % entries.length];
    return entry !== undefined && this.#ask('history.putBack', { id, sequence: entry.sequence });
  }

  async #ask(operation: string, input: unknown): Promise<boolean> {
    try {
      await this.#workspace.ask(operation, input, { id: this.#workspace.newUid() });
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'internal') return false;
      throw error;
    }
  }

  #remember(id: Id): void {
    const name = thingNameOf(id);
    this.#ids.set(name, [...(this.#ids.get(name) ?? []), id]);
  }

  /** The template with other references, other times, other names, another side that dialled. */
  #varied(thing: ThingName, input: Fields, picks: readonly number[]): Fields {
    const described = things[thing].fields as Record<string, Field>;
    let next = 0;
    const pick = () => picks[next++ % picks.length] ?? 0;
    const varied = Object.entries(input).map(([key, value]) => [
      key,
      this.#variedField(described[key], value, pick),
    ]);
    return Object.fromEntries(varied) as Fields;
  }

  #variedField(field: Field | undefined, value: unknown, pick: () => number): unknown {
    if (field === undefined) return value;
    const { holds } = field;
    if (holds.kind === 'when') return typed(`2013-02-${10 + (pick() % 19)}`);
    if (holds.kind === 'flag') return pick() % 2 === 0;
    if (holds.kind === 'reference' || holds.kind === 'about') {
      const ofKind = this.#ids.get(thingNameOf(value as Id)) ?? [];
      return ofKind[pick() % ofKind.length] ?? value;
    }
    if (value === 'us' || value === 'them') return ['us', 'them', 'unknown', 'disputed'][pick() % 4];
    if (field.input.safeParse(`${String(value)} 1`).success) return `Name ${(this.#names += 1)}`;
    return value;
  }
}

/** Some of the fields, at least one: a change of all of them at once is seldom legal. */
function someOf(fields: Fields, picks: readonly number[]): Fields {
  const entries = Object.entries(fields);
  const some = entries.filter((_, index) => ((picks[1] ?? 0) >> index) % 2 === 1);
  return Object.fromEntries(some.length === 0 ? entries.slice(0, 1) : some);
}
