/** Every screen there is, by the place it shows. */
import type { ComponentType } from 'react';
import type { Place } from '../data/address.ts';
import { BoardScreen } from './board/board-screen.tsx';
import { CallsScreen } from './calls/calls-screen.tsx';
import { CountriesScreen } from './countries/countries-screen.tsx';
import { FollowUpsScreen } from './follow-ups/follow-ups-screen.tsx';
import { OfficialsScreen } from './officials/officials-screen.tsx';
import { RequestScreen } from './request/request-screen.tsx';
import { RostersScreen } from './rosters/rosters-screen.tsx';
import { SeatsScreen } from './seats/seats-screen.tsx';
import { SourcesScreen } from './sources/sources-screen.tsx';
import { TopicsScreen } from './topics/topics-screen.tsx';

interface Screen {
  /** What a fault in it has kept from being done. */
  readonly during: string;
  readonly Shows: ComponentType;
}

const screens: Readonly<Record<Place['name'], Screen>> = {
  rounds: { during: 'Showing the board', Shows: BoardScreen },
  requests: { during: 'Showing the request', Shows: RequestScreen },
  calls: { during: 'Showing the calls', Shows: CallsScreen },
  'follow-ups': { during: 'Showing the follow-ups', Shows: FollowUpsScreen },
  officials: { during: 'Showing the officials', Shows: OfficialsScreen },
  seats: { during: 'Showing the seats', Shows: SeatsScreen },
  countries: { during: 'Showing the countries', Shows: CountriesScreen },
  topics: { during: 'Showing the topics', Shows: TopicsScreen },
  rosters: { during: 'Showing the rosters', Shows: RostersScreen },
  sources: { during: 'Showing the sources', Shows: SourcesScreen },
};

export function screenAt({ name }: Place): Screen {
  return screens[name];
}
