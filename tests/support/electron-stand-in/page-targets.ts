/** Which of Chromium's pages are windows of the application, and the one that it lets a page open. */
import type Electron from 'electron';
import type { DevTools } from './devtools.ts';

interface OwnTarget {
  readonly contents: Electron.WebContents;
  readonly onGone: () => void;
}

/** By Chromium's name for the page. */
export const ownTargets = new Map<string, OwnTarget>();

/** Has the application's windows told when Chromium closes their pages. */
export async function watchTargets(tools: DevTools): Promise<void> {
  tools.hear(undefined, (method, params) => {
    if (method !== 'Target.targetDestroyed') return;
    const { targetId } = params as { targetId: string };
    ownTargets.get(targetId)?.onGone();
  });
  await tools.send('Target.setDiscoverTargets', { discover: true });
}

/** A window that an application allows has no rules around it here; it is there to be noticed. */
export async function openForPage(tools: DevTools, url: string): Promise<void> {
  await tools.send('Target.createTarget', { url, newWindow: true });
}
