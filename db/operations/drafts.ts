import type { DraftKey } from '../../contract/operations/drafts.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { Handlers } from './handler.ts';

interface DraftRow extends DraftKey {
  readonly body: string;
  readonly savedAt: number;
}

export const drafts: Handlers<typeof operations>['drafts'] = {
  save({ form, about, body }, { store, now }) {
    const savedAt = now();
    store
      .prepare(
        `INSERT INTO draft (form, about, body, saved_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (form, about) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
      )
      .run(form, about, JSON.stringify(body), savedAt);
    return { savedAt };
  },

  discard({ form, about, savedAt }, { store }) {
    const { changes } = store
      .prepare('DELETE FROM draft WHERE form = ? AND about = ? AND saved_at = coalesce(?, saved_at)')
      .run(form, about, savedAt);
    return { wasThere: changes > 0 };
  },

  list: (_, { store }) =>
    store
      .prepare(
        `SELECT form, about, saved_at AS savedAt,
           CASE json_type(body, '$.title') WHEN 'text' THEN json_extract(body, '$.title') END AS title
         FROM draft ORDER BY saved_at DESC, draft_id DESC`,
      )
      .all() as (DraftKey & { savedAt: number; title: string | null })[],

  read({ form, about }, { store }) {
    const row = store
      .prepare('SELECT body, saved_at AS savedAt FROM draft WHERE form = ? AND about = ?')
      .get(form, about) as Pick<DraftRow, 'body' | 'savedAt'> | undefined;
    return row === undefined ? null : { savedAt: row.savedAt, body: JSON.parse(row.body) };
  },
};
