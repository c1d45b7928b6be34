/** What of Electron's own types a part of the stand-in is held to: each member that it has must be as Electron's is. */
import type { EventEmitter } from 'node:events';

/** @typeParam Apart members that the stand-in has in part only, and checks by themselves */
export type Like<Thing, Apart extends PropertyKey = never> = Partial<
  Omit<Thing, keyof EventEmitter | 'on' | 'once' | 'addListener' | 'off' | 'removeListener' | Apart>
>;
