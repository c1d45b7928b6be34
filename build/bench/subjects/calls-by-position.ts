/** The calls by their position: at the end of another order, under filters that are new each time, after a commit. */
import { idFrom } from '../../../contract/model/id.ts';
import { outcomeId } from '../../../db/reference-data.ts';
import type { AskedCore, Subject } from '../subject.ts';

const limit = 100;
const byOfficial = { by: 'official', descending: false };

interface Page {
  readonly total: number;
  readonly calls: readonly { readonly officialId: string; readonly countryId: string }[];
}

const lines = (ids: string) => `
  SELECT attempt.uid, at_from, at_until, round.name, country.name, seat.title, official.name, outcome.name, attempt.remark
  FROM (${ids}) CROSS JOIN attempt USING (attempt_id) LEFT JOIN request USING (request_id) LEFT JOIN round USING (round_id)
    LEFT JOIN seat ON seat.seat_id = attempt.seat_id LEFT JOIN country USING (country_id)
    LEFT JOIN official ON official.official_id = attempt.official_id JOIN outcome USING (outcome_id)`;
const newest = 'SELECT attempt_id FROM attempt ORDER BY at_from DESC, attempt_id DESC LIMIT 100';

export const lastCallsByOfficial: Subject = {
  name: 'page of the calls at the end, by official',
  bare(database) {
    const count = Number(database.prepare('SELECT count(*) FROM attempt').pluck().get());
    const ids = `SELECT attempt_id FROM attempt ORDER BY attempt_id LIMIT 100 OFFSET ${count - limit}`;
    const statement = database.prepare(lines(ids)).raw();
    return () => statement.all();
  },
  async through({ ask }) {
    const { total } = (await ask('attempts.page', { sort: byOfficial })) as Page;
    return () => ask('attempts.page', { sort: byOfficial, offset: total - limit, limit });
  },
};

export const callsOfCountry: Subject = {
  name: 'calls of a country with an outcome, and their count',
  bare(database) {
    const ids = database
      .prepare(
        `SELECT attempt_id FROM seat CROSS JOIN attempt ON attempt.seat_id = seat.seat_id
        WHERE country_id = ? AND outcome_id = 4 ORDER BY at_from DESC, attempt_id DESC`,
      )
      .pluck();
    let country = 0;
    return () => ids.all(1 + ((country += 1) % 200));
  },
  async through({ ask }) {
    const { calls } = (await ask('attempts.page', { limit: 1_000 })) as Page;
    const countries = [...new Set(calls.map(({ countryId }) => countryId))];
    let next = 0;
    return () => {
      const countryId = countries[(next += 1) % countries.length];
      return ask('attempts.page', { filter: { countryId, outcomeId: outcomeId('no answer') }, limit });
    };
  },
};

export const callsWithWord: Subject = {
  name: 'calls with a word in the remark',
  bare(database) {
    const ids =
      'SELECT rowid AS attempt_id FROM call_text WHERE call_text MATCH ? ORDER BY rowid DESC LIMIT 100';
    const statement = database.prepare(lines(ids)).raw();
    return () => statement.all('"elsewhere" *');
  },
  through: ({ ask }) => {
    let next = 0;
    // A word that is in few, and another one each time.
    return Promise.resolve(() =>
      ask('attempts.page', { filter: { text: `elsewhere${(next += 1)}` }, limit }),
    );
  },
};

export const firstCallsAfterOne: Subject = {
  name: 'an attempt logged, and the first page of the calls',
  bare(database) {
    database.exec('CREATE TABLE bare_page (bare_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
    const insert = database.prepare('INSERT INTO bare_page (body) VALUES (?)');
    const page = database.prepare(lines(newest)).raw();
    return () => {
      insert.run('One row, and nothing else.');
      return page.all();
    };
  },
  async through(core) {
    const { calls } = (await core.ask('attempts.page', { sort: byOfficial, limit: 1 })) as Page;
    const officialId = calls[0]?.officialId;
    return async () => {
      await logFor(core, officialId);
      return core.ask('attempts.page', { limit });
    };
  },
};

function logFor({ ask, newUid }: AskedCore, officialId: string | undefined): Promise<unknown> {
  const attempt = {
    officialId,
    at: { at: '2000-01-05T10:00', zone: 'UTC' },
    askedBy: 'us',
    dialledBy: 'us',
    channel: 'phone',
    outcomeId: outcomeId('no answer'),
  };
  return ask('attempts.log', { id: idFrom('attempt', newUid()), ...attempt }, { id: newUid() });
}
