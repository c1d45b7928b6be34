/** What is typed for a round that is to be opened, and what is sent of it. */
import type { z } from 'zod';
import type { Id } from '../../../contract/model/id.ts';
import type { operations } from '../../../contract/operations/index.ts';
import type { ChosenRecord } from '../../parts/form/record-field.tsx';
import type { TypedWhen } from '../../parts/form/when-field.tsx';
import { emptyOf } from '../field-values.ts';
import type { Values } from '../form-description.ts';
import { readOne, type Faults } from '../read-values.ts';
import { roundFields } from './round-fields.ts';

export interface Excluded {
  readonly why: string;
  readonly decidedBy: string;
}

export interface RoundDraft {
  readonly id: Id<'round'>;
  readonly values: Values;
  readonly callingSeatId: Id<'seat'> | null;
  readonly topics: readonly ChosenRecord<'topic'>[];
  readonly excluded: Readonly<Record<Id<'seat'>, Excluded>>;
  /** Another round of the roster looks the same, and this one is meant all the same. */
  readonly again: boolean;
}

export type OpenInput = z.input<typeof operations.rounds.open.input>;

export function newRoundDraft(id: Id<'round'>, roster: ChosenRecord<'roster'> | null): RoundDraft {
  const values = Object.fromEntries(roundFields.map((field) => [field.key, emptyOf(field)]));
  return {
    id,
    values: { ...values, rosterId: roster },
    callingSeatId: null,
    topics: [],
    excluded: {},
    again: false,
  };
}

/** The trigger as it is typed, with its zone said. */
export function triggerOf({ values }: RoundDraft, zone: string): TypedWhen {
  const typed = values['triggerAt'] as TypedWhen;
  return { at: typed.at, zone: typed.zone || zone };
}

export const excludedFault = (seat: Id<'seat'>) => `exclude.${seat}`;

/** @param seats those the preview names; what was said of others, of another roster, is left out */
export function readRoundDraft(
  draft: RoundDraft,
  seats: readonly Id<'seat'>[],
  zone: string,
): { readonly input: OpenInput; readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const round: Record<string, unknown> = {};
  const values = { ...draft.values, zone: draft.values['zone'] || zone };
  for (const field of roundFields) {
    const read = readOne('round', field, values, zone);
    if ('fault' in read) faults[field.key] = read.fault;
    else round[field.key] = read.sent;
  }
  const at = triggerOf(draft, zone);
  const exclude = excludedSeats(draft, seats).map(([seatId, { why, decidedBy }]) => {
    if (why.trim() === '') faults[excludedFault(seatId)] = 'Why it is excluded is not said yet.';
    return { seatId, at, why, decidedBy: decidedBy.trim() === '' ? null : decidedBy };
  });
  const callingSeatId = seats.find((seat) => seat === draft.callingSeatId) ?? null;
  const input = {
    round: { ...round, id: draft.id, callingSeatId },
    exclude,
    topics: draft.topics.flatMap(({ id }) => (id === null ? [] : [id])),
    again: draft.again,
  };
  return { input: input as OpenInput, faults };
}

export function excludedSeats({ excluded, callingSeatId }: RoundDraft, seats: readonly Id<'seat'>[]) {
  return seats.flatMap((seat): (readonly [Id<'seat'>, Excluded])[] => {
    const one = excluded[seat];
    return one === undefined || seat === callingSeatId ? [] : [[seat, one]];
  });
}
