/** A topic: where it is in the tree, the rounds it is planned for, and every conversation in which it came up. */
import type { Id } from '../../../contract/model/id.ts';
import type { TopicPage as Answer } from '../../../contract/model/pages.ts';
import { countWords } from '../../data/count-words.ts';
import { useTopicPage } from '../../data/pages.ts';
import { PageAnswer } from '../../parts/page/page-answer.tsx';
import { Fact, PageFrame } from '../../parts/page/page-frame.tsx';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RecordWays } from '../../parts/page/record-ways.tsx';
import { Remark } from '../../parts/page/statements.tsx';
import { RaisingTable } from './raising-table.tsx';
import './topic-page.css';

export function TopicPage({ id }: { id: Id<'topic'> }) {
  const answer = useTopicPage(id);
  return (
    <PageAnswer
      answer={answer}
      during="Reading the topic"
      list={{ place: { name: 'topics', id: null }, words: 'Show all topics' }}
    >
      {(page) => <ReadTopic page={page} />}
    </PageAnswer>
  );
}

function ReadTopic({ page: { topic, above, below, plannedFor, raised } }: { page: Answer }) {
  const hasAside = below.length > 0 || plannedFor.length > 0 || topic.remark !== null;
  return (
    <PageFrame
      kind={topic.standing ? 'Standing topic' : 'Topic'}
      name={topic.name}
      lead={above.length > 0 && <PathOfTopic above={above} />}
      facts={<Fact name="Raised">{countWords(raised)}</Fact>}
      ways={<RecordWays id={topic.id} />}
      {...(hasAside && {
        aside: (
          <>
            <PageSection title="Topics below" count={below.length}>
              <ul className="page-lines">
                {below.map((one) => (
                  <li key={one.id}>
                    <RecordLink id={one.id} name={one.name} />
                    {one.standing && <span className="muted"> standing</span>}
                  </li>
                ))}
              </ul>
            </PageSection>
            <PageSection title="Planned for" count={plannedFor.length}>
              <ul className="page-lines">
                {plannedFor.map((round) => (
                  <li key={round.id}>
                    <RecordLink id={round.id} name={round.name} />
                  </li>
                ))}
              </ul>
            </PageSection>
            <Remark remark={topic.remark} />
          </>
        ),
      })}
    >
      <PageSection
        title="Raised in conversations"
        count={countWords(raised)}
        whenEmpty="It has been raised in no conversation on record."
      >
        <RaisingTable raised={raised} />
      </PageSection>
    </PageFrame>
  );
}

function PathOfTopic({ above }: { above: Answer['above'] }) {
  return (
    <nav aria-label="Topics above">
      <ol className="topic-path">
        {above.map(({ id, name }) => (
          <li key={id}>
            <RecordLink id={id} name={name} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
