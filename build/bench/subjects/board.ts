/** The board of one round as of a moment: read from the tables, or stepped through time with the round in memory. */
import type Database from 'better-sqlite3';
import { idFrom } from '../../../contract/model/id.ts';
import type { AskedCore, Subject } from '../subject.ts';
import type { Probe } from '../world.ts';

/** What a board cannot do without: the seats in their order with their names, and the round's attempts by request. */
const seatsOfRound = `
  SELECT request.uid, request.position, seat.title, seat.zone, country.name, official.name
  FROM round JOIN request USING (round_id) JOIN seat USING (seat_id) JOIN country USING (country_id)
    LEFT JOIN official ON official_id = holder_id
  WHERE round.name = ? ORDER BY request.position`;
const attemptsOfRound = `
  SELECT attempt.request_id, at_from, at_until, dialled_by, outcome_id
  FROM round CROSS JOIN request USING (round_id) CROSS JOIN attempt USING (request_id) WHERE round.name = ?`;

const hour = 3_600_000;
const asOf = Date.UTC(2000, 0, 8);

/** The board after a commit: nothing of it is in memory. */
export function board({ name, seats, attempts }: Probe): Subject {
  return {
    name: `board of ${seats} seats, ${attempts} attempts`,
    bare: (database) => bareBoard(database, name),
    before: changeSomething,
    async through(core) {
      const roundId = await roundNamed(core, name);
      return () => core.ask('rounds.board', { roundId, asOf });
    },
  };
}

export function boardStep({ name, seats, attempts }: Probe): Subject {
  return {
    name: `a step of its moment, ${seats} seats, ${attempts} attempts`,
    bare: (database) => bareBoard(database, name),
    async through(core) {
      const roundId = await roundNamed(core, name);
      let steps = 0;
      return () => core.ask('rounds.board', { roundId, asOf: asOf + (steps += 1) * hour });
    },
  };
}

function bareBoard(database: Database.Database, name: string): () => unknown {
  const statements = [seatsOfRound, attemptsOfRound].map((sql) => database.prepare(sql).raw());
  return () => statements.map((statement) => statement.all(name));
}

/** A commit that has nothing to do with any round. */
function changeSomething({ ask, newUid }: AskedCore): () => Promise<unknown> {
  return () =>
    ask('topics.make', { id: idFrom('topic', newUid()), name: 'A topic', standing: false }, { id: newUid() });
}

async function roundNamed({ ask }: AskedCore, name: string): Promise<string | undefined> {
  const rounds = (await ask('rounds.names', {})) as { id: string; name: string }[];
  return rounds.find((round) => round.name === name)?.id;
}
