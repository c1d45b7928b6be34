/** From what a reader asks for to the moment and voice that are read. */
import { Refusal } from '../../contract/errors.ts';
import type { BoardView } from '../../contract/model/board-shape.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf, Records } from '../../contract/model/records.ts';

interface Asked {
  readonly asOf: number | null;
  readonly knownAt: number | null;
  readonly voiceId: Id<'voice'> | null;
  readonly zone: string | null;
}

/** @throws Refusal `not-found` when the voice is not there, or was not known yet */
export function viewOf(asked: Asked, round: RecordOf<'round'>, records: Records, now: number): BoardView {
  const { voiceId, knownAt } = asked;
  requireVoice(voiceId, records);
  return { asOf: asked.asOf ?? round.opensAsOf ?? now, knownAt, voiceId, zone: asked.zone ?? round.zone };
}

/** @throws Refusal `not-found` when the voice is not there, or was not known yet */
export function requireVoice(voiceId: Id<'voice'> | null, records: Records): void {
  if (voiceId === null || records.voice.some(({ id }) => id === voiceId)) return;
  throw new Refusal('not-found', 'There is no such voice in this workspace at that moment.', {
    next: 'Choose one of the voices that the board lists.',
  });
}
