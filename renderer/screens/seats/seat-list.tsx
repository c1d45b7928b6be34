/** Every seat by country and title, with who is in it just now. */
import { useMemo } from 'react';
import { useSeatList } from '../../data/pages.ts';
import { ListFrame } from '../../parts/list/list-frame.tsx';
import { NewRecordButton } from '../../parts/list/new-record-button.tsx';
import { NextPage } from '../../parts/list/next-page.tsx';
import { NothingYet } from '../../parts/list/nothing-yet.tsx';
import { WalkedTable, type WalkedRow } from '../../parts/list/walked-table.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function SeatList() {
  return (
    <ListFrame
      place="seats"
      kind="seat"
      title="Seats"
      one="a seat"
      ways={<NewRecordButton thing="seat" words="New seat" />}
    >
      <AllSeats />
    </ListFrame>
  );
}

const columns = ['Seat', 'Country', 'Holder now'];

function AllSeats() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useSeatList();
  const rows = useMemo(() => data?.pages.flatMap(({ seats }) => seats.map(rowOf)), [data]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the seats" />;
  if (rows === undefined) return <Waiting for="Listing the seats" />;
  if (rows.length === 0) {
    return (
      <NothingYet thing="seat" title="No seats yet">
        A seat is a position that exists whoever holds it, such as the foreign minister of a country. Its page
        tells its holders over time, with the gaps between them.
      </NothingYet>
    );
  }
  return (
    <>
      <WalkedTable caption="Seats by country" columns={columns} rows={rows} />
      <NextPage hasMore={hasNextPage} isReading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  );
}

type SeatLine = NonNullable<ReturnType<typeof useSeatList>['data']>['pages'][number]['seats'][number];

function rowOf({ id, title, countryId, country, code, holder }: SeatLine): WalkedRow {
  return {
    id,
    name: title,
    cells: (tabIndex) => [
      <span key="country">
        <span className="walked-table-code">{code}</span>{' '}
        <RecordLink id={countryId} name={country} tabIndex={tabIndex} />
      </span>,
      holder === null ? (
        <span key="vacant" className="muted">
          vacant or not known
        </span>
      ) : (
        <RecordLink key="holder" id={holder.id} name={holder.name} tabIndex={tabIndex} />
      ),
    ],
  };
}
