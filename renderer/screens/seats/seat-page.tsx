/** A seat: its holders over time, who of them was away when, and every request to reach it. */
import type { Id } from '../../../contract/model/id.ts';
import type { SeatPage as Answer } from '../../../contract/model/pages.ts';
import { placeOf } from '../../../contract/model/time-zone.ts';
import { countWords } from '../../data/count-words.ts';
import { usePageMoment, useSeatPage } from '../../data/pages.ts';
import { usePresentMinute } from '../../data/present.ts';
import { AbsenceTable } from '../../parts/page/absence-table.tsx';
import { CallsLink } from '../../parts/page/calls-link.tsx';
import { HoldersNow } from '../../parts/page/holders-now.tsx';
import { LocalTimeNow } from '../../parts/page/local-time-now.tsx';
import { PageAnswer } from '../../parts/page/page-answer.tsx';
import { Fact, PageFrame } from '../../parts/page/page-frame.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RequestTable } from '../../parts/page/request-table.tsx';
import { Citations, Identifiers, Remark, WaysToReach } from '../../parts/page/statements.tsx';
import { TenureStrip } from '../../parts/page/tenure-strip.tsx';
import { TenureTable } from '../../parts/page/tenure-table.tsx';
import { SeatWays } from './seat-ways.tsx';

export function SeatPage({ id }: { id: Id<'seat'> }) {
  const answer = useSeatPage(id);
  return (
    <PageAnswer
      answer={answer}
      during="Reading the seat"
      list={{ place: { name: 'seats', id: null }, words: 'Show all seats' }}
    >
      {(page) => <ReadSeat page={page} />}
    </PageAnswer>
  );
}

function ReadSeat({ page }: { page: Answer }) {
  const { seat, country, tenures, absences, requests, calls, rosters } = page;
  const present = usePresentMinute();
  const moment = usePageMoment() ?? present;
  return (
    <PageFrame
      kind="Seat"
      name={seat.title}
      lead={
        <p className="page-lead">
          <RecordLink id={country.id} name={country.name} /> <span className="muted">{country.code}</span>
        </p>
      }
      facts={
        <>
          <Fact name="Holder">
            <HoldersNow tenures={tenures} />
          </Fact>
          <LocalTimeNow zone={seat.zone} />
          <Fact name="Zone">{seat.zone}</Fact>
          <Fact name="Calls">
            <CallsLink count={calls} of={{ seatId: seat.id }} />
          </Fact>
        </>
      }
      ways={<SeatWays id={seat.id} />}
      aside={
        <>
          <PageSection title="Rosters" count={rosters.length}>
            <ul className="page-lines">
              {rosters.map(({ id, name }) => (
                <li key={id}>
                  <RecordLink id={id} name={name} />
                </li>
              ))}
            </ul>
          </PageSection>
          <WaysToReach details={page.contactDetails} />
          <Remark remark={seat.remark} />
          <Citations citations={page.citations} />
          <Identifiers identifiers={page.identifiers} />
        </>
      }
    >
      <PageSection title="Holders" count={tenures.length} whenEmpty="No holder is on record.">
        <TenureStrip tenures={tenures} of="holders" moment={moment} />
        <TenureTable tenures={tenures} of="holders" />
        <p className="muted">{`Dates are those of ${placeOf(seat.zone)}.`}</p>
      </PageSection>
      <PageSection
        title="Requests"
        count={countWords(requests)}
        whenEmpty="No round has asked to reach this seat."
      >
        <RequestTable requests={requests} beside="holder" />
      </PageSection>
      <PageSection title="Absences of its holders" count={countWords(absences)}>
        <AbsenceTable absences={absences} isWhoseSaid moment={moment} />
      </PageSection>
    </PageFrame>
  );
}
