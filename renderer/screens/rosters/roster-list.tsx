/** Every roster by name, with how many seats it has. */
import { useMemo } from 'react';
import { showWhen } from '../../../contract/model/show-time.ts';
import { useRosterList } from '../../data/pages.ts';
import { ListFrame } from '../../parts/list/list-frame.tsx';
import { NewRecordButton } from '../../parts/list/new-record-button.tsx';
import { NothingYet } from '../../parts/list/nothing-yet.tsx';
import { WalkedTable, type WalkedRow } from '../../parts/list/walked-table.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function RosterList() {
  return (
    <ListFrame
      place="rosters"
      kind="roster"
      title="Rosters"
      one="a roster"
      ways={<NewRecordButton thing="roster" words="New roster" />}
    >
      <AllRosters />
    </ListFrame>
  );
}

const columns = ['Roster', 'Seats', 'Until'];

function AllRosters() {
  const { data, error } = useRosterList();
  const rows = useMemo(() => data?.map(rowOf), [data]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the rosters" />;
  if (rows === undefined) return <Waiting for="Listing the rosters" />;
  if (rows.length === 0) {
    return (
      <NothingYet thing="roster" title="No rosters yet">
        A roster is an ordered list of seats that are reached together, such as the Six-Party Talks. A round
        is opened from a roster.
      </NothingYet>
    );
  }
  return <WalkedTable caption="Rosters by name" columns={columns} rows={rows} />;
}

type RosterLine = NonNullable<ReturnType<typeof useRosterList>['data']>[number];

function rowOf({ id, name, seats, ended }: RosterLine): WalkedRow {
  return {
    id,
    name,
    cells: () => [
      <span key="seats" className="walked-table-number">
        {seats}
      </span>,
      ended === null ? null : showWhen(ended),
    ],
  };
}
