/** A country: its seats with their holders, who of them was away, who came, and every request to reach it. */
import type { Id } from '../../../contract/model/id.ts';
import type { CountryPage as Answer } from '../../../contract/model/pages.ts';
import { countWords } from '../../data/count-words.ts';
import { useCountryPage, usePageMoment } from '../../data/pages.ts';
import { usePresentMinute } from '../../data/present.ts';
import { AbsenceTable } from '../../parts/page/absence-table.tsx';
import { CallsLink } from '../../parts/page/calls-link.tsx';
import { PageAnswer } from '../../parts/page/page-answer.tsx';
import { Fact, PageFrame } from '../../parts/page/page-frame.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RecordWays } from '../../parts/page/record-ways.tsx';
import { RequestTable } from '../../parts/page/request-table.tsx';
import { Identifiers } from '../../parts/page/statements.tsx';
import { CountrySeats } from './country-seats.tsx';

export function CountryPage({ id }: { id: Id<'country'> }) {
  const answer = useCountryPage(id);
  return (
    <PageAnswer
      answer={answer}
      during="Reading the country"
      list={{ place: { name: 'countries', id: null }, words: 'Show all countries' }}
    >
      {(page) => <ReadCountry page={page} />}
    </PageAnswer>
  );
}

function ReadCountry({ page }: { page: Answer }) {
  const { country, seats, absences, visits, requests, calls, identifiers } = page;
  const present = usePresentMinute();
  const moment = usePageMoment() ?? present;
  const hasAside = identifiers.length > 0;
  return (
    <PageFrame
      kind={kindWords[country.kind]}
      name={country.name}
      facts={
        <>
          <Fact name="Code">{country.code}</Fact>
          <Fact name="Seats">{seats.length}</Fact>
          <Fact name="Calls">
            <CallsLink count={calls} of={{ countryId: country.id }} />
          </Fact>
        </>
      }
      ways={<RecordWays id={country.id} />}
      {...(hasAside && { aside: <Identifiers identifiers={identifiers} /> })}
    >
      <PageSection title="Seats" count={seats.length} whenEmpty="No seat of this country is on record.">
        <CountrySeats seats={seats} />
      </PageSection>
      <PageSection title="Requests" count={countWords(requests)}>
        <RequestTable requests={requests} beside="both" />
      </PageSection>
      <PageSection title="Its officials away" count={countWords(absences)}>
        <AbsenceTable absences={absences} isWhoseSaid moment={moment} />
      </PageSection>
      <PageSection title="Visits by others" count={countWords(visits)}>
        <AbsenceTable absences={visits} isWhoseSaid moment={moment} what="visits" />
      </PageSection>
    </PageFrame>
  );
}

const kindWords = { country: 'Country', organization: 'Organization', entity: 'Entity' } as const;
