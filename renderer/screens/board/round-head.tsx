/** What a round is about, and how it stands: the count, large, always with what it is out of. */
import { ChartGantt, FileText, Hourglass, MapIcon } from 'lucide-react';
import type { Board } from '../../../contract/model/board-shape.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { ClippedText, RecordText } from '../../parts/record-text.tsx';
import './round-head.css';

export function RoundHead({ board }: { board: Board }) {
  const { round, zone, headline, voice } = board;
  const [count = '', ...rest] = headline.split(' · ');
  return (
    <header className="round-head">
      <div className="round-head-title">
        <h1 tabIndex={-1}>
          <ClippedText text={round.name} lines={2} />
        </h1>
        <p className="round-head-headline" data-tour="board">
          <strong>{count}</strong>
          {rest.map((part) => (
            <span key={part}>
              <span className="unseen">, </span>
              {part}
            </span>
          ))}
          {voice !== null && (
            <em>
              as told by <RecordText text={voice.name} />
            </em>
          )}
        </p>
        <nav className="round-head-ways" aria-label="The round elsewhere">
          <PlaceLink to={{ name: 'timelines', id: round.id }}>
            <ChartGantt aria-hidden="true" />
            Timeline
          </PlaceLink>
          <PlaceLink to={{ name: 'maps', id: round.id }}>
            <MapIcon aria-hidden="true" />
            Map
          </PlaceLink>
          <PlaceLink to={{ name: 'waits', id: round.id }}>
            <Hourglass aria-hidden="true" />
            Waits
          </PlaceLink>
          <PlaceLink to={{ name: 'reports', id: round.id }}>
            <FileText aria-hidden="true" />
            Report
          </PlaceLink>
        </nav>
      </div>
      <dl className="round-head-facts">
        <div>
          <dt>Trigger</dt>
          <dd>
            <ClippedText text={triggerWords(board)} lines={2} />
          </dd>
        </div>
        {round.principal !== null && (
          <div>
            <dt>Principal</dt>
            <dd>
              <RecordLink id={round.principal.id} name={round.principal.name} />
            </dd>
          </div>
        )}
        {round.ask !== null && (
          <div>
            <dt>Ask</dt>
            <dd>
              <ClippedText text={round.ask} lines={2} />
            </dd>
          </div>
        )}
        {round.topics.length > 0 && (
          <div>
            <dt>Topics</dt>
            <dd>
              {round.topics.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ' · '}
                  <RecordLink id={id} name={name} />
                </span>
              ))}
            </dd>
          </div>
        )}
        {round.closedAt !== null && (
          <div>
            <dt>Closed</dt>
            <dd>{showWhen(round.closedAt, zone)}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}

function triggerWords({ round, zone }: Board): string {
  const place = round.triggerPlace === null ? '' : `, ${round.triggerPlace}`;
  return `${round.trigger}, ${showWhen(round.triggerAt, zone)}${place}`;
}
