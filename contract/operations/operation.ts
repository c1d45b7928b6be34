/** What an operation is: a plain value from which the api, the handlers and the checks at the door are inferred. */
import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import type { ChangeTopic, PushTopic } from '../topics.ts';

/** A question: reads, changes nothing, may be asked again at any time. */
export interface Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly input: Input;
  readonly output: Output;
  /** The answer may differ after a `changed` push that names one of these. */
  readonly reads: readonly PushTopic[];
  /** Beyond `bad-input` and `internal`, which every operation can give. */
  readonly errors: readonly ErrorCode[];
}

/** A command: one transaction, one named entry in the change record, repeatable by its command id. */
export interface Mutation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'mutation';
  readonly input: Input;
  readonly output: Output;
  readonly touches: readonly ChangeTopic[];
  readonly errors: readonly ErrorCode[];
  /** Why the change is made, for the change record, where the caller gives no reason. */
  readonly why?: string;
}

/**
 * Something put down for later, as half-typed forms are: durable before it is answered, but no part of the change
 * record and no step that can be taken back. Done twice it leaves the same, so it carries no id.
 */
export interface Jotting<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'jotting';
  readonly input: Input;
  readonly output: Output;
  readonly touches: readonly PushTopic[];
  readonly errors: readonly ErrorCode[];
}

export type Operation = Query | Mutation | Jotting;

/** Operations by area, then by name: `attempts.log`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<Query<Input, Output>, 'kind' | 'errors'> & { errors?: readonly ErrorCode[] },
): Query<Input, Output> {
  return { kind: 'query', errors: [], ...parts };
}

export function mutation<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<Mutation<Input, Output>, 'kind' | 'errors'> & { errors?: readonly ErrorCode[] },
): Mutation<Input, Output> {
  return { kind: 'mutation', errors: [], ...parts };
}

export function jotting<Input extends z.ZodType, Output extends z.ZodType>(
  parts: Omit<Jotting<Input, Output>, 'kind' | 'errors'> & { errors?: readonly ErrorCode[] },
): Jotting<Input, Output> {
  return { kind: 'jotting', errors: [], ...parts };
}

/** How far long work has come; `total` is null while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly stage: string;
}

/** What a caller may add to any call. `AbortSignal` fits `signal`. */
export interface CallOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What a caller may add to a command: the id is made by the client when it is left out. */
export interface CommandOptions extends CallOptions {
  readonly commandId?: string;
  /** Why the change is made, kept in the change record. */
  readonly why?: string;
}

/** The part of `AbortSignal` that is used; the contract knows no DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The calls a client can make, inferred from the contract: `api.attempts.log(input)`. */
export type Api<C extends Contract> = {
  readonly [Area in keyof C]: {
    readonly [Name in keyof C[Area]]: C[Area][Name] extends Mutation
      ? (
          input: z.input<C[Area][Name]['input']>,
          options?: CommandOptions,
        ) => Promise<z.output<C[Area][Name]['output']>>
      : (
          input: z.input<C[Area][Name]['input']>,
          options?: CallOptions,
        ) => Promise<z.output<C[Area][Name]['output']>>;
  };
};
