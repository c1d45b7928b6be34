/** The address of what is shown: a place and a view, in the part of the URL that is never sent. No text of a record is in it. */
import { isIdOf, thingNameOf, type Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { findZone } from '../../contract/model/time-zone.ts';

/** The places that show one record, or the list of all of them when they name none; each with the kind of its id. */
const recordPlaces = {
  rounds: 'round',
  calls: 'attempt',
  officials: 'official',
  seats: 'seat',
  countries: 'country',
  topics: 'topic',
  rosters: 'roster',
  sources: 'source',
  'follow-ups': 'follow_up',
  reports: 'round',
} as const satisfies Record<string, ThingName>;
type RecordPlaces = typeof recordPlaces;

const timelineKinds = ['round', 'official', 'seat'] as const;
const countedKinds = ['official', 'seat', 'country', 'roster', 'round', 'topic'] as const;
/** What the waits, or the topics, of many requests may be told of alone. */
export type CountedId = Id<(typeof countedKinds)[number]>;

/** Where one is. `rounds` and `reports` without an id show the first round there is. */
export type Place =
  | {
      readonly [Name in keyof RecordPlaces]: {
        readonly name: Name;
        readonly id: Id<RecordPlaces[Name]> | null;
      };
    }[keyof RecordPlaces]
  | { readonly name: 'requests'; readonly id: Id<'request'> }
  /** Of a round, or of all rounds with an official or a seat; without an id, of the first round there is. */
  | { readonly name: 'timelines'; readonly id: Id<(typeof timelineKinds)[number]> | null }
  /** Of all requests, or of those of one record: how long answers take, and which topics came up. */
  | { readonly name: 'waits' | 'matrix'; readonly id: CountedId | null }
  | { readonly name: 'maps'; readonly id: Id<'round'> | null };

/** The moment and the voice that are read; null is what the core takes by itself. */
export interface View {
  /** Epoch milliseconds. */
  readonly asOf: number | null;
  /** Epoch milliseconds. */
  readonly knownAt: number | null;
  readonly voiceId: Id<'voice'> | null;
  readonly zone: string | null;
}

export interface Address {
  readonly place: Place;
  readonly view: View;
}

export const plainView: View = { asOf: null, knownAt: null, voiceId: null, zone: null };
export const home: Address = { place: { name: 'rounds', id: null }, view: plainView };

/** `#/rounds/round_…?asOf=2013-02-13T23:00:00Z&zone=Europe/Moscow`. */
export function formatAddress({ place, view }: Address): string {
  const { asOf, knownAt, voiceId, zone } = view;
  const said = [
    ['asOf', momentInUrl(asOf)],
    ['knownAt', momentInUrl(knownAt)],
    ['voice', voiceId],
    ['zone', zone],
  ].flatMap(([key, value]) => (value == null ? [] : `${key}=${value}`));
  return `#${pathOf(place)}${said.length === 0 ? '' : `?${said.join('&')}`}`;
}

/** The place alone: `/rounds/round_…`. */
export function pathOf({ name, id }: Place): string {
  return id === null ? `/${name}` : `/${name}/${id}`;
}

/** What an address cannot say, or says wrongly, is taken as not said: a link that was cut still opens something. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const said = new URLSearchParams(query);
  const voice = said.get('voice');
  return {
    place: placeAt(path),
    view: {
      asOf: momentFromUrl(said.get('asOf')),
      knownAt: momentFromUrl(said.get('knownAt')),
      voiceId: voice !== null && isIdOf('voice', voice) ? voice : null,
      zone: findZone(said.get('zone') ?? '') ?? null,
    },
  };
}

function placeAt(path: string): Place {
  const [, name = '', id = ''] = path.split('/');
  if (name === 'requests' && isIdOf('request', id)) return { name, id };
  if (name === 'timelines') {
    const isOfOne = timelineKinds.some((kind) => isIdOf(kind, id));
    return { name, id: isOfOne ? (id as Id<'round'>) : null };
  }
  if (name === 'waits' || name === 'matrix') {
    const isOfOne = countedKinds.some((kind) => isIdOf(kind, id));
    return { name, id: isOfOne ? (id as CountedId) : null };
  }
  if (name === 'maps') return { name, id: isIdOf('round', id) ? id : null };
  if (!Object.hasOwn(recordPlaces, name)) return home.place;
  return recordPlace(name as keyof RecordPlaces, id);
}

function recordPlace<Name extends keyof RecordPlaces>(name: Name, id: string): Place {
  // The id is of the kind of its place, which the compiler cannot follow through the table.
  return { name, id: isIdOf(recordPlaces[name], id) ? id : null } as Place;
}

/** The place that shows a record of this kind; null where none does. */
export function placeOf(id: Id): Place | null {
  const kind = thingNameOf(id);
  if (kind === 'request') return { name: 'requests', id: id as Id<'request'> };
  const name = (Object.keys(recordPlaces) as (keyof RecordPlaces)[]).find(
    (one) => recordPlaces[one] === kind,
  );
  return name === undefined ? null : recordPlace(name, id);
}

const momentShape = /^(?:[+-]\d{6}|\d{4})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

function momentInUrl(epochMs: number | null): string | null {
  if (epochMs === null) return null;
  // A plus would be read as a space; only years after 9999 have one.
  return new Date(epochMs).toISOString().replace('.000Z', 'Z').replace('+', '%2B');
}

function momentFromUrl(text: string | null): number | null {
  if (text === null || !momentShape.test(text)) return null;
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? null : epochMs;
}
