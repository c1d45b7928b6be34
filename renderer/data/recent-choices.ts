/** What was chosen in the palette, the latest first, for as long as the window is open: names of records are kept nowhere else. */
import { create } from 'zustand';
import type { Found } from '../../contract/operations/find.ts';

export type Choice =
  { readonly kind: 'command'; readonly id: string } | { readonly kind: 'record'; readonly found: Found };

const mostKept = 6;

export const useRecentChoices = create<{ readonly choices: readonly Choice[] }>()(() => ({ choices: [] }));

export function rememberChoice(choice: Choice): void {
  useRecentChoices.setState(({ choices }) => ({
    choices: [choice, ...choices.filter((one) => keyOf(one) !== keyOf(choice))].slice(0, mostKept),
  }));
}

/** Tells one choice from another. */
export function keyOf(choice: Choice): string {
  return choice.kind === 'command' ? choice.id : choice.found.id;
}
