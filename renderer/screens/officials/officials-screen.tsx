/** An official's page, or the list of all officials. */
import { usePlace } from '../../data/place.ts';
import { OfficialList } from './official-list.tsx';
import { OfficialPage } from './official-page.tsx';

export function OfficialsScreen() {
  const id = usePlace(({ place }) => (place.name === 'officials' ? place.id : null));
  return id === null ? <OfficialList /> : <OfficialPage key={id} id={id} />;
}
