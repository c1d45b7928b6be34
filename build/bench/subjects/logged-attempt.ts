/** An attempt logged for a request of the probe round, and on the disk when it is answered. */
import { idFrom } from '../../../contract/model/id.ts';
import { outcomeId } from '../../../db/reference-data.ts';
import type { Subject } from '../subject.ts';
import { probe } from '../world.ts';

export const loggedAttempt: Subject = {
  name: 'a logged attempt, durable',
  bare(database) {
    database.exec('CREATE TABLE bare (bare_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
    const insert = database.prepare('INSERT INTO bare (body) VALUES (?)');
    return () => insert.run('One row, and nothing else.');
  },
  async through({ ask, newUid }) {
    const rounds = (await ask('rounds.names', {})) as { id: string; name: string }[];
    const roundId = rounds.find(({ name }) => name === probe.name)?.id;
    const { rows } = (await ask('rounds.board', { roundId })) as { rows: { requestId: string }[] };
    const attempt = {
      requestId: rows.at(-1)?.requestId,
      at: { at: '2000-01-05T10:00', zone: 'UTC' },
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: outcomeId('no answer'),
    };
    return () => ask('attempts.log', { id: idFrom('attempt', newUid()), ...attempt }, { id: newUid() });
  },
};
