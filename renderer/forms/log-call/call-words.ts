/** A call in a few words: what was logged, with whom, and when, where the board does not show it. */
import { showWhen } from '../../../contract/model/show-time.ts';
import { whenInputSchema } from '../../../contract/model/when.ts';
import type { CallForm } from './call-form.ts';

/** "Logged: message left, Sergei Lavrov". @param isAfterShown it was after the moment that a board is read as of */
export function callWords(
  { proposal, stands }: Pick<CallForm, 'proposal' | 'stands'>,
  isAfterShown: boolean,
): string {
  const whom = proposal.official?.name ?? proposal.seat?.title ?? '';
  const what = [stands.outcome?.name ?? '', whom].filter((word) => word !== '').join(', ');
  if (!isAfterShown) return `Logged: ${what}`;
  return `Logged at ${showWhen(whenInputSchema.parse(stands.at))}, after the moment shown: ${what}`;
}
