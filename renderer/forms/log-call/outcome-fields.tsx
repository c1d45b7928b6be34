/** What came of it, why, when, by which channel, and which attempt it answers. */
import { channels, reasons, type Reason } from '../../../contract/model/words.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { WhenField } from '../../parts/form/when-field.tsx';
import type { CallForm } from './call-form.ts';
import { KeyedChoice } from './keyed-choice.tsx';
import { LineChoice } from './line-choice.tsx';
import { outcomeWords } from './outcome-words.ts';
import { Spot } from './spot.tsx';

export function OutcomeField({ form }: { form: CallForm }) {
  const { outcomes, stands, change, faultAt } = form;
  return (
    <Spot name="outcome">
      <KeyedChoice
        label="Outcome"
        isRequired
        options={outcomes.map((outcome) => ({
          id: outcome.id,
          title: outcome.name,
          more: outcomeWords(outcome),
        }))}
        value={stands.outcome?.id ?? null}
        error={faultAt('outcome')}
        onChange={(id) => change({ outcomeId: outcomes.find((outcome) => outcome.id === id)?.id ?? null })}
      />
    </Spot>
  );
}

const reasonOptions = reasons.map((reason) => ({ id: reason, title: reason }));
const notTold = 'not told';
const perhapsReason = [{ id: notTold, title: notTold }, ...reasonOptions] as const;

/** Whoever was reached needs no reason. Where the outcome asks for one, all of them lie open; else they take one line. */
export function ReasonFields({ form }: { form: CallForm }) {
  const { draft, stands, change, faultAt } = form;
  const { outcome } = stands;
  if (outcome === null || outcome.reached !== null) return null;
  const shared = { label: 'Reason', error: faultAt('reason') };
  return (
    <>
      <Spot name="reason">
        {outcome.reasonRequired ? (
          <KeyedChoice
            {...shared}
            isRequired
            options={reasonOptions}
            value={draft.reason}
            onChange={(reason) => change({ reason: reason as Reason | null })}
          />
        ) : (
          <ChoiceField<Reason | typeof notTold>
            {...shared}
            look="list"
            options={perhapsReason}
            value={draft.reason ?? notTold}
            onChange={(reason) => change({ reason: reason === notTold ? null : reason })}
          />
        )}
      </Spot>
      {draft.reason !== null && (
        <Spot name="reasonRemark">
          <LineField
            label="Reason in words"
            value={draft.reasonRemark}
            isRequired={draft.reason === 'other'}
            error={faultAt('reasonRemark')}
            onChange={(reasonRemark) => change({ reasonRemark })}
          />
        </Spot>
      )}
    </>
  );
}

export function SpokeWithField({ form }: { form: CallForm }) {
  const { draft, stands, change, faultAt } = form;
  const { outcome } = stands;
  if (outcome === null || outcome.reached === 'holder') return null;
  return (
    <Spot name="spokeWith">
      <LineField
        label="Spoke with"
        placeholder="Who took the call, when it was somebody else"
        value={draft.spokeWith}
        error={faultAt('spokeWith')}
        onChange={(spokeWith) => change({ spokeWith })}
      />
    </Spot>
  );
}

const channelOptions = channels.map((channel) => ({
  id: channel,
  title: channel === 'unknown' ? 'not stated' : channel,
}));

export function TimeFields({ form }: { form: CallForm }) {
  const { draft, proposal, stands, change, faultAt } = form;
  const { ours, theirs } = proposal.zones;
  return (
    <>
      <Spot name="at">
        <WhenField
          label="When"
          isRequired
          value={stands.at}
          alsoIn={stands.at.zone === ours ? theirs : ours}
          error={faultAt('at')}
          onChange={(at) => change({ at })}
        />
      </Spot>
      <Spot name="channel">
        <div className="call-segments">
          <ChoiceField
            label="Channel"
            look="buttons"
            options={channelOptions}
            value={draft.channel}
            error={faultAt('channel')}
            onChange={(channel) => change({ channel: channel ?? draft.channel })}
          />
        </div>
      </Spot>
    </>
  );
}

const none = 'none';

export function AnswersField({ form }: { form: CallForm }) {
  const { stands, change, faultAt } = form;
  const { answerable, answersId } = stands;
  if (answerable.length === 0) return null;
  return (
    <Spot name="answers">
      <LineChoice
        label="Returns"
        options={[
          ...answerable.map(({ id, words, isAnswered }) => ({
            id,
            title: words,
            ...(isAnswered && { more: 'Another call answers it already.' }),
          })),
          { id: none, title: 'None of these' },
        ]}
        value={answersId ?? none}
        error={faultAt('answers')}
        onChange={(id) => change({ answersId: answerable.find((attempt) => attempt.id === id)?.id ?? none })}
      />
    </Spot>
  );
}

export function OfferField({ form }: { form: CallForm }) {
  const { proposal, stands, change, faultAt } = form;
  const { outcome, request, offeredFor } = stands;
  if (outcome?.movesToCaller !== true || request === null) return null;
  const { ours, theirs } = proposal.zones;
  return (
    <Spot name="offer">
      <WhenField
        label="Time offered"
        value={offeredFor}
        alsoIn={offeredFor.zone === ours ? theirs : ours}
        placeholder="Left empty: to be decided"
        error={faultAt('offer')}
        onChange={(at) => change({ offeredFor: at })}
      />
    </Spot>
  );
}
