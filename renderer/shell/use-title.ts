import { useEffect } from 'react';
import type { Place } from '../data/address.ts';
import { usePlace } from '../data/place.ts';

/** The kind of each place, one and all of them. A browser keeps titles in its history, so no text of a record is in one. */
const kinds: Readonly<
  Record<Exclude<Place['name'], 'rounds' | 'requests'>, readonly [one: string, all: string]>
> = {
  timelines: ['Timeline', 'Timelines'],
  reports: ['Report', 'Reports'],
  maps: ['Map', 'Map'],
  waits: ['Waits', 'Waits'],
  matrix: ['Topic matrix', 'Topic matrix'],
  calls: ['Call', 'Calls'],
  'follow-ups': ['Follow-up', 'Follow-ups'],
  officials: ['Official', 'Officials'],
  seats: ['Seat', 'Seats'],
  countries: ['Country', 'Countries'],
  topics: ['Topic', 'Topics'],
  rosters: ['Roster', 'Rosters'],
  sources: ['Source', 'Sources'],
};

/** Gives the document the title of the place; a board and its requests are Demarche itself. */
export function useTitle(): void {
  const place = usePlace((state) => state.place);
  useEffect(() => {
    document.title = titleOf(place);
  }, [place]);
}

export function titleOf({ name, id }: Place): string {
  if (name === 'rounds' || name === 'requests') return 'Demarche';
  const [one, all] = kinds[name];
  return `${id === null ? all : one} – Demarche`;
}
