/**
 * The one place where input is parsed, a transaction opened, a change recorded, output parsed, and the commit made.
 */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { Refusal } from '../contract/errors.ts';
import { stepTitle } from '../contract/model/step-title.ts';
import { operations } from '../contract/operations/index.ts';
import type { Jotting, Mutation, Operation, Progress, Query } from '../contract/operations/operation.ts';
import type { Changed, PushTopic } from '../contract/topics.ts';
import type { Ask, AskContext, Dispatcher } from '../contract/wire/dispatcher.ts';
import { findOperation, parseInput } from '../contract/wire/parse-input.ts';
import { Checkpoints } from './checkpoints.ts';
import { CommandBook } from './command-book.ts';
import type { Answer, CommandContext, QueryContext } from './operations/handler.ts';
import { handlers } from './operations/index.ts';
import type { CommandStamped } from './record/change-record.ts';
import { Recorder } from './record/recorder.ts';
import { storageRefusal } from './storage-errors.ts';

interface DispatcherOptions {
  readonly database: Database.Database;
  readonly context: QueryContext;
  /** Whose hand it is, for the change record. */
  readonly who: string;
}

type AnyHandler = (input: unknown, context: QueryContext | CommandContext) => Answer<unknown>;

// Each handler is typed by its operation in `operations/index.ts`; here they are called by name.
const anyHandlers = handlers as unknown as Record<string, Record<string, AnyHandler>>;

/** These go through the steps there are. */
const moveSteps = new Set(['commands.undo', 'commands.redo']);

export class CoreDispatcher implements Dispatcher {
  readonly #database: Database.Database;
  readonly #context: QueryContext;
  readonly #who: string;
  readonly #commands: CommandBook;
  readonly #checkpoints: Checkpoints;
  readonly #listeners = new Set<(changed: Changed) => void>();
  /** Set while a long command is under way: its transaction is open until it commits, so everybody waits. */
  #alone: PromiseWithResolvers<void> | null = null;

  constructor({ database, context, who }: DispatcherOptions) {
    this.#database = database;
    this.#context = context;
    this.#who = who;
    this.#commands = new CommandBook(context.store);
    this.#checkpoints = new Checkpoints(database);
  }

  onChanged(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async ask(ask: Ask, context: AskContext): Promise<unknown> {
    const operation = findOperation<Operation>(operations, ask.operation);
    const handler = findOperation<AnyHandler>(anyHandlers, ask.operation);
    const input = parseInput(operation, ask.input);
    while (this.#alone !== null) await this.#alone.promise;
    try {
      switch (operation.kind) {
        case 'query':
          return await this.#answer(operation, handler, input, context);
        case 'jotting':
          return this.#jot(operation, handler, input);
        case 'mutation':
          return await this.#carryOut(operation, handler, { ...ask, input }, context);
      }
    } catch (error) {
      throw storageRefusal(error) ?? error;
    }
  }

  async #answer(operation: Query, handler: AnyHandler, input: unknown, context: AskContext) {
    const answer = await handler(input, this.#context);
    if (context.cancelled()) throw cancelled();
    return operation.output.parse(await finish(answer, context));
  }

  #jot(operation: Jotting, handler: AnyHandler, input: unknown): unknown {
    if (this.#context.mode === 'read-only') throw readOnly();
    const output = this.#database.transaction(() => operation.output.parse(handler(input, this.#context)))();
    this.#checkpoints.afterCommit();
    this.#push(operation.touches);
    return output;
  }

  async #carryOut(operation: Mutation, handler: AnyHandler, ask: Ask, context: AskContext): Promise<unknown> {
    const stamp = this.#commands.stampFor(ask, operation.why ?? null, {
      recordedAt: this.#context.changes.momentToRecord(this.#context.now()),
      who: this.#who,
    });
    const digest = digestOf(ask);
    const known = this.#commands.find(stamp.commandUid);
    if (known !== null) return known.outputIfSame(digest);
    if (this.#context.mode === 'read-only') throw readOnly();

    const recorder = new Recorder(this.#context.store, this.#context.changes, stamp);
    this.#database.exec('BEGIN IMMEDIATE');
    let output: unknown;
    try {
      const answer = handler(ask.input, { ...this.#context, recorder });
      if (isGenerator(answer)) this.#alone = Promise.withResolvers();
      output = operation.output.parse(isGenerator(answer) ? await finish(answer, context) : answer);
      this.#commands.enter(stamp, digest, output);
      if (!moveSteps.has(ask.operation)) this.#addStep(stamp, recorder);
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#alone?.resolve();
      this.#alone = null;
    }
    this.#checkpoints.afterCommit();
    this.#push(recorder.topics);
    return output;
  }

  /** What changed something can be taken back. */
  #addStep(stamp: CommandStamped, { acted }: Recorder): void {
    if (acted === null) return;
    const { steps, changes } = this.#context;
    steps.add(stamp, stepTitle(acted, changes.findEver), acted.records);
  }

  #push(topics: readonly PushTopic[]): void {
    if (topics.length === 0) return;
    const changed = { topics, revision: this.#context.changes.revision };
    for (const listener of this.#listeners) {
      try {
        listener(changed);
      } catch {
        // The command is committed: what goes wrong with one who is told of it is nothing to the one who asked.
      }
    }
  }
}

/** Runs long work chunk by chunk: between two chunks the process listens, and a caller may cancel. */
async function finish<Output>(answer: Answer<Output>, context: AskContext): Promise<Output> {
  if (!isGenerator(answer)) return answer;
  for (;;) {
    const step = answer.next();
    if (step.done === true) return step.value;
    context.progress(step.value);
    await new Promise((resume) => setImmediate(resume));
    if (context.cancelled()) throw cancelled();
  }
}

function isGenerator<Output>(answer: Answer<Output>): answer is Generator<Progress, Output> {
  return typeof answer === 'object' && answer !== null && Symbol.iterator in answer && 'next' in answer;
}

function digestOf({ operation, input }: Ask): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest();
}

function cancelled(): Refusal {
  return new Refusal('cancelled', 'The work was cancelled.');
}

function readOnly(): Refusal {
  return new Refusal('read-only', 'This workspace is open for reading only.', {
    next: 'Copy the folder to a place where you may write, and open the copy.',
  });
}
