import type { operations } from '../../contract/operations/index.ts';
import { enterParts, enterRecord } from '../record/entered.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

type RosterHandlers = Omit<Handlers<typeof operations>['rosters'], 'page' | 'list'>;

export const rosters: RosterHandlers = {
  ...keep('roster'),

  enter({ id, record, members }, { store, recorder }) {
    const roster = enterRecord('roster', id, record, { store, recorder });
    const kept = store.list('roster_member', 'WHERE roster_id = ?', store.keyOf('roster', id));
    const sent = members.map((member, index) => ({ ...member, rosterId: id, position: index + 1 }));
    return { roster, members: enterParts('roster_member', kept, sent, 'members', { store, recorder }) };
  },
};
