/** Tenures over time, the latest first, with the gaps in which nobody is on record. */
import type { TenureLine } from '../../../contract/model/pages.ts';
import { dateWords } from '../../data/date-words.ts';
import { dayIn } from '../../../contract/model/calendar-words.ts';
import { withGaps, type Gap, type TenureOrGap } from '../../data/tenure-gaps.ts';
import { RecordText } from '../record-text.tsx';
import { LineTable } from './line-table.tsx';
import { RecordLink } from './record-link.tsx';
import { TenureKind, TenureStands } from './tenure-marks.tsx';
import './tenure-table.css';
import { useShortened } from './use-shortened.tsx';

interface TenureTableProps {
  readonly tenures: readonly TenureLine[];
  /** What each row is named for: the holders of a seat, or the seats of an official. */
  readonly of: 'holders' | 'seats';
}

const columns = { holders: ['Holder', 'From', 'Until', ''], seats: ['Seat', 'From', 'Until', ''] } as const;
const first = 12;

export function TenureTable({ tenures, of }: TenureTableProps) {
  const rows: readonly TenureOrGap[] =
    of === 'holders' ? withGaps(tenures) : tenures.map((tenure) => ({ tenure }));
  const { shown, rest } = useShortened(rows, first, of === 'holders' ? 'holders and gaps' : 'tenures');
  return (
    <>
      <LineTable
        caption={of === 'holders' ? 'Holders, the latest first' : 'Tenures, the latest first'}
        columns={columns[of].map((column) => column || 'How it stands')}
      >
        {shown.map((row) =>
          'gap' in row ? (
            <GapRow key={`gap ${row.gap.from}`} gap={row.gap} zone={tenures[0]?.seat.zone ?? 'UTC'} />
          ) : (
            <TenureRow key={row.tenure.id} tenure={row.tenure} of={of} />
          ),
        )}
      </LineTable>
      {rest}
    </>
  );
}

function TenureRow({ tenure, of }: { tenure: TenureLine; of: TenureTableProps['of'] }) {
  const { seat, official, kind, began, ended, remark, stands } = tenure;
  return (
    <tr data-stands={stands}>
      <th scope="row">
        {of === 'holders' ? (
          <HolderName official={official} />
        ) : (
          <>
            <RecordLink id={seat.id} name={seat.title} />
            {', '}
            <RecordLink id={seat.country.id} name={seat.country.name} />
          </>
        )}
        {kind !== 'holder' && (
          <>
            {' '}
            <TenureKind kind={kind} />
          </>
        )}
        {remark !== null && (
          <span className="line-table-more">
            <RecordText text={remark} />
          </span>
        )}
      </th>
      <td className="line-table-when" data-label="From">
        {began === null ? <NotTold /> : dateWords(began)}
      </td>
      <td className="line-table-when" data-label="Until">
        {ended !== null ? dateWords(ended) : <span className="muted">{openWords[stands]}</span>}
      </td>
      <td>
        <TenureStands stands={stands} />
      </td>
    </tr>
  );
}

const openWords = {
  'in force': '',
  'possibly in force': 'no end on record',
  past: 'no end on record',
  'to come': '',
} as const;

function NotTold() {
  return <span className="muted">not on record</span>;
}

function HolderName({ official }: { official: TenureLine['official'] }) {
  if (official === null) return <span className="muted">Nobody</span>;
  return <RecordLink id={official.id} name={official.name} />;
}

function GapRow({ gap, zone }: { gap: Gap; zone: string }) {
  return (
    <tr className="tenure-gap">
      <th scope="row">Nobody on record</th>
      <td className="line-table-when" data-label="From">
        {dayIn(gap.from, zone)}
      </td>
      <td className="line-table-when" data-label="Until">
        {dayIn(gap.until - 1, zone)}
      </td>
      <td>Gap</td>
    </tr>
  );
}
