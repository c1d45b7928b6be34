/** A workspace whose largest round was worked on for twenty years: 200 seats, and as many attempts as are asked for. */
import { largeRound } from '../../build/bench/world.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { filledWorkspace } from './filled-workspace.ts';

const years = 20;
const yearMs = 365.25 * 86_400_000;

export async function longTimeline(attempts: number): Promise<string> {
  const folder = await filledWorkspace(10_000);
  const options = { folder, applicationVersion: '0.0.0', who: 'a test', now: Date.now };
  const workspace = openWorkspace(folder, { ...options, migrations });
  const more = attempts - largeRound.attempts;
  const whenColumns = ['from', 'until', 'zone', 'granularity', 'qualifier', 'text']
    .map((part) => `at_${part}`)
    .join(', ');
  // Every seventh is known to the day only. Neither the order of seats nor that of times is that of the numbers.
  workspace.database.exec(`
    WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < ${more}),
      placed AS (
        SELECT n, 946684800000 + CAST((n * 7919 % ${more}) * ${(years * yearMs) / more} AS INTEGER) AS start,
          CASE n % 7 WHEN 0 THEN 86400000 ELSE 60000 END AS length
        FROM series)
    INSERT INTO attempt (uid, request_id, seat_id, official_id, ${whenColumns}, asked_by, dialled_by, channel, outcome_id)
      SELECT randomblob(16), request.request_id, request.seat_id, request.holder_id,
        start, start + length, 'UTC', CASE n % 7 WHEN 0 THEN 'day' ELSE 'minute' END, 'exact', 'made up',
        'us', CASE n % 5 WHEN 0 THEN 'them' ELSE 'us' END, 'phone', 1 + n % 8
      FROM placed JOIN request ON request.position = 1 + n % ${largeRound.seats}
        JOIN round ON round.round_id = request.round_id AND round.name = '${largeRound.name}'`);
  workspace.close();
  return folder;
}
