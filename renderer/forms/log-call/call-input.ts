/** From the form to the command: what is sent, or what is missing and where. */
import type { z } from 'zod';
import type { Problem } from '../../../contract/errors.ts';
import type { CallProposal } from '../../../contract/model/call-proposal.ts';
import { idFrom, type Id } from '../../../contract/model/id.ts';
import { readLength } from '../../../contract/model/length-parse.ts';
import type { ThingName } from '../../../contract/model/thing-names.ts';
import { operations } from '../../../contract/operations/index.ts';
import { newCommandId } from '../../data/core.ts';
import type { CallAsItStands } from './call-as-it-stands.ts';
import type { CallDraft } from './call-draft.ts';

export type CallInput = z.input<typeof operations.calls.log.input>;
type Talk = NonNullable<CallInput['conversation']>;

export type ReadCall = { readonly input: CallInput } | { readonly problems: readonly Problem[] };

export function readCall(draft: CallDraft, stands: CallAsItStands, proposal: CallProposal): ReadCall {
  const { outcome, request } = stands;
  const seatId = request?.seat.id ?? proposal.seat?.id ?? null;
  const officialId = proposal.official?.id ?? null;
  const missing: Problem[] = [];
  if (draft.whom?.id === null && draft.whom.name.trim() !== '') {
    missing.push(problem('whom', `Nobody and no seat goes by “${draft.whom.name}”; choose one of the list.`));
  } else if (seatId === null && officialId === null) {
    missing.push(problem('whom', 'Whom the call is with is missing: an official or a seat.'));
  }
  if (outcome === null) missing.push(problem('outcomeId', 'What came of it is missing.'));
  if (stands.at.at.trim() === '') {
    missing.push(problem('at', 'When it was is missing; “unknown” is an answer too.'));
  }
  for (const [index, { what }] of draft.followUps.entries()) {
    if (what.trim() !== '') continue;
    missing.push({ path: ['followUps', index, 'what'], message: 'What is to be done is missing.' });
  }
  if (missing.length > 0 || outcome === null) return { problems: missing };

  const input: CallInput = {
    attempt: {
      id: draft.attemptId,
      requestId: request?.id ?? null,
      seatId,
      officialId,
      at: stands.at,
      askedBy: stands.askedBy,
      dialledBy: stands.dialledBy,
      channel: draft.channel,
      outcomeId: outcome.id,
      reason: outcome.reached === null ? draft.reason : null,
      reasonRemark: outcome.reached === null ? textOrNull(draft.reasonRemark) : null,
      answersId: stands.answersId,
      spokeWith: outcome.reached === 'holder' ? null : textOrNull(draft.spokeWith),
      remark: textOrNull(draft.remark),
    },
    conversation: outcome.reached === null ? null : talkOf(draft, stands, outcome.reached),
    offer: outcome.movesToCaller && request !== null ? offerOf(draft, stands, request.direction) : null,
    citations:
      draft.source?.id == null
        ? []
        : [{ id: newId('citation'), sourceId: draft.source.id, locator: textOrNull(draft.locator) }],
    followUps: draft.followUps.map(({ what, by, due }) => ({
      id: newId('follow_up'),
      kind: by === 'ours' ? ('follow-up' as const) : ('commitment' as const),
      by,
      what,
      due: due.at.trim() === '' ? null : due,
    })),
    closes: draft.closes.map((id) => ({ id })),
  };
  const read = operations.calls.log.input.safeParse(input);
  if (read.success) return { input };
  return {
    problems: read.error.issues.map(({ path, message }) => ({
      path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message,
    })),
  };
}

function talkOf(draft: CallDraft, { at, participants }: CallAsItStands, reached: 'holder' | 'deputy'): Talk {
  const length = readLength(draft.length);
  return {
    id: newId('conversation'),
    at,
    leastSeconds: length?.leastSeconds ?? null,
    mostSeconds: length?.mostSeconds ?? null,
    lengthAsTold: textOrNull(draft.length),
    channel: draft.channel,
    place: textOrNull(draft.place),
    participants: participants.map(({ who, side, role, place }) => ({
      id: newId('participant'),
      officialId: who?.id ?? null,
      described: who?.id == null ? textOrNull(who?.name ?? '') : null,
      side,
      role,
      place: textOrNull(place),
    })),
    topicsRaised: draft.raised.map(({ topic, by, line }) => ({
      id: newId('topic_raised'),
      topicId: topic.id,
      by,
      line: textOrNull(line),
    })),
    readouts: (['ours', 'theirs'] as const).flatMap((side) => {
      const text = textOrNull(draft.readouts[side]);
      return text === null ? [] : [{ id: newId('readout'), side, text }];
    }),
    answeredRequests: draft.alsoAnswers.map((requestId) => ({
      id: newId('answered_request'),
      requestId,
      reached,
    })),
  };
}

/** The side that was called offers the time; when it is not told, it is to be decided. */
function offerOf(draft: CallDraft, { offeredFor }: CallAsItStands, direction: 'ours' | 'theirs') {
  return {
    id: newId('offer'),
    by: direction === 'ours' ? ('theirs' as const) : ('ours' as const),
    state: 'open' as const,
    proposedFor: offeredFor.at.trim() === '' ? null : offeredFor,
    channel: draft.channel,
  };
}

function problem(field: string, message: string): Problem {
  return { path: ['attempt', field], message };
}

function newId<Name extends ThingName>(name: Name): Id<Name> {
  return idFrom(name, newCommandId());
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
