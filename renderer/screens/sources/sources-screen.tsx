/** A source's page, or the list of all sources. */
import { usePlace } from '../../data/place.ts';
import { SourceList } from './source-list.tsx';
import { SourcePage } from './source-page.tsx';

export function SourcesScreen() {
  const id = usePlace(({ place }) => (place.name === 'sources' ? place.id : null));
  return id === null ? <SourceList /> : <SourcePage key={id} id={id} />;
}
