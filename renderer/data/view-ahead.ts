/** Where a reader who goes on as before will be next: asked for ahead, so that a replay does not wait for its answers. */
import type { View } from './address.ts';

export function viewAhead(before: View, now: View): View | null {
  if (before.asOf === null || now.asOf === null || before.asOf === now.asOf) return null;
  const isStep = before.knownAt === now.knownAt && before.voiceId === now.voiceId && before.zone === now.zone;
  return isStep ? { ...now, asOf: now.asOf + (now.asOf - before.asOf) } : null;
}
