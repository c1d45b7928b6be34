/** Every official by name, with the seat held last; one is found by any of its names. */
import { Fragment, useMemo } from 'react';
import type { z } from 'zod';
import type { officialLineSchema } from '../../../contract/operations/officials.ts';
import { withoutPlace } from '../../data/date-words.ts';
import { useOfficialList } from '../../data/pages.ts';
import { ListFrame } from '../../parts/list/list-frame.tsx';
import { NewRecordButton } from '../../parts/list/new-record-button.tsx';
import { NextPage } from '../../parts/list/next-page.tsx';
import { NothingYet } from '../../parts/list/nothing-yet.tsx';
import { WalkedTable, type WalkedRow } from '../../parts/list/walked-table.tsx';
import { ClippedText, RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function OfficialList() {
  return (
    <ListFrame
      place="officials"
      kind="official"
      title="Officials"
      one="an official"
      ways={<NewRecordButton thing="official" words="New official" />}
    >
      <AllOfficials />
    </ListFrame>
  );
}

type OfficialLine = z.output<typeof officialLineSchema>;

const columns = ['Official', 'Seat', 'Country', 'Tenure'];

function AllOfficials() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useOfficialList();
  const rows = useMemo(() => data?.pages.flatMap(({ officials }) => officials.map(rowOf)), [data]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the officials" />;
  if (rows === undefined) return <Waiting for="Listing the officials" />;
  if (rows.length === 0) {
    return (
      <NothingYet thing="official" title="No officials yet">
        An official is a person who holds or held a seat. Each has a page with tenures, absences, requests and
        the topics of every conversation.
      </NothingYet>
    );
  }
  return (
    <>
      <WalkedTable caption="Officials by name" columns={columns} rows={rows} />
      <NextPage hasMore={hasNextPage} isReading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </>
  );
}

function rowOf({ id, name, aliases, seats }: OfficialLine): WalkedRow {
  const last = seats.at(-1);
  const others = seats.length - 1;
  return {
    id,
    name,
    ...(aliases.length > 0 && { more: aliases.join(' · ') }),
    cells: () => [
      last && (
        <Fragment key="seat">
          <ClippedText text={last.seat} lines={2} />
          {others > 0 && <span className="walked-row-more">{`and ${others} more`}</span>}
        </Fragment>
      ),
      last && <RecordText key="country" text={last.country} />,
      last && (
        <span key="tenure" className="figures">
          {tenureWords(last)}
        </span>
      ),
    ],
  };
}

function tenureWords(tenure: OfficialLine['seats'][number]): string {
  const began = tenure.began === null ? null : withoutPlace(tenure.began);
  const ended = tenure.ended === null ? null : withoutPlace(tenure.ended);
  if (began === null && ended === null) return '';
  if (began === null) return `until ${ended}`;
  return ended === null ? `since ${began}` : `${began} to ${ended}`;
}
