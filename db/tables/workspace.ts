/** The one row that says what this workspace is. */
import { Refusal } from '../../contract/errors.ts';
import type { TableStore } from '../record/table-store.ts';

export interface WorkspaceRow {
  readonly name: string;
  readonly kind: 'own' | 'sample';
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export function requireWorkspace(store: TableStore): WorkspaceRow {
  const row = store.prepare('SELECT name, kind, zone, created_at AS createdAt FROM workspace').get();
  if (row === undefined) {
    throw new Refusal(
      'damaged',
      'The workspace does not say what it is: its one describing row is missing.',
      {
        next: 'Open a backup.',
      },
    );
  }
  return row as WorkspaceRow;
}

export function describeWorkspace(store: TableStore, uidHex: string, row: WorkspaceRow): void {
  store
    .prepare(
      'INSERT INTO workspace (workspace_id, uid, name, kind, zone, created_at) VALUES (1, unhex(?), ?, ?, ?, ?)',
    )
    .run(uidHex, row.name, row.kind, row.zone, row.createdAt);
}
