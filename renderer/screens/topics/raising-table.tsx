/** Who raised a topic, when, with whom, and the line that was taken. */
import type { Raising, TopicPage } from '../../../contract/model/pages.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { sides, type Side } from '../../../contract/model/words.ts';
import { LineTable } from '../../parts/page/line-table.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { useShortened } from '../../parts/page/use-shortened.tsx';
import { RecordText } from '../../parts/record-text.tsx';

const first = 25;

const byWords: Readonly<Record<Side, string>> = {
  ours: 'us',
  theirs: 'them',
  third: 'a third side',
  unknown: 'not stated',
};

export function RaisingTable({ raised: { lines, more } }: { raised: TopicPage['raised'] }) {
  const { shown, rest } = useShortened(lines, first, 'conversations', more);
  return (
    <>
      <p className="muted">{countsOf(lines)}</p>
      <LineTable caption="Conversations, the latest first" columns={['When', 'Raised by', 'With', 'Line']}>
        {shown.map((one) => (
          <tr key={one.id}>
            <th scope="row" className="line-table-when">
              <WhenOf raising={one} />
            </th>
            <td>{byWords[one.by]}</td>
            <td>
              {one.officials.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <RecordLink id={id} name={name} />
                </span>
              ))}
            </td>
            <td>{one.line !== null && <RecordText text={one.line} />}</td>
          </tr>
        ))}
      </LineTable>
      {rest}
    </>
  );
}

/** The request whose story tells the conversation, or the call it was. */
function WhenOf({ raising: { at, requestId, attemptId } }: { raising: Raising }) {
  const told = requestId ?? attemptId;
  const words = showWhen(at);
  return told === null ? words : <RecordLink id={told} name={words} />;
}

function countsOf(lines: readonly Raising[]): string {
  return sides
    .map((side) => [side, lines.filter(({ by }) => by === side).length] as const)
    .filter(([, count]) => count > 0)
    .map(([side, count]) => `By ${byWords[side]} ${count === 1 ? 'once' : `${count} times`}`)
    .join(' · ');
}
