/** The calls, newest first. */
import type { Subject } from '../subject.ts';

const firstPage = `
  SELECT attempt.uid, at_from, at_until, round.name, country.name, seat.title, official.name, outcome.name, attempt.remark
  FROM (SELECT attempt_id FROM attempt ORDER BY at_from DESC, attempt_id DESC LIMIT 100)
    CROSS JOIN attempt USING (attempt_id) LEFT JOIN request USING (request_id) LEFT JOIN round USING (round_id)
    LEFT JOIN seat ON seat.seat_id = attempt.seat_id LEFT JOIN country USING (country_id)
    LEFT JOIN official USING (official_id) JOIN outcome USING (outcome_id)
  ORDER BY at_from DESC, attempt_id DESC`;

export const firstCalls: Subject = {
  name: 'first page of the calls',
  bare(database) {
    const statement = database.prepare(firstPage).raw();
    return () => statement.all();
  },
  through: ({ ask }) => Promise.resolve(() => ask('attempts.list', { limit: 100 })),
};
