/** Requests, the latest trigger first, each with how it stands and why. */
import type { RequestLine } from '../../../contract/model/pages.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { dayIn } from '../../../contract/model/calendar-words.ts';
import { ClippedText } from '../record-text.tsx';
import { StatusMark } from '../status-mark.tsx';
import { LineTable } from './line-table.tsx';
import { RecordLink } from './record-link.tsx';
import './request-table.css';
import { useShortened } from './use-shortened.tsx';

interface RequestTableProps {
  readonly requests: { readonly lines: readonly RequestLine[]; readonly more: boolean };
  /** What each row says beside its round: the seat that is to be reached, its holder of that day, or both. */
  readonly beside: 'seat' | 'holder' | 'both';
}

const first = 10;

const besideColumns = { seat: ['Seat'], holder: ['Holder'], both: ['Holder', 'Seat'] } as const;

export function RequestTable({ requests: { lines, more }, beside }: RequestTableProps) {
  const { shown, rest } = useShortened(lines, first, 'requests', more);
  return (
    <>
      <LineTable
        caption="Requests, the latest round first"
        columns={['Round', ...besideColumns[beside], 'Status', 'Why']}
      >
        {shown.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <RecordLink id={line.id} name={line.round.name} />
              <span className="line-table-more">{showWhen(line.round.triggerAt)}</span>
            </th>
            {beside !== 'seat' && (
              <td>
                {line.holder === null ? (
                  <span className="muted">not known</span>
                ) : (
                  <RecordLink id={line.holder.id} name={line.holder.name} />
                )}
              </td>
            )}
            {beside !== 'holder' && (
              <td>
                <RecordLink id={line.seat.id} name={line.seat.title} />
              </td>
            )}
            <td className="request-table-status">
              <StatusMark status={line.status} />
              {line.possibly.map((status) => (
                <StatusMark key={status} status={status} lead="possibly" size="small" />
              ))}
              <span className="line-table-more">as of {dayIn(line.asOf, line.round.zone)}</span>
            </td>
            <td>
              <ClippedText text={line.why} lines={2} />
            </td>
          </tr>
        ))}
      </LineTable>
      {rest}
    </>
  );
}
