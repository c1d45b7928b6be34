/** Going to the places of the window, with keys pressed one after the other. */
import type { Place } from '../data/address.ts';
import { lastBoard } from '../data/place.ts';
import { useStage } from '../data/stage.ts';
import type { Command } from './command.ts';

/** A place that one can go to from everywhere. */
export interface Section {
  /** The word in the rail. */
  readonly word: string;
  readonly name: Exclude<Place['name'], 'requests'>;
  readonly command: Command;
}

function section(key: string, name: Section['name'], word: string, title = word): Section {
  return {
    word,
    name,
    command: {
      id: `places.${name}`,
      title: `Go to the ${title.toLowerCase()}`,
      group: 'Going about',
      keys: [`g ${key}`],
      run: ({ goTo }) => goTo(sectionPlace(name)),
    },
  };
}

/** Where a section begins: the board that was shown last, the timeline, the report and the map of its round, and the whole list everywhere else. */
export function sectionPlace(name: Section['name']): Place {
  if (name === 'rounds') return lastBoard();
  if (name !== 'timelines' && name !== 'reports' && name !== 'maps') return { name, id: null };
  const { shown } = useStage.getState();
  const board = lastBoard();
  return { name, id: shown?.round?.id ?? (board.name === 'rounds' ? board.id : null) };
}

/** In the order of the rail. */
export const sections: readonly Section[] = [
  section('b', 'rounds', 'Board'),
  section('l', 'timelines', 'Timelines'),
  section('p', 'reports', 'Reports'),
  section('a', 'maps', 'Map'),
  section('w', 'waits', 'Waits'),
  section('m', 'matrix', 'Matrix', 'Matrix of topics'),
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
