/** The first page of the rounds with their headlines: what the window asks for first. */
import type { Subject } from '../subject.ts';

const firstPage = `
  SELECT round.uid, round.name, trigger_at_from, (SELECT count(*) FROM request WHERE request.round_id = round.round_id)
  FROM round ORDER BY trigger_at_from DESC, round_id DESC LIMIT 50`;

export const firstRounds: Subject = {
  name: 'first page of the rounds',
  bare(database) {
    const statement = database.prepare(firstPage).raw();
    return () => statement.all();
  },
  through: ({ ask }) => Promise.resolve(() => ask('rounds.list', { limit: 50 })),
};
