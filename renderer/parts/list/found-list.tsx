/** What was found by a text, the best match first. */
import { useMemo } from 'react';
import type { Found } from '../../../contract/operations/find.ts';
import { RecordText } from '../record-text.tsx';
import { WalkedTable, type WalkedRow } from './walked-table.tsx';

interface FoundListProps {
  readonly found: readonly Found[];
  readonly hasMore: boolean;
  /** What is listed, as the heading says it. */
  readonly title: string;
  readonly text: string;
}

export function FoundList({ found, hasMore, title, text }: FoundListProps) {
  const rows = useMemo(() => found.map(rowOf), [found]);
  if (rows.length === 0) {
    return (
      <div className="list-frame-nothing">
        <p>
          No name holds “<RecordText text={text.trim()} />
          ”.
        </p>
        <p className="muted">
          Every word that is typed is looked for at any place of a name and of its other spellings.
        </p>
      </div>
    );
  }
  return (
    <>
      <WalkedTable caption={`${title} found by name, the best match first`} columns={columns} rows={rows} />
      {hasMore && (
        <p className="list-frame-more muted">{`The first ${rows.length} are shown; another word narrows them.`}</p>
      )}
    </>
  );
}

const columns = ['Name', 'Which'];

function rowOf({ id, name, alias, more }: Found): WalkedRow {
  return {
    id,
    name,
    ...(alias !== null && { more: alias }),
    cells: () => [more === null ? null : <RecordText key="more" text={more} />],
  };
}
