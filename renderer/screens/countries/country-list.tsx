/** Every country, organization and entity by name. */
import { useMemo } from 'react';
import type { Country } from '../../../contract/model/country.ts';
import { useCountryList } from '../../data/pages.ts';
import { ListFrame } from '../../parts/list/list-frame.tsx';
import { NewRecordButton } from '../../parts/list/new-record-button.tsx';
import { NothingYet } from '../../parts/list/nothing-yet.tsx';
import { WalkedTable, type WalkedRow } from '../../parts/list/walked-table.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function CountryList() {
  return (
    <ListFrame
      place="countries"
      kind="country"
      title="Countries"
      one="a country"
      ways={<NewRecordButton thing="country" words="New country" />}
    >
      <AllCountries />
    </ListFrame>
  );
}

const columns = ['Country', 'Code', 'Kind'];

function AllCountries() {
  const { data, error } = useCountryList();
  const rows = useMemo(() => data?.map(rowOf), [data]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the countries" />;
  if (rows === undefined) return <Waiting for="Listing the countries" />;
  if (rows.length === 0) {
    return (
      <NothingYet thing="country" title="No countries yet">
        Countries, organizations such as the European Union, and entities without a code of their own.
      </NothingYet>
    );
  }
  return <WalkedTable caption="Countries by name" columns={columns} rows={rows} />;
}

function rowOf({ id, name, code, kind }: Country): WalkedRow {
  return {
    id,
    name,
    cells: () => [<span key="code">{code}</span>, <span key="kind">{kind}</span>],
  };
}
