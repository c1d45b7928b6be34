/** The call as the form shows it: what was typed, and what is proposed wherever nothing was. */
import type { Outcome } from '../../../contract/model/attempt.ts';
import type { CallProposal } from '../../../contract/model/call-proposal.ts';
import type { Id } from '../../../contract/model/id.ts';
import { likelyParties } from '../../../contract/model/likely-requests.ts';
import type { Party } from '../../../contract/model/words.ts';
import { typedMoment } from '../../data/time-steps.ts';
import type { TypedWhen } from '../../parts/form/when-field.tsx';
import type { CallDraft, ParticipantDraft } from './call-draft.ts';

export interface CallAsItStands {
  /** Null: outside any request. */
  readonly request: CallProposal['request'];
  readonly askedBy: Party;
  readonly dialledBy: Party;
  readonly outcome: Outcome | null;
  readonly at: TypedWhen;
  /** The attempts it may answer; empty where the side that dialled answers none. */
  readonly answerable: CallProposal['answerable'];
  readonly answersId: Id<'attempt'> | null;
  readonly offeredFor: TypedWhen;
  readonly participants: readonly ParticipantDraft[];
  /** Open requests beside the one the call is for. */
  readonly others: CallProposal['requests'];
}

export function callAsItStands(
  draft: CallDraft,
  proposal: CallProposal,
  outcomes: readonly Outcome[],
): CallAsItStands {
  const { zones } = proposal;
  const request = draft.requestId === 'none' ? null : proposal.request;
  const placed = request === null ? [] : proposal.answerable;
  const parties = likelyParties(request?.direction ?? null, draft.dialledBy, placed.length);
  const askedBy = draft.askedBy ?? parties.askedBy;
  const { dialledBy } = parties;
  const caller = request?.direction === 'theirs' ? 'them' : 'us';
  const answerable = dialledBy === caller ? [] : placed;
  const outcome = outcomeOf(draft, outcomes);
  return {
    request,
    askedBy,
    dialledBy,
    outcome,
    at: draft.at ?? { at: typedMoment(draft.momentMs, zones.ours).replace('T', ' '), zone: zones.ours },
    answerable,
    answersId: answersOf(draft, answerable, dialledBy === (caller === 'us' ? 'them' : 'us')),
    offeredFor: draft.offeredFor ?? { at: '', zone: zones.theirs ?? zones.ours },
    participants: draft.participants ?? proposedParticipants(draft, proposal, outcome),
    others: proposal.requests.filter(({ id }) => id !== request?.id),
  };
}

/** Who returns a call reached us: the talk is the likeliest end of it. */
function outcomeOf({ outcomeId, dialledBy }: CallDraft, outcomes: readonly Outcome[]): Outcome | null {
  if (outcomeId !== null) return outcomes.find(({ id }) => id === outcomeId) ?? null;
  if (dialledBy !== 'them') return null;
  return outcomes.find(({ reached, closesRequest }) => reached === 'holder' && closesRequest) ?? null;
}

function answersOf(
  { answersId }: CallDraft,
  answerable: CallProposal['answerable'],
  isTheirs: boolean,
): Id<'attempt'> | null {
  if (answersId === 'none') return null;
  const chosen = answerable.find(({ id }) => id === answersId);
  if (chosen !== undefined) return chosen.id;
  const [likeliest] = answerable;
  return isTheirs && likeliest?.isAnswered === false ? likeliest.id : null;
}

function proposedParticipants(
  { spokeWith }: CallDraft,
  { principal, official }: CallProposal,
  outcome: Outcome | null,
): ParticipantDraft[] {
  const role = 'principal' as const;
  const deputy = spokeWith.trim() === '' ? null : { id: null, name: spokeWith };
  const theirs = outcome?.reached === 'deputy' ? deputy : official;
  return [
    ...(principal === null ? [] : [{ who: principal, side: 'ours' as const, role, place: '' }]),
    ...(theirs === null ? [] : [{ who: theirs, side: 'theirs' as const, role, place: '' }]),
  ];
}
