/** The core's end of the wire: frames become questions to the dispatcher, and what it says becomes frames. */
import { Refusal } from '../errors.ts';
import type { RefusalRecord } from '../errors.ts';
import type { Progress } from '../operations/operation.ts';
import type { Changed } from '../topics.ts';
import type { Dispatcher } from './dispatcher.ts';
import { clientFrameSchema } from './frames.ts';
import type { ClientFrame } from './frames.ts';
import type { Port } from './port.ts';

/** Writes down an error that nobody foresaw, and returns the reference under which the log has it. */
export type LogUnexpected = (error: unknown, operation: string) => string;

interface RunningAsk {
  readonly isCommand: boolean;
  isCancelled: boolean;
}

/**
 * Answers one client until its port closes; returns the way to stop. A frame of the wrong shape closes the port. When
 * the line is lost, the client's queries are given up; its commands go on, and it will ask what became of them.
 */
export function serve(dispatcher: Dispatcher, port: Port, log: LogUnexpected = () => 'unlogged'): () => void {
  const running = new Map<number, RunningAsk>();
  let isStopped = false;

  function send(frame: Said): void {
    if (!isStopped) port.send(JSON.stringify(frame));
  }

  async function answer({ ask, operation, input, command }: Ask): Promise<void> {
    const mine: RunningAsk = { isCommand: command !== undefined, isCancelled: false };
    running.set(ask, mine);
    try {
      const output = await dispatcher.ask(
        { operation, input, ...(command && { command }) },
        {
          cancelled: () => mine.isCancelled,
          progress: (progress) => send({ kind: 'progress', ask, progress }),
        },
      );
      send({ kind: 'answer', ask, output: output ?? null });
    } catch (error) {
      send({ kind: 'refusal', ask, refusal: refusalOf(error, operation, log) });
    } finally {
      if (running.get(ask) === mine) running.delete(ask);
    }
  }

  function giveUpQueries(): void {
    for (const ask of running.values()) if (!ask.isCommand) ask.isCancelled = true;
    running.clear();
  }

  function stop(): void {
    isStopped = true;
    stopRelaying();
    giveUpQueries();
  }

  port.onFrame((text) => {
    if (isStopped) return;
    const frame = readFrame(text);
    if (!frame || (frame.kind === 'ask' && running.has(frame.ask))) {
      stop();
      port.close();
    } else if (frame.kind === 'ask') {
      void answer(frame);
    } else {
      const ask = running.get(frame.ask);
      if (ask) ask.isCancelled = true;
    }
  });
  port.onLine((line) => {
    if (line === 'lost') giveUpQueries();
  });
  const stopRelaying = dispatcher.onChanged((changed) => send({ kind: 'changed', changed }));
  return stop;
}

/** A core frame as it is said: of our own making, so its types need no check. */
type Said =
  | { readonly kind: 'answer'; readonly ask: number; readonly output: unknown }
  | { readonly kind: 'refusal'; readonly ask: number; readonly refusal: RefusalRecord }
  | { readonly kind: 'progress'; readonly ask: number; readonly progress: Progress }
  | { readonly kind: 'changed'; readonly changed: Changed };

type Ask = Extract<ClientFrame, { kind: 'ask' }>;

function readFrame(text: string): ClientFrame | undefined {
  try {
    return clientFrameSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function refusalOf(error: unknown, operation: string, log: LogUnexpected): RefusalRecord {
  if (error instanceof Refusal) return error.record;
  return new Refusal('internal', 'Something went wrong inside Demarche.', {
    next: 'Try it once more; if it happens again, report it with the reference.',
    reference: log(error, operation),
  }).record;
}

/** What a host asks of its data process: to open, to stop, and to answer clients by their numbers. */
export type ToDataProcess =
  | { readonly open: OpenRequest }
  | { readonly stop: true }
  | { readonly client: number; readonly came: true }
  | { readonly client: number; readonly frame: string }
  | { readonly client: number; readonly gone: true };

/** What a data process tells its host. */
export type FromDataProcess =
  | { readonly opened: AboutWorkspace }
  | { readonly refused: RefusalRecord }
  | { readonly stopped: true }
  | { readonly client: number; readonly frame: string }
  | { readonly client: number; readonly gone: true };

export interface OpenRequest {
  readonly folder: string;
  readonly readOnly?: boolean;
  readonly applicationVersion: string;
  /** Whose hand it is, for the change record. */
  readonly who: string;
}

/** The workspace that was opened, in words for its host. */
export interface AboutWorkspace {
  readonly folder: string;
  readonly mode: 'read-write' | 'read-only';
  /** What to tell the person at the start. */
  readonly notice: string;
}
