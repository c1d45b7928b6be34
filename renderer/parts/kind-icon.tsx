/** The sign and the word of a kind of record that is found by name. */
import {
  Armchair,
  BookText,
  Globe,
  ListOrdered,
  ListTree,
  SquareUser,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import type { FindableKind } from '../../contract/operations/find.ts';

const icons: Readonly<Record<FindableKind, LucideIcon>> = {
  official: SquareUser,
  seat: Armchair,
  country: Globe,
  round: Table2,
  roster: ListOrdered,
  topic: ListTree,
  source: BookText,
};

export const kindWords: Readonly<Record<FindableKind, string>> = {
  official: 'Official',
  seat: 'Seat',
  country: 'Country',
  round: 'Round',
  roster: 'Roster',
  topic: 'Topic',
  source: 'Source',
};

export function KindIcon({ kind }: { kind: FindableKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden="true" />;
}
