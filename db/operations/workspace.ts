import type { operations } from '../../contract/operations/index.ts';
import { ChangeRecord } from '../record/change-record.ts';
import type { Handlers } from './handler.ts';
import { requireWorkspace } from '../tables/workspace.ts';

const chunk = 1_000;

export const workspace: Handlers<typeof operations>['workspace'] = {
  about(_, { store, changes, mode, protection }) {
    const { name, kind, zone, createdAt } = requireWorkspace(store);
    const count = (sql: string) => Number(store.prepare(sql).pluck().get());
    const version = (sql: string) => String(store.prepare(sql).pluck().get());
    return {
      name,
      kind,
      zone,
      mode,
      protection,
      createdAt,
      revision: changes.revision,
      counts: {
        officials: count('SELECT count(*) FROM official'),
        rounds: count('SELECT count(*) FROM round'),
        attempts: count('SELECT count(*) FROM attempt'),
      },
      versions: {
        sqlite: version('SELECT sqlite_version()'),
        cipher: version('SELECT sqlite3mc_version()'),
        node: process.versions.node,
        timeZones: process.versions.tz ?? 'not known',
      },
    };
  },

  *verify(_, { changes }) {
    const total = changes.revision;
    let at = 0;
    let hash: Buffer = ChangeRecord.start;
    for (;;) {
      const step = changes.checkFrom(at, hash, chunk);
      if (step.isEnd) return { entries: step.at, brokenAt: step.brokenAt };
      ({ at, hash } = step);
      yield { done: at, total, stage: 'Checking the change record' };
    }
  },
};
