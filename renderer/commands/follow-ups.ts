/** Follow-ups and commitments. */
import type { Command } from './command.ts';

export const newFollowUp: Command = {
  id: 'follow-ups.new',
  title: 'New follow-up or commitment',
  group: 'Records',
  keys: ['c f'],
  writes: true,
  run({ place, openForm }) {
    const filled = place.name === 'officials' && place.id !== null ? { officialId: place.id } : {};
    const ofRound = place.name === 'rounds' && place.id !== null ? { roundId: place.id } : {};
    openForm({ form: 'make', thing: 'follow_up', filled: { ...filled, ...ofRound } });
  },
};

export const followUpCommands: readonly Command[] = [newFollowUp];
