/** Rounds of one roster that look like the same occasion: by their name, or by a trigger on the same day. */
import { Refusal } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';
import type { When } from '../../contract/model/when.ts';
import type { TableStore } from '../record/table-store.ts';

export interface RoundAlike {
  readonly id: Id<'round'>;
  readonly name: string;
  readonly triggerAt: When;
  readonly by: 'name' | 'day';
}

/** The latest trigger first. Days are those of the zone the new trigger is told in. */
export function roundsAlike(
  store: TableStore,
  rosterId: Id<'roster'>,
  name: string,
  triggerAt: When | null,
): RoundAlike[] {
  const sought = folded(name);
  const ofRoster = store.list(
    'round',
    'WHERE roster_id = ? ORDER BY trigger_at_from DESC, round_id DESC',
    store.keyOf('roster', rosterId),
  );
  return ofRoster.flatMap((round): RoundAlike[] => {
    const isNamesake = sought !== '' && folded(round.name) === sought;
    const by = isNamesake
      ? 'name'
      : triggerAt !== null && isSameDay(round.triggerAt, triggerAt)
        ? 'day'
        : null;
    return by === null ? [] : [{ id: round.id, name: round.name, triggerAt: round.triggerAt, by }];
  });
}

/** @throws Refusal `conflict` that names the round there is */
export function refuseTheSameAgain(store: TableStore, round: RecordOf<'round'>): void {
  if (round.rosterId === null) return;
  const alike = roundsAlike(store, round.rosterId, round.name, round.triggerAt);
  const first = alike.find(({ id }) => id !== round.id);
  if (first === undefined) return;
  const by = first.by === 'name' ? 'of this name' : 'with a trigger on the same day';
  throw new Refusal(
    'conflict',
    `This roster has a round ${by} already: ${first.name}, ${showWhen(first.triggerAt)}.`,
    { next: 'Go on with that one, or open another all the same.' },
  );
}

function isSameDay(one: When, other: When): boolean {
  if (one.from === null || other.from === null) return false;
  const day = (epochMs: number) => clockAt(epochMs, other.zone).toPlainDate();
  return day(one.from).equals(day(other.from));
}

function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
