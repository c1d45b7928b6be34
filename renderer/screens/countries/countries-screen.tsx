/** A country's page, or the list of all countries. */
import { usePlace } from '../../data/place.ts';
import { CountryList } from './country-list.tsx';
import { CountryPage } from './country-page.tsx';

export function CountriesScreen() {
  const id = usePlace(({ place }) => (place.name === 'countries' ? place.id : null));
  return id === null ? <CountryList /> : <CountryPage key={id} id={id} />;
}
