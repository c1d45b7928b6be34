/** How a request stands: whom it is to reach, its status and why, its clocks, and whose move it is. */
import { CalendarX2, Plane, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { showCount } from '../../../contract/model/board-tally.ts';
import type { RequestStory } from '../../../contract/model/request-story-shape.ts';
import { ElapsedTime } from '../../parts/elapsed-time.tsx';
import { LocalTime } from '../../parts/local-time.tsx';
import { MoveMark } from '../../parts/move-mark.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { ClippedText, RecordText } from '../../parts/record-text.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import './request-head.css';

export function RequestHead({ story: { row, asOf } }: { story: RequestStory }) {
  const { holder, seat, country, status, why, possibly, placed, received, limit, absences } = row;
  return (
    <header className="request-head">
      <div className="request-head-who">
        <h1 tabIndex={-1}>
          {holder === null ? (
            'Vacant or not known'
          ) : (
            <PlaceLink to={{ name: 'officials', id: holder.id }} className="record-link">
              <ClippedText text={holder.name} lines={3} />
            </PlaceLink>
          )}
        </h1>
        <p>
          <RecordLink id={row.seatId} name={seat} />
          {', '}
          <RecordLink id={country.id} name={country.name} /> <span className="muted">{country.code}</span>
        </p>
        <p className="request-head-status">
          <StatusMark status={status} size="large" />
          {possibly.map((other) => (
            <StatusMark key={other.status} status={other.status} lead="possibly" size="small" />
          ))}
          {row.direction === 'theirs' && <span className="muted">Their request to reach us</span>}
        </p>
        <p className="request-head-why">
          <RecordText text={why} />
        </p>
        {possibly.map((other) => (
          <p key={other.status} className="muted">
            Possibly {other.status}: <RecordText text={other.why} />
          </p>
        ))}
      </div>
      <dl className="request-head-facts">
        <Fact name="Since first attempt">
          <ElapsedTime range={row.sinceFirstPlaced} status={status} />
          {limit !== null && <span className="request-head-limit">{limitWords[limit]}</span>}
        </Fact>
        <Fact name="Since trigger">
          <ElapsedTime range={row.sinceTrigger} status={status} />
        </Fact>
        <Fact name="Attempts placed">{showCount(placed)}</Fact>
        {received.most > 0 && <Fact name="Received">{showCount(received)}</Fact>}
        {row.ball !== null && (
          <Fact name="Whose move">
            <MoveMark ball={row.ball} />
          </Fact>
        )}
        <Fact name="Local time">
          <LocalTime moment={asOf} zone={row.zone} />
        </Fact>
        {absences.map(({ kind, where, when }) => (
          <Fact key={`${kind} ${where} ${when}`} name={`Away (${kind})`} isWide>
            <span className="request-head-absence">
              {kind === 'travel' ? <Plane aria-hidden="true" /> : <CalendarX2 aria-hidden="true" />}
              <span>
                <RecordText text={where} />
                <br />
                {when}
              </span>
            </span>
          </Fact>
        ))}
        {row.disputed && (
          <Fact name="Disputed" isWide>
            <span className="request-head-absence">
              <Split aria-hidden="true" />
              Voices tell an event of this request differently
            </span>
          </Fact>
        )}
      </dl>
    </header>
  );
}

const limitWords = {
  within: 'within the limit',
  'possibly overdue': 'possibly past the limit',
  overdue: 'past the first limit',
  'possibly long overdue': 'past the first limit, possibly the second',
  'long overdue': 'past the second limit',
} as const;

function Fact({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className="request-head-fact" data-is-wide={isWide}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
