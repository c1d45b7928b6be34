/** A call in a few words: what was logged, and with whom. */
import type { CallForm } from './call-form.ts';

/** "Logged: message left, Sergei Lavrov". */
export function callWords({ proposal, stands }: Pick<CallForm, 'proposal' | 'stands'>): string {
  const whom = proposal.official?.name ?? proposal.seat?.title ?? '';
  return `Logged: ${[stands.outcome?.name ?? '', whom].filter((word) => word !== '').join(', ')}`;
}
