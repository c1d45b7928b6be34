/** The waits of all requests: asked again, and after one more attempt, which moves one of them. */
import type Database from 'better-sqlite3';
import { idFrom } from '../../../contract/model/id.ts';
import { outcomeId } from '../../../db/reference-data.ts';
import type { AskedCore, Subject } from '../subject.ts';

// The least that tells a wait from an answer: when each request was first tried and first answered.
const firsts = `SELECT request_id, min(at_from), min(at_until), min(at_from) FILTER (WHERE outcome_id = 1)
  FROM attempt NOT INDEXED WHERE request_id IS NOT NULL GROUP BY request_id`;

function bare(database: Database.Database): () => unknown {
  const statement = database.prepare(firsts).raw();
  return () => statement.all();
}

interface Cases {
  readonly cases: readonly { readonly requestId: string }[];
}

async function attemptFor({ ask }: AskedCore) {
  const { cases } = (await ask('responses.cases', { ends: ['still waiting'], limit: 1 })) as Cases;
  return {
    requestId: cases[0]?.requestId,
    at: { at: '2020-01-05T10:00', zone: 'UTC' },
    askedBy: 'us',
    dialledBy: 'us',
    channel: 'phone',
    outcomeId: outcomeId('no answer'),
  };
}

export const responseSurvey: Subject = {
  name: 'response times of all requests',
  bare,
  through: ({ ask }) => Promise.resolve(() => ask('responses.survey', {})),
};

export const responseSurveyAfterOne: Subject = {
  name: 'response times after a single new attempt',
  bare,
  async through(core) {
    return () => core.ask('responses.survey', {});
  },
  before(core) {
    const attempt = attemptFor(core);
    return async () =>
      core.ask(
        'attempts.log',
        { id: idFrom('attempt', core.newUid()), ...(await attempt) },
        { id: core.newUid() },
      );
  },
};
