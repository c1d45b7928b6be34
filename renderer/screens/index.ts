/** Every screen there is, by the place it shows. */
import { lazy, type ComponentType } from 'react';
import type { Place } from '../data/address.ts';
import { BoardScreen } from './board/board-screen.tsx';
import { CallsScreen } from './calls/calls-screen.tsx';
import { CountriesScreen } from './countries/countries-screen.tsx';
import { FollowUpsScreen } from './follow-ups/follow-ups-screen.tsx';
import { OfficialsScreen } from './officials/officials-screen.tsx';
import { ReportScreen } from './report/report-screen.tsx';
import { RequestScreen } from './request/request-screen.tsx';
import { RostersScreen } from './rosters/rosters-screen.tsx';
import { SeatsScreen } from './seats/seats-screen.tsx';
import { SourcesScreen } from './sources/sources-screen.tsx';
import { TimelinesScreen } from './timelines/timelines-screen.tsx';
import { TopicsScreen } from './topics/topics-screen.tsx';

interface Screen {
  /** What a fault in it has kept from being done. */
  readonly during: string;
  readonly Shows: ComponentType;
}

// Atlas and plots are fetched once they are wanted.
const MapsScreen = lazy(async () => ({ default: (await import('./maps/maps-screen.tsx')).MapsScreen }));
const MatrixScreen = lazy(async () => ({
  default: (await import('./matrix/matrix-screen.tsx')).MatrixScreen,
}));
const WaitsScreen = lazy(async () => ({ default: (await import('./waits/waits-screen.tsx')).WaitsScreen }));

const screens: Readonly<Record<Place['name'], Screen>> = {
  rounds: { during: 'Showing the board', Shows: BoardScreen },
  requests: { during: 'Showing the request', Shows: RequestScreen },
  timelines: { during: 'Showing the timeline', Shows: TimelinesScreen },
  reports: { during: 'Showing the report', Shows: ReportScreen },
  maps: { during: 'Showing the map', Shows: MapsScreen },
  waits: { during: 'Showing the waits', Shows: WaitsScreen },
  matrix: { during: 'Showing the topics', Shows: MatrixScreen },
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
