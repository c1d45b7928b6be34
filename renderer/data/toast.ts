/** The last thing that was done, as a message above the page, with what can be done about it. */
import { create } from 'zustand';
import type { Command } from '../commands/command.ts';
import { announce } from './announcements.ts';

export interface Toast {
  readonly text: string;
  /** What can be done about it; its title is on the button. */
  readonly command?: Command;
  /** How far it has come, while it is under way: it stays until it is replaced. */
  readonly progress?: string;
}

interface ToastShown {
  readonly toast: Toast | null;
  /** Grows with each one, so that the same words are a new message. */
  readonly count: number;
}

export const useToast = create<ToastShown>()(() => ({ toast: null, count: 0 }));

/** Shows a message in place of the one before, and says it to a screen reader; how far something has come is not said. */
export function tell(toast: Toast): void {
  const before = useToast.getState().toast;
  useToast.setState(({ count }) => ({ toast, count: count + 1 }));
  if (toast.progress === undefined || toast.text !== before?.text) announce(toast.text);
}

export function dismissToast(): void {
  useToast.setState({ toast: null });
}
