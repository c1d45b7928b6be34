import { badInput, within } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { CallMaking, WholeCall } from '../../contract/model/whole-call.ts';
import type { operations } from '../../contract/operations/index.ts';
import { proposeCall } from '../tables/call-proposal.ts';
import { readWholeCall } from '../tables/whole-call.ts';
import { withSeatAndHolder } from './attempts.ts';
import type { CommandContext, Handlers } from './handler.ts';

export const calls: Handlers<typeof operations>['calls'] = {
  log({ closes, ...making }, context) {
    const { store, recorder } = context;
    const attempt = within(['attempt'], () =>
      recorder.make('attempt', withSeatAndHolder(making.attempt, store)),
    );
    const conversation = making.conversation === null ? null : logTalk(making.conversation, attempt, context);
    return {
      attempt,
      conversations: conversation === null ? [] : [conversation],
      offers: making.offer === null ? [] : [logOffer(making.offer, attempt, context)],
      citations: making.citations.map((citation, index) =>
        within(['citations', index], () => recorder.make('citation', { ...citation, aboutId: attempt.id })),
      ),
      followUps: logFollowUps(making.followUps, attempt, conversation?.id ?? null, context),
      closed: closes.map(({ id, doneWhy }, index) =>
        within(['closes', index], () => closeBy(attempt, id, doneWhy, context)),
      ),
    };
  },

  read: ({ id }, { store }) => readWholeCall(store, id),

  propose: ({ at, ...known }, { store, now }) => proposeCall(store, { ...known, at: at ?? now() }),
};

function logTalk(
  {
    participants,
    topicsRaised,
    readouts,
    answeredRequests,
    ...talk
  }: NonNullable<CallMaking['conversation']>,
  attempt: RecordOf<'attempt'>,
  { recorder }: CommandContext,
): WholeCall['conversations'][number] {
  const at = (...path: readonly (string | number)[]) => ['conversation', ...path];
  const conversation = within(at(), () => recorder.make('conversation', { ...talk, attemptId: attempt.id }));
  const conversationId = conversation.id;
  return {
    ...conversation,
    participants: participants.map((one, index) =>
      within(at('participants', index), () => recorder.make('participant', { ...one, conversationId })),
    ),
    topicsRaised: topicsRaised.map((one, index) =>
      within(at('topicsRaised', index), () => recorder.make('topic_raised', { ...one, conversationId })),
    ),
    readouts: readouts.map((one, index) =>
      within(at('readouts', index), () => recorder.make('readout', { ...one, conversationId })),
    ),
    answeredRequests: answeredRequests.map((one, index) =>
      within(at('answeredRequests', index), () => {
        if (one.requestId === attempt.requestId) {
          throw badInput(['requestId'], 'The call itself is for this request; only others are named here.');
        }
        return recorder.make('answered_request', { ...one, conversationId });
      }),
    ),
  };
}

function logOffer(
  offer: NonNullable<CallMaking['offer']>,
  { id: attemptId, requestId, at: offeredAt }: RecordOf<'attempt'>,
  { recorder }: CommandContext,
): RecordOf<'offer'> {
  return within(['offer'], () => {
    if (requestId === null) {
      throw badInput(
        [],
        'A time is offered for a request, and this call is for none; choose one or leave it out.',
      );
    }
    return recorder.make('offer', { ...offer, requestId, attemptId, offeredAt });
  });
}

function logFollowUps(
  followUps: CallMaking['followUps'],
  { requestId, officialId }: RecordOf<'attempt'>,
  conversationId: Id<'conversation'> | null,
  { store, recorder }: CommandContext,
): RecordOf<'follow_up'>[] {
  const roundId = requestId === null ? null : store.require('request', requestId).roundId;
  return followUps.map((followUp, index) =>
    within(['followUps', index], () =>
      recorder.make('follow_up', {
        ...followUp,
        conversationId,
        roundId: followUp.roundId ?? roundId,
        officialId: followUp.officialId ?? officialId,
      }),
    ),
  );
}

function closeBy(
  { at }: RecordOf<'attempt'>,
  id: Id<'follow_up'>,
  doneWhy: string | null,
  { store, recorder }: CommandContext,
): RecordOf<'follow_up'> {
  const followUp = store.find<'follow_up'>('follow_up', id);
  if (followUp === null) throw badInput(['id'], 'There is no follow-up with this id.');
  if (followUp.doneAt !== null) throw badInput(['id'], 'This follow-up is done already; leave it out.');
  return recorder.change<'follow_up'>('follow_up', id, { doneAt: at, doneWhy });
}
