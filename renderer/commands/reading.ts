/** Whose version is read, and on which clock. */
import type { Command, CommandContext } from './command.ts';

/** The one after `current` in a ring that starts with null, which stands for the usual. */
function nextInRing<Value>(values: readonly Value[], current: Value | null): Value | null {
  const ring = [null, ...values];
  return ring[(ring.indexOf(current) + 1) % ring.length] ?? null;
}

const voicesOf = ({ shown }: CommandContext) => shown?.voices ?? [];

export const nextVoice: Command = {
  id: 'reading.next-voice',
  title: 'Read under the next voice',
  group: 'Reading',
  keys: ['v'],
  whyNot: (context) =>
    voicesOf(context).length === 0 ? 'No voice tells a version of an event in this round.' : null,
  run(context) {
    const ids = voicesOf(context).map(({ id }) => id);
    context.look({ voiceId: nextInRing(ids, context.view.voiceId) });
  },
};

export const nextZone: Command = {
  id: 'reading.next-zone',
  title: 'Show times in the next zone',
  group: 'Reading',
  keys: ['z'],
  whyNot: ({ shown }) => (shown === null ? 'Nothing is shown yet.' : null),
  run({ shown, view, look }) {
    look({ zone: nextInRing(shown?.zones ?? [], view.zone) });
  },
};

export const readingCommands: readonly Command[] = [nextVoice, nextZone];
