/** What stands beside the sections of a page: how to reach somebody, sources, and who a record is elsewhere. */
import type { z } from 'zod';
import { fieldWords } from '../../../contract/model/changed-fields.ts';
import type { ContactDetail } from '../../../contract/model/official.ts';
import type { citationLineSchema, identifierLineSchema } from '../../../contract/model/pages.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { RecordText } from '../record-text.tsx';
import { PageSection } from './page-section.tsx';
import { RecordLink } from './record-link.tsx';
import { useShortened } from './use-shortened.tsx';
import './statements.css';

export function WaysToReach({ details }: { details: readonly ContactDetail[] }) {
  return (
    <PageSection title="How to reach" count={details.length}>
      <dl className="statements-pairs">
        {details.map(({ id, kind, label, value, remark }) => (
          <div key={id}>
            <dt>{label === null ? kind : <RecordText text={label} />}</dt>
            <dd>
              <RecordText text={value} />
              {remark !== null && (
                <span className="page-lines-more">
                  <RecordText text={remark} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

/** Addresses are text: nothing here opens them. */
export function Citations({ citations }: { citations: readonly z.output<typeof citationLineSchema>[] }) {
  return (
    <PageSection title="Sources" count={citations.length}>
      <ul className="page-lines">
        {citations.map(({ id, source, field, locator }) => (
          <li key={id}>
            <RecordLink id={source.id} name={source.title} />
            <span className="page-lines-more">
              <RecordText
                text={[
                  source.publisher,
                  source.publishedAt === null ? null : showWhen(source.publishedAt),
                  locator,
                  field === null ? null : `for the ${fieldWords(field)}`,
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
              />
            </span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

const firstIdentifiers = 4;

export function Identifiers({
  identifiers,
}: {
  identifiers: readonly z.output<typeof identifierLineSchema>[];
}) {
  const { shown, rest } = useShortened(identifiers, firstIdentifiers, 'identifiers');
  return (
    <PageSection title="Known elsewhere as" count={identifiers.length}>
      <dl className="statements-pairs">
        {shown.map(({ scheme, value }) => (
          <div key={`${scheme} ${value}`}>
            <dt>
              <RecordText text={scheme} />
            </dt>
            <dd className="figures">
              <RecordText text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </PageSection>
  );
}

export function Remark({ remark }: { remark: string | null }) {
  if (remark === null || remark.trim() === '') return null;
  return (
    <PageSection title="Remark">
      <p className="page-prose">
        <RecordText text={remark} />
      </p>
    </PageSection>
  );
}
