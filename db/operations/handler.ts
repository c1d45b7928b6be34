/** What an operation's handler is given and owes; the types follow from the contract. */
import type { z } from 'zod';
import type { Contract, Mutation, Operation, Progress, Query } from '../../contract/operations/operation.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Steps } from '../record/steps.ts';
import type { TableStore } from '../record/table-store.ts';
import type { CallIndex } from '../tables/call-index.ts';
import type { GatheredRounds } from '../tables/gathered-rounds.ts';
import type { NameIndex } from '../tables/name-index.ts';
import type { ResponseIndex } from '../tables/response-index.ts';

export interface QueryContext {
  readonly store: TableStore;
  readonly changes: ChangeRecord;
  readonly rounds: GatheredRounds;
  readonly names: NameIndex;
  readonly calls: CallIndex;
  readonly responses: ResponseIndex;
  readonly steps: Steps;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Makes the digits of a new id. */
  readonly newUid: () => string;
  readonly mode: 'read-write' | 'read-only';
  /** What protects the key of this workspace, as a sentence. */
  readonly protection: string;
  readonly applicationVersion: string;
}

export interface CommandContext extends QueryContext {
  readonly recorder: Recorder;
}

/** Long work gives its progress between chunks, and may be stopped there. */
export type Answer<Output> = Output | Generator<Progress, Output>;

/** A question may be answered later, by what was read of the records before it waited for anything. */
type AnswerTo<O extends Operation, Output> = Answer<Output> | (O extends Query ? Promise<Output> : never);

type Handler<O extends Operation> = (
  input: z.output<O['input']>,
  context: O extends Mutation ? CommandContext : QueryContext,
) => AnswerTo<O, z.input<O['output']>>;

export type Handlers<C extends Contract> = {
  readonly [Area in keyof C]: { readonly [Name in keyof C[Area]]: Handler<C[Area][Name]> };
};
