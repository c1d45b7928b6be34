/** Everything of one call, beside the list: the attempt, the talk it led to, what was raised and agreed, and who says so. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pencil, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { Id } from '../../../contract/model/id.ts';
import { useAbout } from '../../data/answers.ts';
import { useCore } from '../../data/core.ts';
import { openForm } from '../../data/open-form.ts';
import { leaveTo } from '../../data/place.ts';
import { Button } from '../../parts/button.tsx';
import { RecordLink } from '../../parts/page/record-link.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import './call-panel.css';
import { CallTalk } from './call-talk.tsx';
import { directionWord, timeAtSeat, whomWords, withCapital } from './call-words.ts';
import { CallSources, FollowUpsOfCall, OffersOfCall } from './call-statements.tsx';

interface CallPanelProps {
  readonly id: Id<'attempt'>;
  readonly zone: string;
  /** Whether the keyboard goes into it when it opens. */
  readonly takesFocus: boolean;
}

export function CallPanel({ id, zone, takesFocus }: CallPanelProps) {
  const { data, error } = useCallDetail(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const isRead = data !== undefined;
  useEffect(() => {
    if (takesFocus && isRead) heading.current?.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another call is another arrival
  }, [takesFocus, isRead, id]);
  return (
    <section className="call-panel" aria-label="Details of the call">
      <div className="call-panel-ways">
        <span className="call-panel-kind">Call</span>
        <ChangeButton id={id} />
        <button
          type="button"
          className="button"
          data-look="bare"
          data-only-icon
          aria-label="Close the details"
          onClick={() => leaveTo({ name: 'calls', id: null })}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {error !== null && <RefusalNotice error={error} during="Reading the call" />}
      {error === null && data === undefined && <Waiting for="Reading the call" />}
      {error === null && data !== undefined && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            <RecordText text={whomWords(data.call)} />
          </h2>
          <Facts detail={data} zone={zone} />
          {data.conversations.map((talk) => (
            <CallTalk key={talk.id} talk={talk} zone={zone} />
          ))}
          <OffersOfCall offers={data.offers} zone={zone} />
          <FollowUpsOfCall followUps={data.followUps} />
          <CallSources citations={data.citations} />
        </>
      )}
    </section>
  );
}

function ChangeButton({ id }: { id: Id<'attempt'> }) {
  const isReadOnly = useAbout().data?.mode === 'read-only';
  if (isReadOnly) return null;
  return (
    <Button onPress={() => openForm({ form: 'change', id })}>
      <Pencil aria-hidden="true" />
      Change
    </Button>
  );
}

function useCallDetail(id: Id<'attempt'>) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['attempts', 'detail', { id }],
    queryFn: ({ signal }) => api.attempts.detail({ id }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export type CallDetail = NonNullable<ReturnType<typeof useCallDetail>['data']>;

const partyWords = { us: 'Us', them: 'Them', unknown: 'Not stated', disputed: 'Disputed' } as const;

function Facts({ detail, zone }: { detail: CallDetail; zone: string }) {
  const { call, answers, answeredBy, versions } = detail;
  const local = timeAtSeat(call);
  return (
    <dl className="call-panel-facts">
      <Fact name="Time">{showWhen(call.at, zone)}</Fact>
      {local !== null && <Fact name="Their time">{local}</Fact>}
      <Fact name="Outcome">
        <strong>
          <RecordText text={withCapital(call.outcome)} />
        </strong>
        {call.reason !== null && `, ${call.reason}`}
        {call.reasonRemark !== null && (
          <span className="call-panel-more">
            <RecordText text={call.reasonRemark} />
          </span>
        )}
      </Fact>
      <Fact name="Direction">{directionWord(call)}</Fact>
      <Fact name="Asked by">{partyWords[call.askedBy]}</Fact>
      <Fact name="Dialled by">{partyWords[call.dialledBy]}</Fact>
      <Fact name="Channel">{withCapital(call.channel)}</Fact>
      {call.spokeWith !== null && (
        <Fact name="Spoke with">
          <RecordText text={call.spokeWith} />
        </Fact>
      )}
      {call.officialId !== null && (
        <Fact name="Official">
          <RecordLink id={call.officialId} name={call.official ?? ''} />
        </Fact>
      )}
      {call.seatId !== null && (
        <Fact name="Seat">
          <RecordLink id={call.seatId} name={call.seat ?? ''} />
          {call.countryId !== null && (
            <>
              {', '}
              <RecordLink id={call.countryId} name={call.country ?? ''} />
            </>
          )}
        </Fact>
      )}
      {call.roundId !== null && (
        <Fact name="Round">
          <RecordLink id={call.roundId} name={call.round ?? ''} />
        </Fact>
      )}
      {call.requestId !== null && (
        <Fact name="Request">
          <PlaceLink to={{ name: 'requests', id: call.requestId }} className="record-link">
            The request this call was for
          </PlaceLink>
        </Fact>
      )}
      {answers !== null && (
        <Fact name="Returns">
          <PlaceLink to={{ name: 'calls', id: answers.id }}>
            the call of {showWhen(answers.at, zone)}
          </PlaceLink>
        </Fact>
      )}
      {answeredBy.map(({ id, at }) => (
        <Fact key={id} name="Returned by">
          <PlaceLink to={{ name: 'calls', id }}>the call of {showWhen(at, zone)}</PlaceLink>
        </Fact>
      ))}
      {versions > 0 && (
        <Fact name="Versions">
          {versions === 1 ? 'One voice tells it differently' : `${versions} voices tell it differently`}
        </Fact>
      )}
      {call.remark !== null && call.remark !== '' && (
        <Fact name="Remark" isWide>
          <RecordText text={call.remark} />
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

export function Fact({ name, isWide = false, children }: FactProps) {
  return (
    <div className="call-panel-fact" data-is-wide={isWide || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
