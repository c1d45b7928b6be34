/** Absences, the latest first, and which of them cover the moment the page is told as of. */
import { Plane } from 'lucide-react';
import { certaintyAt } from '../../../contract/model/certainty.ts';
import type { AbsenceLine } from '../../../contract/model/pages.ts';
import { spanWords } from '../../data/date-words.ts';
import { RecordText } from '../record-text.tsx';
import './absence-table.css';
import { LineTable } from './line-table.tsx';
import { RecordLink } from './record-link.tsx';
import { useShortened } from './use-shortened.tsx';

interface AbsenceTableProps {
  readonly absences: { readonly lines: readonly AbsenceLine[]; readonly more: boolean };
  /** Whether each row says whose it is. */
  readonly isWhoseSaid: boolean;
  /** Epoch milliseconds. */
  readonly moment: number;
  /** What they are, in the plural. */
  readonly what?: string;
}

const first = 8;

export function AbsenceTable({
  absences: { lines, more },
  isWhoseSaid,
  moment,
  what = 'absences',
}: AbsenceTableProps) {
  const { shown, rest } = useShortened(lines, first, what, more);
  return (
    <>
      <LineTable
        caption={`${what === 'absences' ? 'Absences' : 'Visits'}, the latest first`}
        columns={[...(isWhoseSaid ? ['Official'] : []), 'Where', 'When', 'Kind']}
      >
        {shown.map((line) => (
          <AbsenceRow key={line.id} line={line} isWhoseSaid={isWhoseSaid} moment={moment} />
        ))}
      </LineTable>
      {rest}
    </>
  );
}

function AbsenceRow({
  line,
  isWhoseSaid,
  moment,
}: {
  line: AbsenceLine;
  isWhoseSaid: boolean;
  moment: number;
}) {
  const away = awayAt(line, moment);
  const where = (
    <>
      {line.place !== null && <RecordText text={line.place} />}
      {line.place !== null && line.country !== null && ', '}
      {line.country !== null && <RecordLink id={line.country.id} name={line.country.name} />}
      {line.place === null && line.country === null && <span className="muted">not on record</span>}
      {line.remark !== null && (
        <span className="line-table-more">
          <RecordText text={line.remark} />
        </span>
      )}
    </>
  );
  return (
    <tr>
      {isWhoseSaid ? (
        <>
          <th scope="row">
            <RecordLink id={line.official.id} name={line.official.name} />
          </th>
          <td>{where}</td>
        </>
      ) : (
        <th scope="row">{where}</th>
      )}
      <td className="absence-when">
        {spanWords(line.began, line.ended)}
        {away !== 'no' && (
          <span className="absence-away">
            <Plane aria-hidden="true" />
            {away === 'certain' ? 'Away at this moment' : 'Possibly away at this moment'}
          </span>
        )}
      </td>
      <td>{line.kind}</td>
    </tr>
  );
}

/** Whether an absence covers a moment: for certain once it has begun and not possibly ended. */
export function awayAt(
  { began, ended }: Pick<AbsenceLine, 'began' | 'ended'>,
  moment: number,
): 'certain' | 'possible' | 'no' {
  const hasBegun = certaintyAt(began, moment);
  if (hasBegun === 'not yet') return 'no';
  if (ended === null) return hasBegun;
  // "After the 31st" says no more than that the absence lasted until then.
  const hasEnded = certaintyAt({ from: ended.from, until: ended.until ?? ended.from }, moment);
  if (hasEnded === 'certain') return 'no';
  return hasEnded === 'not yet' ? hasBegun : 'possible';
}
