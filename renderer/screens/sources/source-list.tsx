/** Every source by title, with how often it is cited. */
import { useMemo } from 'react';
import { showWhen } from '../../../contract/model/show-time.ts';
import { useSourceList } from '../../data/pages.ts';
import { ListFrame } from '../../parts/list/list-frame.tsx';
import { NewRecordButton } from '../../parts/list/new-record-button.tsx';
import { NextPage } from '../../parts/list/next-page.tsx';
import { NothingYet } from '../../parts/list/nothing-yet.tsx';
import { WalkedTable, type WalkedRow } from '../../parts/list/walked-table.tsx';
import { ClippedText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function SourceList() {
  return (
    <ListFrame
      place="sources"
      kind="source"
      title="Sources"
      one="a source"
      ways={<NewRecordButton thing="source" words="New source" />}
    >
      <AllSources />
    </ListFrame>
  );
}

const columns = ['Source', 'Publisher', 'Published', 'Cited'];

function AllSources() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useSourceList();
  const rows = useMemo(() => data?.pages.flatMap(({ sources }) => sources.map(rowOf)), [data]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the sources" />;
  if (rows === undefined) return <Waiting for="Listing the sources" />;
  if (rows.length === 0) {
    return (
      <NothingYet thing="source" title="No sources yet">
        A source is where a statement comes from: a briefing, an article, a file that was taken in. Records
        and the versions of events cite it.
      </NothingYet>
    );
  }
  return (
    <>
      <WalkedTable caption="Sources by title" columns={columns} rows={rows} />
      <NextPage hasMore={hasNextPage} isReading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  );
}

type SourceLine = NonNullable<ReturnType<typeof useSourceList>['data']>['pages'][number]['sources'][number];

function rowOf({ id, title, publisher, publishedAt, citations }: SourceLine): WalkedRow {
  return {
    id,
    name: title,
    cells: () => [
      publisher === null ? null : <ClippedText key="publisher" text={publisher} />,
      publishedAt === null ? null : showWhen(publishedAt),
      <span key="cited" className="walked-table-number">
        {citations === 1 ? 'once' : `${citations} times`}
      </span>,
    ],
  };
}
