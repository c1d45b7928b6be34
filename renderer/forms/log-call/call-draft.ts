/** What was typed into the form of a call: only that. Whatever is null follows what the core proposes. */
import type { Id } from '../../../contract/model/id.ts';
import type { Channel, Party, Reason, Side } from '../../../contract/model/words.ts';
import type { KnownOfCall } from '../../data/open-form.ts';
import type { ChosenRecord } from '../../parts/form/record-field.tsx';
import type { TypedWhen } from '../../parts/form/when-field.tsx';

export type Role = 'principal' | 'interpreter' | 'note-taker' | 'listener' | 'operator' | 'unknown';

export interface ParticipantDraft {
  readonly who: ChosenRecord<'official'> | null;
  readonly side: Side;
  readonly role: Role;
  readonly place: string;
}

export interface RaisedDraft {
  readonly topic: { readonly id: Id<'topic'>; readonly name: string };
  readonly by: Side;
  readonly line: string;
}

export interface FollowUpDraft {
  readonly what: string;
  readonly by: 'ours' | 'theirs';
  readonly due: TypedWhen;
}

export interface CallDraft {
  /** What the list of drafts calls it. */
  readonly title: string;
  /** Made with the form: a call that is sent again after its answer was lost is known by it. */
  readonly attemptId: Id<'attempt'>;
  /** Epoch milliseconds: the moment that the form proposes. */
  readonly momentMs: number;
  /** Where the form was opened from; as good as nothing once somebody is typed into `whom`. */
  readonly known: { readonly seatId: Id<'seat'> | null; readonly officialId: Id<'official'> | null };
  /** Null: as known. */
  readonly whom: ChosenRecord<'official' | 'seat'> | null;
  readonly requestId: Id<'request'> | 'none' | null;
  readonly askedBy: Party | null;
  readonly dialledBy: Party | null;
  readonly outcomeId: Id<'outcome'> | null;
  readonly reason: Reason | null;
  readonly reasonRemark: string;
  readonly spokeWith: string;
  readonly at: TypedWhen | null;
  readonly channel: Channel;
  readonly answersId: Id<'attempt'> | 'none' | null;
  readonly offeredFor: TypedWhen | null;
  readonly length: string;
  readonly place: string;
  readonly participants: readonly ParticipantDraft[] | null;
  readonly raised: readonly RaisedDraft[];
  readonly readouts: { readonly ours: string; readonly theirs: string };
  readonly alsoAnswers: readonly Id<'request'>[];
  readonly closes: readonly Id<'follow_up'>[];
  readonly followUps: readonly FollowUpDraft[];
  readonly remark: string;
  readonly source: ChosenRecord<'source'> | null;
  readonly locator: string;
}

/** @param momentMs epoch milliseconds */
export function newCallDraft(known: KnownOfCall, attemptId: Id<'attempt'>, momentMs: number): CallDraft {
  return {
    title: 'Call',
    attemptId,
    momentMs,
    known: { seatId: known.seatId ?? null, officialId: known.officialId ?? null },
    whom: null,
    requestId: known.requestId ?? null,
    askedBy: null,
    dialledBy: known.dialledBy ?? null,
    outcomeId: null,
    reason: null,
    reasonRemark: '',
    spokeWith: '',
    at: null,
    channel: 'phone',
    answersId: null,
    offeredFor: null,
    length: '',
    place: '',
    participants: null,
    raised: [],
    readouts: { ours: '', theirs: '' },
    alsoAnswers: [],
    closes: [],
    followUps: [],
    remark: '',
    source: null,
    locator: '',
  };
}

/** Lines that were begun and hold nothing are no part of the call. */
export function withoutBlankLines(draft: CallDraft): CallDraft {
  return {
    ...draft,
    participants: draft.participants?.filter(({ who, place }) => (who?.name ?? place).trim() !== '') ?? null,
    followUps: draft.followUps.filter(({ what, due }) => what.trim() !== '' || due.at.trim() !== ''),
  };
}
