/** A seat's page, or the list of all seats. */
import { usePlace } from '../../data/place.ts';
import { SeatList } from './seat-list.tsx';
import { SeatPage } from './seat-page.tsx';

export function SeatsScreen() {
  const id = usePlace(({ place }) => (place.name === 'seats' ? place.id : null));
  return id === null ? <SeatList /> : <SeatPage key={id} id={id} />;
}
