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
  readonly does: 'make' | 'change' | 'remove';
  /** Which template, and which of the records there are. */
  readonly which: number;
  /** What stands in each field, by chance. */
  readonly picks: readonly number[];
}

export const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    does: fc.constantFrom('make', 'make', 'make', 'change', 'change', 'remove'),
    which: fc.nat(10_000),
    picks: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
  }),
  { minLength: 5, maxLength: 30 },
);

type Fields = Record<string, unknown>;

export class RandomCommands {
  readonly #workspace: TestWorkspace;
  readonly #templates: ReturnType<typeof validInputs>;
  /** What there is or was, by kind. */
  readonly #ids = new Map<ThingName, Id[]>();
  #names = 0;

  constructor(workspace: TestWorkspace, small: SmallRound) {
    this.#workspace = workspace;
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
    return this.#ask(`${area}.change`, { id, fields: withoutWholes(thing, fields) });
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

/** A part stays with its whole: the change record files a part that moves under its new one only. */
function withoutWholes(thing: ThingName, fields: Fields): Fields {
  const described = things[thing].fields as Record<string, Field>;
  const namesWhole = (key: string) => {
    const holds = described[key]?.holds;
    return holds?.kind === 'about' || (holds?.kind === 'reference' && holds.part);
  };
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !namesWhole(key)));
}
