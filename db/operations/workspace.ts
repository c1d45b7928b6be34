import type { operations } from '../../contract/operations/index.ts';
import { isId, thingNameOf } from '../../contract/model/id.ts';
import { ChangeRecord } from '../record/change-record.ts';
import { uidBytes } from '../record/columns.ts';
import type { Handlers } from './handler.ts';
import { requireWorkspace } from '../tables/workspace.ts';

const chunk = 1_000;

export const workspace: Handlers<typeof operations>['workspace'] = {
  about(_, { store, changes, mode, protection }) {
    const { name, kind, zone, createdAt } = requireWorkspace(store);
    const count = (sql: string) => Number(store.prepare(sql).pluck().get());
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

export const commands: Handlers<typeof operations>['commands'] = {
  outcome({ commandId }, { store }) {
    const output = store.prepare('SELECT output FROM command WHERE uid = unhex(?)').pluck().get(commandId) as
      string | undefined;
    return output === undefined ? { known: false } : { known: true, output: JSON.parse(output) as unknown };
  },
};

export const history: Handlers<typeof operations>['history'] = {
  of({ id }, { store, changes }) {
    if (!isId(id)) return [];
    const rows = store
      .prepare(
        'SELECT sequence, recorded_at, operation, who, why, before, after FROM change WHERE uid = ? ORDER BY sequence',
      )
      .all(uidBytes(id)) as {
      sequence: number;
      recorded_at: number;
      operation: string;
      who: string;
      why: string | null;
      before: string | null;
      after: string | null;
    }[];
    const record = (text: string | null) =>
      text === null ? null : (JSON.parse(text) as Record<string, unknown>);
    const entries = rows.map(({ recorded_at: recordedAt, before, after, ...row }) => ({
      ...row,
      recordedAt,
      before: record(before),
      after: record(after),
    }));
    const imported = changes.findImportOf(id);
    if (imported === null) return entries;
    const { sequence, recordedAt, operation, who, why } = imported;
    // The entry of an import holds no record: as imported it is what the first change found, or what there is.
    const [first] = entries;
    const after = first === undefined ? store.find(thingNameOf(id), id) : first.before;
    return [{ sequence, recordedAt, operation, who, why, before: null, after }, ...entries];
  },
};
