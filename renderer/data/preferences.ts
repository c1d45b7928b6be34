/** How a person wants the window: read from the host when it opens, and kept there with each change. */
import { create } from 'zustand';
import type { HostApi } from '../../contract/operations/host.ts';
import { Refusal } from '../../contract/errors.ts';
import { usualPreferences, type Preferences } from '../../contract/model/preferences.ts';

export { densities, themes, type Density, type Theme } from '../../contract/model/preferences.ts';

interface KeptPreferences extends Preferences {
  /** Nothing is shown before it is known how. */
  readonly isRead: boolean;
  /** What could not be read or kept, as a sentence; null when nothing is wrong, or when it was closed. */
  readonly notice: string | null;
}

export const usePreferences = create<KeptPreferences>()(() => ({
  ...usualPreferences,
  isRead: false,
  notice: null,
}));

/** To be called once. What cannot be kept holds until the window is closed, and is told of. */
export async function followPreferences({ host }: HostApi): Promise<void> {
  const read = await host.preferences({}).catch((error: unknown) => ({
    preferences: usualPreferences,
    notice: `The preferences could not be read. ${sentences(error)}`,
  }));
  usePreferences.setState({ ...read.preferences, notice: read.notice, isRead: true });
  usePreferences.subscribe((now, before) => {
    const change = changedIn(now, before);
    if (Object.keys(change).length === 0) return;
    host.prefer(change).catch((error: unknown) => usePreferences.setState({ notice: sentences(error) }));
  });
}

function changedIn(now: Preferences, before: Preferences): Partial<Preferences> {
  const names = Object.keys(usualPreferences) as (keyof Preferences)[];
  return Object.fromEntries(
    names.filter((name) => now[name] !== before[name]).map((name) => [name, now[name]]),
  );
}

function sentences(error: unknown): string {
  return error instanceof Refusal ? error.message : 'They hold until this window is closed.';
}
