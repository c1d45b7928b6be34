/** The ways to every place of the window; in a narrow one they fold up behind a button. */
import {
  Armchair,
  BookText,
  CalendarCheck2,
  ChartGantt,
  ChevronDown,
  FileText,
  Globe,
  Grid3x3,
  Hourglass,
  ListOrdered,
  ListTree,
  MapIcon,
  Menu,
  Phone,
  SquareUser,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { combosOf, keyCapsOf } from '../commands/combo.ts';
import { sectionPlace, sections, type Section } from '../commands/places.ts';
import type { Place } from '../data/address.ts';
import { usePlace } from '../data/place.ts';
import { PlaceLink } from '../parts/place-link.tsx';
import './rail.css';

const icons: Readonly<Record<Section['name'], LucideIcon>> = {
  rounds: Table2,
  timelines: ChartGantt,
  reports: FileText,
  maps: MapIcon,
  waits: Hourglass,
  matrix: Grid3x3,
  calls: Phone,
  'follow-ups': CalendarCheck2,
  officials: SquareUser,
  seats: Armchair,
  countries: Globe,
  rosters: ListOrdered,
  topics: ListTree,
  sources: BookText,
};

export function Rail() {
  const place = usePlace((state) => state.place);
  const current = sectionOf(place);
  const [openAt, setOpenAt] = useState<Place | null>(null);
  // Going somewhere closes it.
  const isOpen = openAt === place;
  return (
    <nav className="rail" aria-label="Places">
      <button
        type="button"
        className="rail-fold"
        aria-expanded={isOpen}
        onClick={() => setOpenAt(isOpen ? null : place)}
      >
        <Menu aria-hidden="true" />
        <span className="unseen">Places, here: </span>
        {sections.find(({ name }) => name === current)?.word}
        <ChevronDown aria-hidden="true" />
      </button>
      <ul className="rail-places" data-is-open={isOpen || undefined}>
        {sections.map((section) => (
          <RailLink key={section.name} section={section} isCurrent={section.name === current} />
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ section: { name, word, command }, isCurrent }: { section: Section; isCurrent: boolean }) {
  const Icon = icons[name];
  const keys = combosOf(command.keys[0] ?? '').flatMap(keyCapsOf);
  return (
    <li>
      <PlaceLink
        to={sectionPlace(name)}
        className="rail-link"
        aria-current={isCurrent ? 'page' : undefined}
        title={`${word}: ${keys.join(' then ')}`}
      >
        <Icon aria-hidden="true" />
        <span className="rail-word">{word}</span>
      </PlaceLink>
    </li>
  );
}

/** A request belongs to its board. */
function sectionOf({ name }: Place): Section['name'] {
  return name === 'requests' ? 'rounds' : name;
}
