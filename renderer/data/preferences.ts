/** How a person wants the page, for as long as the window is open. */
import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Preferences {
  readonly theme: Theme;
  /** Off for those whose speech control types: single characters then do nothing (WCAG 2.1.4). */
  readonly characterKeys: boolean;
}

export const usePreferences = create<Preferences>()(() => ({ theme: 'system', characterKeys: true }));
