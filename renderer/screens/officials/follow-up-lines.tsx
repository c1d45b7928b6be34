/** The follow-ups and commitments that name an official. */
import type { FollowUp } from '../../../contract/model/follow-up.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { LineTable } from '../../parts/page/line-table.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { useShortened } from '../../parts/page/use-shortened.tsx';
import { RecordText } from '../../parts/record-text.tsx';

const first = 8;

const sideWords = { ours: 'ours', theirs: 'theirs', third: 'a third side', unknown: 'not stated' } as const;

export function FollowUpLines({ followUps }: { followUps: readonly FollowUp[] }) {
  const { shown, rest } = useShortened(followUps, first, 'follow-ups');
  return (
    <PageSection title="Follow-ups and commitments" count={followUps.length}>
      <LineTable
        caption="Follow-ups and commitments, those that are open first"
        columns={['What', 'Kind', 'Whose', 'Due', 'Done']}
      >
        {shown.map(({ id, what, kind, by, due, doneAt }) => (
          <tr key={id}>
            <th scope="row">
              <RecordText text={what} />
            </th>
            <td>{kind}</td>
            <td>{sideWords[by]}</td>
            <td className="line-table-when">{due === null ? '' : showWhen(due)}</td>
            <td className="line-table-when">{doneAt === null ? 'open' : showWhen(doneAt)}</td>
          </tr>
        ))}
      </LineTable>
      {rest}
    </PageSection>
  );
}
