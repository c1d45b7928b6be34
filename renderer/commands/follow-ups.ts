/** Follow-ups and commitments. */
import { isIdOf } from '../../contract/model/id.ts';
import type { Command } from './command.ts';

export const newFollowUp: Command = {
  id: 'follow-ups.new',
  title: 'New follow-up or commitment',
  group: 'Records',
  keys: ['c f'],
  writes: true,
  run({ place, row, openForm }) {
    const ofOfficial = place.name === 'officials' && place.id !== null ? { officialId: place.id } : {};
    const ofRound = place.name === 'rounds' && place.id !== null ? { roundId: place.id } : {};
    const requestId = place.name === 'requests' ? place.id : place.name === 'rounds' ? row : null;
    const ofRequest = requestId !== null && isIdOf('request', requestId) ? { requestId } : {};
    openForm({ form: 'make', thing: 'follow_up', filled: { ...ofOfficial, ...ofRound, ...ofRequest } });
  },
};

export const followUpCommands: readonly Command[] = [newFollowUp];
