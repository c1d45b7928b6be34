/** The client's end of the wire: calls become frames, and each call keeps its promise through a lost line. */
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { Api, CallOptions, CommandOptions, Contract, Operation } from '../operations/operation.ts';
import type { Changed } from '../topics.ts';
import { coreFrameSchema } from './frames.ts';
import type { ClientFrame, CommandStamp, CoreFrame } from './frames.ts';
import type { Port } from './port.ts';

/** A client's end of a carrier: a port whose line can also end for good, after which it never opens again. */
export interface ClientPort extends Port {
  /** Called once; `why` is what every call is refused with from then on. */
  onEnd?(notice: (why: Refusal) => void): void;
}

/** What a client's port calls; each is set through the port. */
export interface Receivers {
  receive(frame: string): void;
  notice(line: 'open' | 'lost'): void;
  end(why: Refusal): void;
}

export function noReceivers(): Receivers {
  return { receive() {}, notice() {}, end() {} };
}

export interface Connection<C extends Contract> {
  readonly api: Api<C>;
  onChanged(listener: (changed: Changed) => void): () => void;
  /** After each `open` but the first, `changed` pushes may have been missed: ask again for what is shown. */
  onLine(listener: (line: 'open' | 'lost') => void): () => void;
  close(): void;
}

/** One call that has no answer yet. */
interface Call {
  /** A fresh one each time it is asked, so that an answer to an earlier asking is not taken for this one's. */
  number: number;
  /** Whether it may have arrived: then a command is not sent again, its outcome is asked for. */
  wasSent: boolean;
  isChecking: boolean;
  readonly operation: string;
  readonly input: unknown;
  readonly command: CommandStamp | undefined;
  readonly onProgress: CallOptions['onProgress'];
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

/** What `commands.outcome` answers. */
const outcomeSchema = z.discriminatedUnion('known', [
  z.object({ known: z.literal(false) }),
  z.object({ known: z.literal(true), output: z.unknown() }),
]);

/**
 * Connects a contract to a port. Calls made before the line is open wait for it. When the line is lost, queries are
 * asked again once it is open, and a command's outcome is asked for by its id: it resolves if it was written and is
 * refused with `not-confirmed` if not. When the line ends for good everything is refused with `disconnected`.
 */
export function connect<C extends Contract>(
  contract: C,
  port: ClientPort,
  options: { newCommandId: () => string },
): Connection<C> {
  const calls = new Map<number, Call>();
  const changedListeners = new Set<(changed: Changed) => void>();
  const lineListeners = new Set<(line: 'open' | 'lost') => void>();
  let lastNumber = 0;
  let isOpen = false;
  let ended: Refusal | undefined;

  const send = (frame: ClientFrame) => port.send(JSON.stringify(frame));

  function ask(call: Call): void {
    call.number = ++lastNumber;
    calls.set(call.number, call);
    if (!isOpen) return;
    const { number, operation, input = null, command } = call;
    call.isChecking = command !== undefined && call.wasSent;
    if (call.isChecking) {
      send({ kind: 'ask', ask: number, operation: 'commands.outcome', input: { commandId: command?.id } });
    } else {
      send({ kind: 'ask', ask: number, operation, input, ...(command && { command }) });
    }
    call.wasSent = true;
  }

  function callOperation(path: string, operation: Operation, input: unknown, how: CommandOptions = {}) {
    const { signal, onProgress, commandId = options.newCommandId, why } = how;
    if (ended) return Promise.reject(ended);
    if (signal?.aborted) return Promise.reject(cancelled());
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const command =
      operation.kind !== 'mutation'
        ? undefined
        : { id: typeof commandId === 'string' ? commandId : commandId(), ...(why !== undefined && { why }) };
    const call: Call = {
      number: 0,
      wasSent: false,
      isChecking: false,
      operation: path,
      input,
      command,
      onProgress,
      resolve,
      reject,
    };
    const cancel = () => cancelCall(call);
    signal?.addEventListener('abort', cancel);
    ask(call);
    return promise.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** A command that may have arrived keeps waiting: only the core knows whether the cancel came in time. */
  function cancelCall(call: Call): void {
    if (isOpen && call.wasSent) send({ kind: 'cancel', ask: call.number });
    if (call.command && call.wasSent) return;
    calls.delete(call.number);
    call.reject(cancelled());
  }

  function receive(text: string): void {
    const frame = readFrame(text);
    if (!frame) {
      end(new Refusal('disconnected', 'Something unreadable came over the line.', whatNow));
      port.close();
    } else if (frame.kind === 'changed') {
      for (const listener of changedListeners) listener(frame.changed);
    } else {
      const call = calls.get(frame.ask);
      if (call) receiveFor(call, frame);
    }
  }

  function receiveFor(call: Call, frame: Exclude<CoreFrame, { kind: 'changed' }>): void {
    if (frame.kind === 'progress') return call.onProgress?.(frame.progress);
    calls.delete(call.number);
    if (frame.kind === 'refusal') {
      const { reference, ...record } = frame.refusal;
      const refusal = Refusal.fromRecord({ ...record, ...(reference !== undefined && { reference }) });
      call.reject(call.isChecking ? notChecked(refusal) : refusal);
    } else if (call.isChecking) {
      const outcome = outcomeSchema.safeParse(frame.output).data;
      if (outcome?.known) call.resolve(outcome.output);
      else call.reject(outcome ? notWritten() : notChecked());
    } else {
      call.resolve(frame.output);
    }
  }

  function changeLine(line: 'open' | 'lost'): void {
    isOpen = line === 'open';
    for (const listener of lineListeners) listener(line);
    if (!isOpen) return;
    const waiting = [...calls.values()];
    calls.clear();
    for (const call of waiting) ask(call);
  }

  function end(why: Refusal): void {
    if (ended) return;
    ended = why;
    if (isOpen) changeLine('lost');
    for (const call of calls.values()) call.reject(call.command && call.wasSent ? notKnown(why) : why);
    calls.clear();
  }

  port.onFrame(receive);
  port.onLine((line) => {
    if (!ended && isOpen !== (line === 'open')) changeLine(line);
  });
  port.onEnd?.(end);

  return {
    api: apiOf(contract, callOperation),
    onChanged: (listener) => listen(changedListeners, listener),
    onLine: (listener) => listen(lineListeners, listener),
    close() {
      end(new Refusal('disconnected', 'The line to the workspace was closed.', whatNow));
      port.close();
    },
  };
}

type CallOperation = (
  path: string,
  operation: Operation,
  input: unknown,
  how?: CommandOptions,
) => Promise<unknown>;

/** One function for each operation of the contract. */
function apiOf<C extends Contract>(contract: C, callOperation: CallOperation): Api<C> {
  const areas = Object.entries(contract).map(([area, operations]) => {
    const functions = Object.entries(operations).map(([name, operation]) => [
      name,
      (input: unknown, how?: CommandOptions) => callOperation(`${area}.${name}`, operation, input, how),
    ]);
    return [area, Object.fromEntries(functions)];
  });
  return Object.fromEntries(areas);
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function readFrame(text: string): CoreFrame | undefined {
  try {
    return coreFrameSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const whatNow = { safe: 'What was written is safe.', next: 'Start Demarche again.' };

const cancelled = () => new Refusal('cancelled', 'It was cancelled.');

const notWritten = () =>
  new Refusal('not-confirmed', 'The line was lost, and this was not written.', {
    safe: 'What was typed is kept.',
    next: 'It can be sent again.',
  });

const notChecked = (cause?: Refusal) =>
  new Refusal('not-confirmed', 'The line was lost, and whether this was written could not be found out.', {
    safe: 'What was typed is kept.',
    next: 'Look whether it is there before sending it again.',
    cause,
  });

const notKnown = (why: Refusal) =>
  new Refusal('disconnected', why.record.happened, {
    safe: 'Whether the last change was written is not known; what was typed is kept.',
    next: why.record.next,
  });
