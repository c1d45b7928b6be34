/** Going to the places of the window, with keys pressed one after the other. */
import type { Place } from '../data/address.ts';
import { lastBoard } from '../data/place.ts';
import type { Command } from './command.ts';

/** A place that one can go to from everywhere. */
export interface Section {
  /** The word in the rail. */
  readonly word: string;
  readonly name: Exclude<Place['name'], 'requests'>;
  readonly command: Command;
}

function section(key: string, name: Section['name'], word: string): Section {
  return {
    word,
    name,
    command: {
      id: `places.${name}`,
      title: `Go to the ${word.toLowerCase()}`,
      group: 'Going about',
      keys: [`g ${key}`],
      run: ({ goTo }) => goTo(sectionPlace(name)),
    },
  };
}

/** Where a section begins: the board that was shown last, and the whole list everywhere else. */
export function sectionPlace(name: Section['name']): Place {
  return name === 'rounds' ? lastBoard() : { name, id: null };
}

/** In the order of the rail. */
export const sections: readonly Section[] = [
  section('b', 'rounds', 'Board'),
  section('c', 'calls', 'Calls'),
  section('f', 'follow-ups', 'Follow-ups'),
  section('o', 'officials', 'Officials'),
  section('s', 'seats', 'Seats'),
  section('y', 'countries', 'Countries'),
  section('r', 'rosters', 'Rosters'),
  section('t', 'topics', 'Topics'),
  section('u', 'sources', 'Sources'),
];

export const placeCommands: readonly Command[] = sections.map(({ command }) => command);
