/** On which clock times are shown. */
import { memo } from 'react';
import { placeOf } from '../../../contract/model/time-zone.ts';
import { look } from '../../data/place.ts';
import type { Option } from '../choice-list.tsx';
import { Choice } from '../choice.tsx';

export interface ZonePlace {
  readonly zone: string;
  /** Who is there. */
  readonly country: string;
}

const ofTheRound = 'of-the-round';

interface ZoneChoiceProps {
  /** Null is the round's own. */
  readonly chosen: string | null;
  readonly roundZone: string;
  readonly places: readonly ZonePlace[];
}

/** Drawn anew when there is something else to choose, not at each step of a replay. */
export const ZoneChoice = memo(function ZoneChoice({ chosen, roundZone, places }: ZoneChoiceProps) {
  const options: Option[] = [
    { id: ofTheRound, title: placeOf(roundZone), more: `the round’s own · ${roundZone}` },
    ...zonesOf(places, roundZone).map((zone) => ({
      id: zone,
      title: placeOf(zone),
      more: whoIsIn(zone, places),
    })),
  ];
  if (chosen !== null && !options.some(({ id }) => id === chosen)) {
    options.push({ id: chosen, title: placeOf(chosen), more: chosen });
  }
  return (
    <Choice
      name="zones"
      label="Zone"
      options={options}
      chosen={chosen ?? ofTheRound}
      onChoose={(id) => look({ zone: id === ofTheRound ? null : id })}
    />
  );
}, isSame);

function isSame(before: ZoneChoiceProps, now: ZoneChoiceProps): boolean {
  return (
    before.chosen === now.chosen &&
    before.roundZone === now.roundZone &&
    before.places.length === now.places.length &&
    now.places.every(({ zone, country }, index) => {
      const place = before.places[index];
      return place?.zone === zone && place.country === country;
    })
  );
}

/** The zones one may choose beside the round's own, each once, UTC last. */
export function zonesOf(places: readonly ZonePlace[], roundZone: string): readonly string[] {
  const zones = new Set([...places.map(({ zone }) => zone), 'UTC']);
  zones.delete(roundZone);
  return [...zones];
}

function whoIsIn(zone: string, places: readonly ZonePlace[]): string {
  const countries = places.filter((place) => place.zone === zone).map(({ country }) => country);
  return [...countries, zone].join(' · ');
}
