/** The talk that a call led to: how long, who took part, what was raised, and how each side summed it up. */
import { showWhen } from '../../../contract/model/show-time.ts';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import type { CallDetail } from './call-panel.tsx';
import { lengthWords } from './call-words.ts';

type Talk = CallDetail['conversations'][number];

const sideWords = {
  ours: 'our side',
  theirs: 'their side',
  third: 'a third side',
  unknown: 'side not stated',
} as const;

export function CallTalk({ talk, zone }: { talk: Talk; zone: string }) {
  const { leastSeconds, mostSeconds, lengthAsTold, participants, topicsRaised, readouts } = talk;
  const length =
    leastSeconds === null || mostSeconds === null
      ? lengthAsTold
      : lengthWords({ length: { leastSeconds, mostSeconds, asTold: lengthAsTold } });
  return (
    <div className="call-panel-part">
      <h3>{talk.channel === 'in person' ? 'Meeting' : 'Conversation'}</h3>
      <p>
        {showWhen(talk.at, zone)}
        {length !== null && (
          <>
            {', '}
            <RecordText text={length} />
          </>
        )}
        {talk.place !== null && (
          <>
            {', '}
            <RecordText text={talk.place} />
          </>
        )}
      </p>
      {talk.remark !== null && (
        <p>
          <RecordText text={talk.remark} />
        </p>
      )}
      {participants.length > 0 && (
        <ul className="call-panel-lines">
          {participants.map(({ id, official, officialId, described, side, role, place }) => (
            <li key={id}>
              {officialId !== null && official !== null ? (
                <RecordLink id={officialId} name={official} />
              ) : (
                <RecordText text={described ?? ''} />
              )}
              <span className="muted">
                {`, ${sideWords[side]}${role === 'unknown' ? '' : `, ${role}`}`}
                {place !== null && (
                  <>
                    {', '}
                    <RecordText text={place} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {topicsRaised.length > 0 && (
        <>
          <h4>Topics raised</h4>
          <ul className="call-panel-lines">
            {topicsRaised.map(({ id, topicId, topic, by, line }) => (
              <li key={id}>
                <RecordLink id={topicId} name={topic} />
                <span className="muted">{`, by ${sideWords[by]}`}</span>
                {line !== null && (
                  <span className="call-panel-more">
                    <RecordText text={line} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {readouts.map(({ id, side, text, issuedAt }) => (
        <figure key={id} className="call-panel-readout">
          <figcaption>
            {`Readout by ${sideWords[side]}`}
            {issuedAt !== null && `, ${showWhen(issuedAt)}`}
          </figcaption>
          <blockquote>
            <RecordText text={text} />
          </blockquote>
        </figure>
      ))}
    </div>
  );
}
