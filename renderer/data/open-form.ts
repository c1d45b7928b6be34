/** Which form is open above the page, and what it starts with. */
import { create } from 'zustand';
import type { Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';

/** What is known already when a call is logged: from a row of the board, an official's page, or nothing. */
export interface KnownOfCall {
  readonly requestId?: Id<'request'>;
  readonly seatId?: Id<'seat'>;
  readonly officialId?: Id<'official'>;
  /** The other side dialled: a call returned, or one of their own. */
  readonly dialledBy?: 'us' | 'them';
}

export type FormAsked =
  /** A new record of this kind, with these fields filled in. */
  | { readonly form: 'make'; readonly thing: ThingName; readonly filled: Readonly<Record<string, unknown>> }
  | { readonly form: 'change'; readonly id: Id }
  | { readonly form: 'open-round'; readonly rosterId: Id<'roster'> | null }
  | { readonly form: 'log-call'; readonly known: KnownOfCall };

/** A form on top of another one, for a record that the one beneath names. */
interface FormAbove {
  readonly asked: FormAsked;
  readonly onMade: (made: MadeRecord) => void;
}

export interface MadeRecord {
  readonly id: Id;
  readonly name: string;
}

interface OpenForms {
  readonly asked: FormAsked | null;
  /** Those on top, the last one uppermost. */
  readonly above: readonly FormAbove[];
}

export const useOpenForm = create<OpenForms>()(() => ({ asked: null, above: [] }));

export function openForm(asked: FormAsked): void {
  useOpenForm.setState({ asked, above: [] });
}

/** @param onMade called when the record has been made; the form is closed by then */
export function openFormAbove(asked: FormAsked, onMade: (made: MadeRecord) => void): void {
  useOpenForm.setState(({ above }) => ({ above: [...above, { asked, onMade }] }));
}

/** Closes the uppermost form. */
export function closeForm(): void {
  useOpenForm.setState(({ above }) => (above.length > 0 ? { above: above.slice(0, -1) } : { asked: null }));
}
