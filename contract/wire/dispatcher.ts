/** What the wire asks of the core; `db/dispatcher.ts` is the one that answers. */
import type { Progress } from '../operations/operation.ts';
import type { Changed } from '../topics.ts';
import type { CommandStamp } from './frames.ts';

export interface Ask {
  /** Area and name: `rounds.board`. */
  readonly operation: string;
  readonly input: unknown;
  /** Present for commands only. */
  readonly command?: CommandStamp;
}

export interface AskContext {
  cancelled(): boolean;
  progress(progress: Progress): void;
}

export interface Dispatcher {
  /** Resolves with the parsed output; rejects with a `Refusal` and nothing else. */
  ask(ask: Ask, context: AskContext): Promise<unknown>;
  /** Calls back after each commit that changed something; returns its own unsubscribe. */
  onChanged(listener: (changed: Changed) => void): () => void;
}
