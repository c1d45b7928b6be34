/** A source: what it is, and every record that cites it. Its address is text: nothing here opens it. */
import type { Id } from '../../../contract/model/id.ts';
import type { SourcePage as Answer } from '../../../contract/model/pages.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { countWords } from '../../data/count-words.ts';
import { useSourcePage } from '../../data/pages.ts';
import { PageAnswer } from '../../parts/page/page-answer.tsx';
import { Fact, PageFrame } from '../../parts/page/page-frame.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RecordWays } from '../../parts/page/record-ways.tsx';
import { Remark } from '../../parts/page/statements.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { CitedTable } from './cited-table.tsx';

export function SourcePage({ id }: { id: Id<'source'> }) {
  const answer = useSourcePage(id);
  return (
    <PageAnswer
      answer={answer}
      during="Reading the source"
      list={{ place: { name: 'sources', id: null }, words: 'Show all sources' }}
    >
      {(page) => <ReadSource page={page} />}
    </PageAnswer>
  );
}

function ReadSource({ page: { source, citedFor, accounts } }: { page: Answer }) {
  return (
    <PageFrame
      kind="Source"
      name={source.title}
      lead={
        source.url !== null && (
          <p className="muted">
            <RecordText text={source.url} />
          </p>
        )
      }
      facts={
        <>
          {source.publisher !== null && (
            <Fact name="Publisher">
              <RecordText text={source.publisher} />
            </Fact>
          )}
          {source.publishedAt !== null && <Fact name="Published">{showWhen(source.publishedAt)}</Fact>}
          <Fact name="Versions of events told by it">{accounts}</Fact>
        </>
      }
      ways={<RecordWays id={source.id} />}
      {...(source.remark !== null && { aside: <Remark remark={source.remark} /> })}
    >
      <PageSection title="Cited for" count={countWords(citedFor)} whenEmpty="No record cites it.">
        <CitedTable citedFor={citedFor} />
      </PageSection>
    </PageFrame>
  );
}
