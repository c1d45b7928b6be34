/** A roster's page, or the list of all rosters. */
import { usePlace } from '../../data/place.ts';
import { RosterList } from './roster-list.tsx';
import { RosterPage } from './roster-page.tsx';

export function RostersScreen() {
  const id = usePlace(({ place }) => (place.name === 'rosters' ? place.id : null));
  return id === null ? <RosterList /> : <RosterPage key={id} id={id} />;
}
