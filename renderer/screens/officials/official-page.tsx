/** An official: the seat in force and the time there, tenures, requests, absences, and what was talked about. */
import type { Id } from '../../../contract/model/id.ts';
import type { OfficialPage as Answer } from '../../../contract/model/pages.ts';
import { countWords } from '../../data/count-words.ts';
import { useOfficialPage, usePageMoment } from '../../data/pages.ts';
import { usePresentMinute } from '../../data/present.ts';
import { AbsenceTable } from '../../parts/page/absence-table.tsx';
import { CallsLink } from '../../parts/page/calls-link.tsx';
import { LocalTimeNow } from '../../parts/page/local-time-now.tsx';
import { PageAnswer } from '../../parts/page/page-answer.tsx';
import { Fact, PageFrame } from '../../parts/page/page-frame.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RequestTable } from '../../parts/page/request-table.tsx';
import { Citations, Identifiers, Remark, WaysToReach } from '../../parts/page/statements.tsx';
import { TenureStrip } from '../../parts/page/tenure-strip.tsx';
import { TenureTable } from '../../parts/page/tenure-table.tsx';
import { Photo } from '../../parts/photo.tsx';
import { FollowUpLines } from './follow-up-lines.tsx';
import { OfficialLead } from './official-lead.tsx';
import { OfficialWays } from './official-ways.tsx';
import { TopicCounts } from './topic-counts.tsx';

export function OfficialPage({ id }: { id: Id<'official'> }) {
  const answer = useOfficialPage(id);
  return (
    <PageAnswer
      answer={answer}
      during="Reading the official"
      list={{ place: { name: 'officials', id: null }, words: 'Show all officials' }}
    >
      {(page) => <ReadOfficial page={page} />}
    </PageAnswer>
  );
}

function ReadOfficial({ page }: { page: Answer }) {
  const { official, aliases, tenures, zone, absences, requests, calls } = page;
  const present = usePresentMinute();
  const moment = usePageMoment() ?? present;
  return (
    <PageFrame
      kind="Official"
      name={official.name}
      picture={page.photo === null ? null : <Photo digest={page.photo.digest} of={official.name} />}
      lead={<OfficialLead aliases={aliases} tenures={tenures} />}
      facts={
        <>
          {zone !== null && <LocalTimeNow zone={zone} />}
          <Fact name="Calls">
            <CallsLink count={calls} of={{ officialId: official.id }} />
          </Fact>
          <Fact name="Conversations">{page.conversations}</Fact>
        </>
      }
      ways={<OfficialWays id={official.id} />}
      aside={
        <>
          <TopicCounts topics={page.topics} conversations={page.conversations} />
          <WaysToReach details={page.contactDetails} />
          <Remark remark={official.remark} />
          <Citations citations={page.citations} />
          <Identifiers identifiers={page.identifiers} />
        </>
      }
    >
      <PageSection title="Tenures" count={tenures.length} whenEmpty="No tenure is on record.">
        <TenureStrip tenures={tenures} of="seats" moment={moment} />
        <TenureTable tenures={tenures} of="seats" />
      </PageSection>
      <PageSection
        title="Requests"
        count={countWords(requests)}
        whenEmpty="No round has asked to reach this official."
      >
        <RequestTable requests={requests} beside="seat" />
      </PageSection>
      <PageSection
        title="Absences"
        count={countWords(absences)}
        whenEmpty="No absence is on record, which does not say that there was none."
      >
        <AbsenceTable absences={absences} isWhoseSaid={false} moment={moment} />
      </PageSection>
      <FollowUpLines followUps={page.followUps} />
    </PageFrame>
  );
}
