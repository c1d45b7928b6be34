/** What was talked about with an official: in how many of the conversations, and who raised it. */
import type { TopicCount } from '../../../contract/model/pages.ts';
import { sides, type Side } from '../../../contract/model/words.ts';
import { PageSection } from '../../parts/page/page-section.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { useShortened } from '../../parts/page/use-shortened.tsx';
import './topic-counts.css';

interface TopicCountsProps {
  readonly topics: readonly TopicCount[];
  /** What they are counted out of. */
  readonly conversations: number;
}

const first = 12;

const byWords: Readonly<Record<Side, string>> = {
  ours: 'by us',
  theirs: 'by them',
  third: 'by a third side',
  unknown: 'by a side not stated',
};

export function TopicCounts({ topics, conversations }: TopicCountsProps) {
  const { shown, rest } = useShortened(topics, first, 'topics');
  return (
    <PageSection
      title="Topics"
      count={topics.length}
      {...(conversations > 0 && {
        whenEmpty: `No topic is on record of ${conversations === 1 ? 'the one conversation' : `the ${conversations} conversations`}.`,
      })}
    >
      <ul className="topic-counts">
        {shown.map(({ id, name, conversations: count, raised }) => (
          <li key={id}>
            <RecordLink id={id} name={name} />
            <span className="topic-counts-share">{`in ${count} of ${conversations} ${
              conversations === 1 ? 'conversation' : 'conversations'
            }`}</span>
            <span className="page-lines-more">{raisedWords(raised)}</span>
            <meter
              className="topic-counts-meter"
              min={0}
              max={conversations}
              value={count}
              aria-hidden="true"
            />
          </li>
        ))}
      </ul>
      {rest}
    </PageSection>
  );
}

function raisedWords(raised: TopicCount['raised']): string {
  return sides
    .filter((side) => raised[side] > 0)
    .map((side, index) => {
      const times = raised[side] === 1 ? 'once' : `${raised[side]} times`;
      return `${index === 0 ? 'raised ' : ''}${times} ${byWords[side]}`;
    })
    .join(', ');
}
