/** Whether the workspace can be reached, and why it cannot be any more. */
import { create } from 'zustand';
import type { Refusal } from '../../contract/errors.ts';

type Line = 'connecting' | 'open' | 'lost' | 'ended';

export const useLine = create<{ readonly line: Line; readonly why: Refusal | null }>()(() => ({
  line: 'connecting',
  why: null,
}));

/** An ended line stays ended. */
export function lineChanged(line: 'open' | 'lost'): void {
  useLine.setState((now) => (now.line === 'ended' ? now : { line, why: null }));
}

export function lineEnded(why: Refusal): void {
  useLine.setState({ line: 'ended', why });
}
