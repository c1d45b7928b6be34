/** A roster: its seats in order, each with when and why it belongs and who is in it, and the rounds opened from it. */
import type { Id } from '../../../contract/model/id.ts';
import type { RosterPage as Answer } from '../../../contract/model/pages.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { useRosterPage } from '../../data/pages.ts';
import { PageAnswer } from '../../parts/page/page-answer.tsx';
import { Fact, PageFrame } from '../../parts/page/page-frame.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { Remark } from '../../parts/page/statements.tsx';
import { MemberTable } from './member-table.tsx';
import { RosterWays } from './roster-ways.tsx';

export function RosterPage({ id }: { id: Id<'roster'> }) {
  const answer = useRosterPage(id);
  return (
    <PageAnswer
      answer={answer}
      during="Reading the roster"
      list={{ place: { name: 'rosters', id: null }, words: 'Show all rosters' }}
    >
      {(page) => <ReadRoster page={page} />}
    </PageAnswer>
  );
}

function ReadRoster({ page: { roster, members, rounds } }: { page: Answer }) {
  return (
    <PageFrame
      kind="Roster"
      name={roster.name}
      facts={
        <>
          <Fact name="Seats">{members.length}</Fact>
          <Fact name="Rounds">{rounds.length}</Fact>
          {roster.ended !== null && <Fact name="Defunct since">{showWhen(roster.ended)}</Fact>}
        </>
      }
      ways={<RosterWays id={roster.id} />}
      aside={
        <>
          <PageSection
            title="Rounds"
            count={rounds.length}
            whenEmpty="No round has been opened from this roster."
          >
            <ul className="page-lines">
              {rounds.map(({ id, name, triggerAt, zone }) => (
                <li key={id}>
                  <RecordLink id={id} name={name} />
                  <span className="page-lines-more">{showWhen(triggerAt, zone)}</span>
                </li>
              ))}
            </ul>
          </PageSection>
          <Remark remark={roster.remark} />
        </>
      }
    >
      <PageSection title="Seats in order" count={members.length} whenEmpty="No seat belongs to it yet.">
        <MemberTable members={members} />
      </PageSection>
    </PageFrame>
  );
}
