/** A made-up world of a given number of attempts, with three rounds that are the same at every scale. */
import type Database from 'better-sqlite3';

/** A round by its name, its seats, and the attempts for them. */
export interface Probe {
  readonly name: string;
  readonly seats: number;
  readonly attempts: number;
}

export const probe = { name: 'Round 1', seats: 120, attempts: 205 } as const satisfies Probe;
/** A round that was worked on for long, and that voices tell differently. */
export const largeRound = { name: 'Round 2', seats: 200, attempts: 1_200 } as const satisfies Probe;
export const fullRound = { name: 'Round 3', seats: 500, attempts: 1_000 } as const satisfies Probe;

const probes: readonly Probe[] = [probe, largeRound, fullRound];
const seats = 500;
/** Of every other round. */
const perRound = { seats: 20, attempts: 200 };
const uid = 'randomblob(16)';
/** Columns of a time to the minute, `at` milliseconds after 2000. */
const at = (expression: string) =>
  `${expression}, ${expression} + 60000, 'UTC', 'minute', 'exact', 'made up'`;
const whenColumns = (name: string) =>
  ['from', 'until', 'zone', 'granularity', 'qualifier', 'text'].map((part) => `${name}_${part}`).join(', ');
const count = (most: number) =>
  `WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < ${most})`;

/** Fills an empty workspace in one transaction; the change record holds none of it, as none of it was anybody's work. */
export function fill(database: Database.Database, attempts: number): void {
  const officials = Math.max(1_000, attempts / 100);
  const others = attempts - probes.reduce((sum, one) => sum + one.attempts, 0);
  const rounds = Math.ceil(others / perRound.attempts);
  const seatsByRound = probes.map((one, index) => `WHEN ${index + 1} THEN ${one.seats}`).join(' ');
  const fillAll = database.transaction(() => {
    database.exec(`
      ${count(officials)} INSERT INTO official (uid, name) SELECT ${uid}, 'Official ' || n FROM series;
      ${count(seats)} INSERT INTO seat (uid, country_id, title, zone)
        SELECT ${uid}, 1 + n % 200, 'Seat ' || n, 'UTC' FROM series;
      ${count(probes.length + rounds)} INSERT INTO round
        (uid, name, trigger, ${whenColumns('trigger_at')}, overdue_after_minutes, long_overdue_after_minutes, zone)
        SELECT ${uid}, 'Round ' || n, 'Trigger', ${at('946684800000 + n * 3600000')}, 2880, 10080, 'UTC' FROM series;
      ${count(seats)} INSERT INTO request (uid, round_id, seat_id, holder_id, position, direction)
        SELECT ${uid}, round_id, n, 1 + (round_id * 7 + n) % ${officials}, n, 'ours'
        FROM round CROSS JOIN series
        WHERE n <= CASE round_id ${seatsByRound} ELSE ${perRound.seats} END;
    `);
    let before = 0;
    for (const one of probes) {
      insertAttempts(database, one.attempts, before, one.seats);
      before += one.seats;
    }
    insertAttempts(database, others, before, rounds * perRound.seats);
    insertVersions(database);
    database.exec('ANALYZE');
  });
  fillAll();
}

/** Attempts for so many requests in turn, after the first ones. */
function insertAttempts(
  database: Database.Database,
  attempts: number,
  after: number,
  requests: number,
): void {
  database.exec(`
    ${count(attempts)}, chosen AS (SELECT ${after} + 1 + (n - 1) % ${requests} AS request_id, n FROM series)
    INSERT INTO attempt (uid, request_id, seat_id, official_id, ${whenColumns('at')}, asked_by, dialled_by, channel, outcome_id, remark)
      SELECT ${uid}, request.request_id, request.seat_id, request.holder_id,
        ${at('round.trigger_at_from + chosen.n % 500000 * 1000')}, 'us', 'us', 'phone',
        1 + chosen.n % 4, 'A remark of some length, as a person would leave it after a call that led nowhere.'
      FROM chosen JOIN request USING (request_id) JOIN round USING (round_id)`);
}

/** In the large round two voices tell every tenth attempt, each call that connected led to a talk, and holders travel. */
function insertVersions(database: Database.Database): void {
  const ofLargeRound = `FROM attempt JOIN request USING (request_id) WHERE round_id = ${probes.indexOf(largeRound) + 1}`;
  database.exec(`
    INSERT INTO voice (uid, name, kind) VALUES (${uid}, 'One side', 'side'), (${uid}, 'Another side', 'side');
    INSERT INTO source (uid, title) VALUES (${uid}, 'A briefing');
    INSERT INTO account (uid, about_kind, about_uid, voice_id, happened, tells, preferred)
      SELECT ${uid}, 'attempt', attempt.uid, voice_id, voice_id % 2, '{}', 0
      ${ofLargeRound.replace('FROM attempt', 'FROM voice CROSS JOIN attempt')} AND attempt_id % 10 = 0;
    INSERT INTO citation (uid, about_kind, about_uid, source_id)
      SELECT ${uid}, 'attempt', attempt.uid, 1 ${ofLargeRound};
    INSERT INTO conversation (uid, attempt_id, ${whenColumns('at')}, channel)
      SELECT ${uid}, attempt_id, ${whenColumns('at')}, 'phone' ${ofLargeRound} AND outcome_id = 1;
    INSERT INTO participant (uid, conversation_id, official_id, side, role)
      SELECT ${uid}, conversation_id, official_id, 'theirs', 'principal'
      FROM conversation JOIN attempt USING (attempt_id);
    INSERT INTO absence (uid, official_id, kind, ${whenColumns('began')})
      SELECT ${uid}, official_id, 'travel', ${at('946684800000')} FROM official WHERE official_id % 4 = 0;
  `);
}
