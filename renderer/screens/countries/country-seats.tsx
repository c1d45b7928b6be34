/** The seats of a country, each with the latest of its holders. */
import { useMemo } from 'react';
import type { CountryPage } from '../../../contract/model/pages.ts';
import { dateWords } from '../../data/date-words.ts';
import { LineTable } from '../../parts/page/line-table.tsx';
import { HoldersNow } from '../../parts/page/holders-now.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { useShortened } from '../../parts/page/use-shortened.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { TenureKind } from '../../parts/page/tenure-marks.tsx';
import './country-seats.css';

type SeatWithTenures = CountryPage['seats'][number];

const first = 15;
const firstPast = 3;

export function CountrySeats({ seats }: { seats: readonly SeatWithTenures[] }) {
  const ordered = useMemo(() => [...seats].sort((a, b) => latestOf(b) - latestOf(a)), [seats]);
  const { shown, rest } = useShortened(ordered, first, 'seats');
  return (
    <>
      <LineTable caption="Seats, those with the latest holder first" columns={['Seat', 'Holder', 'Before']}>
        {shown.map((one) => (
          <SeatRow key={one.seat.id} one={one} />
        ))}
      </LineTable>
      {rest}
    </>
  );
}

function SeatRow({ one: { seat, tenures, more } }: { one: SeatWithTenures }) {
  const past = tenures.filter(({ stands }) => stands === 'past');
  return (
    <tr>
      <th scope="row">
        <RecordLink id={seat.id} name={seat.title} />
      </th>
      <td>
        <HoldersNow tenures={tenures} />
      </td>
      <td>
        <ul className="country-seats-past">
          {past.slice(0, firstPast).map(({ id, official, kind, began, ended }) => (
            <li key={id}>
              {official === null ? 'nobody' : <RecordLink id={official.id} name={official.name} />}{' '}
              <TenureKind kind={kind} />
              <span className="country-seats-dates">
                {[began, ended].map((when) => (when === null ? '?' : dateWords(when))).join(' – ')}
              </span>
            </li>
          ))}
          {(more || past.length > firstPast) && (
            <li>
              <PlaceLink to={{ name: 'seats', id: seat.id }} className="country-seats-earlier">
                earlier ones
              </PlaceLink>
            </li>
          )}
        </ul>
      </td>
    </tr>
  );
}

/** Seats in use come before those that were given up long ago. */
function latestOf({ tenures }: SeatWithTenures): number {
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...tenures.map(({ began, ended }) => began?.from ?? ended?.from ?? Number.NEGATIVE_INFINITY),
  );
}
