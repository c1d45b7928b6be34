/** Every format that can be imported. A file that others draw names from comes before them. */
import { cabinetHolders } from './cabinet-holders.ts';
import { callArrangementEvents } from './call-arrangement-events.ts';
import { foreignMinisters } from './foreign-ministers.ts';
import type { ImportFormat } from './format.ts';
import { pocomChiefsOfMission } from './pocom-chiefs-of-mission.ts';
import { pocomPeople } from './pocom-people.ts';
import { secretaryTravels } from './secretary-travels.ts';

export const formats: readonly ImportFormat[] = [
  pocomPeople,
  pocomChiefsOfMission,
  cabinetHolders,
  foreignMinisters,
  secretaryTravels,
  callArrangementEvents,
];
