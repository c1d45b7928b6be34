/** How the form of a kind of record is described: its fields in the order in which they are thought of. */
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { FindableKind } from '../../contract/operations/find.ts';
import type { Option } from '../parts/choice-list.tsx';
import type { Typed } from './field-values.ts';

/** What a field looks like. Whether it is required, and what it accepts, the contract says. */
type FieldLook =
  | {
      readonly looks: 'line';
      readonly keyboard?: 'url' | 'email' | 'tel';
      readonly isShort?: true;
      readonly placeholder?: string;
    }
  | { readonly looks: 'prose' | 'flag' | 'number' | 'duration' | 'zone' | 'when' }
  | {
      readonly looks: 'choice';
      readonly options: readonly Option[];
      /** In a list also where the options would fit side by side. */
      readonly isList?: true;
      /** The option that stands for nothing, where nothing has to be said in words as well. */
      readonly nothing?: string;
    }
  | {
      readonly looks: 'record';
      readonly kinds: readonly FindableKind[];
      readonly making?: readonly FindableKind[];
    }
  /** A moment in epoch milliseconds, typed on the clock that the record's field `zone` names. */
  | { readonly looks: 'moment' }
  /** The digest of a picture, which is all of its part: chosen, never typed. */
  | { readonly looks: 'photo' }
  /** The attempt that this one answers, among those that it may. */
  | { readonly looks: 'answers' }
  /** One of the few records of a kind that are listed whole. */
  | { readonly looks: 'listed'; readonly of: 'outcome' | 'voice' }
  /** The record this one is a part of: given when the form is opened. */
  | { readonly looks: 'fixed' }
  /** What a version of an event tells differently. */
  | { readonly looks: 'tells' };

export type FormField = FieldLook & {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Beyond what the contract says: nothing may be left unsaid. */
  readonly isRequired?: true;
  /** What a new record starts with. */
  readonly initial?: Typed;
  /** In a line of a part: folded away while it says nothing. */
  readonly isAside?: true;
  /** Without it, always. */
  readonly isShown?: (values: Values) => boolean;
};

export type Values = Readonly<Record<string, Typed>>;

/** Lines beneath the fields, each a record that is part of this one. */
export interface PartDescription {
  /** What `enter` calls them. */
  readonly key: string;
  readonly thing: ThingName;
  readonly label: string;
  readonly hint?: string;
  /** What adds a line: "Add a spelling". */
  readonly adds: string;
  /** What one line is called: "Spelling". */
  readonly line: string;
  /** What unfolds the fields that are folded away: "Dates and reason". */
  readonly asides?: string;
  /** Their order means something, and can be changed. */
  readonly isOrdered?: true;
  readonly fields: readonly FormField[];
}

export interface FormDescription {
  readonly thing: ThingName;
  /** "official", in the middle of a sentence. */
  readonly noun: string;
  readonly fields: readonly FormField[];
  readonly parts?: readonly PartDescription[];
  /** The fields that name a draft, the first that holds something. */
  readonly names: readonly string[];
  /** The field that names the seat in whose zone the dates are told. */
  readonly zoneFrom?: string;
  /** The country whose capital's zone is proposed in the field `zone`. */
  readonly proposesZoneOf?: string;
  /** Sent with every new record. */
  readonly constants?: Readonly<Record<string, unknown>>;
}
