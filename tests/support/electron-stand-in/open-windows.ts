/** The windows that are open, for the application to close and to be found among. */
import type { EventEmitter } from 'node:events';

export interface OpenWindow extends EventEmitter {
  readonly id: number;
  close(): void;
  isDestroyed(): boolean;
}

export const openWindows = new Set<OpenWindow>();
