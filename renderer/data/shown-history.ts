/** The record whose history is open above the page, if any. */
import { create } from 'zustand';
import type { Id } from '../../contract/model/id.ts';

export const useShownHistory = create<{ readonly id: Id | null }>()(() => ({ id: null }));

export function showHistory(id: Id): void {
  useShownHistory.setState({ id });
}

export function closeHistory(): void {
  useShownHistory.setState({ id: null });
}
