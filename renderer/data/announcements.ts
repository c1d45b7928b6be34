/** What is said to a screen reader, once. */
import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Grows, so that the same words are said again when they are meant again. */
  readonly count: number;
}

export const useAnnouncement = create<Announcement>()(() => ({ text: '', count: 0 }));

export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
