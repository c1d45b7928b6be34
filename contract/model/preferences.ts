/** How a person wants the window: kept by the host for every workspace, and in none of them. */
import { z } from 'zod';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How much room a row takes. */
export const densities = ['compact', 'usual', 'roomy'] as const;
export type Density = (typeof densities)[number];

/** There is a tour for each kind of workspace. */
export const tourKinds = ['sample', 'own'] as const;
export type TourKind = (typeof tourKinds)[number];

export const preferencesSchema = z.strictObject({
  theme: z.enum(themes),
  /** Off for those whose speech control types: single characters then do nothing (WCAG 2.1.4). */
  characterKeys: z.boolean(),
  density: z.enum(densities),
  /** Whether the calls are read as a plain table, a page at a time, rather than as a grid. */
  plainCalls: z.boolean(),
  /** Whether the system is told how many follow-ups are due, where the application can: never of what or of whom. */
  notifications: z.boolean(),
  /** Those that were walked through or left. */
  toursSeen: z.array(z.enum(tourKinds)).max(tourKinds.length),
});
export type Preferences = z.output<typeof preferencesSchema>;

export const usualPreferences: Preferences = {
  theme: 'system',
  characterKeys: true,
  density: 'usual',
  plainCalls: false,
  notifications: false,
  toursSeen: [],
};
