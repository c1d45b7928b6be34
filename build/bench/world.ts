/** A made-up world of a given number of attempts, with one probe round that is the same at every scale. */
import type Database from 'better-sqlite3';

/** Seats of the probe round, and its attempts: what a large round looks like. */
export const probe = { seats: 120, attempts: 205 } as const;

const seats = 500;
const perRound = 200;
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
  const rounds = Math.ceil((attempts - probe.attempts) / perRound);
  const fillAll = database.transaction(() => {
    database.exec(`
      ${count(officials)} INSERT INTO official (uid, name) SELECT ${uid}, 'Official ' || n FROM series;
      ${count(seats)} INSERT INTO seat (uid, country_id, title, zone)
        SELECT ${uid}, 1 + n % 200, 'Seat ' || n, 'UTC' FROM series;
      ${count(rounds + 1)} INSERT INTO round
        (uid, name, trigger, ${whenColumns('trigger_at')}, overdue_after_minutes, long_overdue_after_minutes, zone)
        SELECT ${uid}, 'Round ' || n, 'Trigger', ${at('946684800000 + n * 3600000')}, 2880, 10080, 'UTC' FROM series;
      ${count(seats)} INSERT INTO request (uid, round_id, seat_id, holder_id, position, direction)
        SELECT ${uid}, round_id, n, 1 + (round_id * 7 + n) % ${officials}, n, 'ours'
        FROM series CROSS JOIN round WHERE n <= CASE round_id WHEN 1 THEN ${probe.seats} ELSE 20 END;
    `);
    insertAttempts(
      database,
      probe.attempts,
      `SELECT 1 + (n - 1) % ${probe.seats} AS request_id, n FROM series`,
    );
    insertAttempts(
      database,
      attempts - probe.attempts,
      `SELECT ${probe.seats} + 1 + (n - 1) % (${rounds} * 20) AS request_id, n FROM series`,
    );
    database.exec('ANALYZE');
  });
  fillAll();
}

function insertAttempts(database: Database.Database, attempts: number, chosen: string): void {
  database.exec(`
    ${count(attempts)}, chosen AS (${chosen})
    INSERT INTO attempt (uid, request_id, seat_id, official_id, ${whenColumns('at')}, asked_by, dialled_by, channel, outcome_id, remark)
      SELECT ${uid}, request.request_id, request.seat_id, request.holder_id,
        ${at('round.trigger_at_from + chosen.n % 500000 * 1000')}, 'us', 'us', 'phone',
        1 + chosen.n % 4, 'A remark of some length, as a person would leave it after a call that led nowhere.'
      FROM chosen JOIN request USING (request_id) JOIN round USING (round_id)`);
}
