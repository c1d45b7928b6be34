/** The seats of a roster in its order, with who is in each at the moment the page is told as of. */
import type { RosterPage } from '../../../contract/model/pages.ts';
import { dateWords } from '../../data/date-words.ts';
import { LineTable } from '../../parts/page/line-table.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';

type Member = RosterPage['members'][number];

export function MemberTable({ members }: { members: readonly Member[] }) {
  return (
    <LineTable
      caption="Seats in the order of the roster"
      columns={['Country', 'Seat', 'Holder', 'Belongs', 'Reason']}
    >
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </LineTable>
  );
}

function MemberRow({ member: { position, seat, holder, since, until, reason } }: { member: Member }) {
  return (
    <tr>
      <th scope="row">
        <span className="muted figures">{position}. </span>
        <RecordLink id={seat.country.id} name={seat.country.name} />
      </th>
      <td>
        <RecordLink id={seat.id} name={seat.title} />
      </td>
      <td>
        {holder === null ? (
          <span className="muted">vacant or not known</span>
        ) : (
          <RecordLink id={holder.id} name={holder.name} />
        )}
      </td>
      <td>{belongsWords(since, until)}</td>
      <td>{reason !== null && <RecordText text={reason} />}</td>
    </tr>
  );
}

function belongsWords(since: Member['since'], until: Member['until']): string {
  if (since === null) return until === null ? 'no dates on record' : `until ${dateWords(until)}`;
  return until === null ? `since ${dateWords(since)}` : `${dateWords(since)} to ${dateWords(until)}`;
}
