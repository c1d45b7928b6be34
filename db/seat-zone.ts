/** The zone in which a country's day is counted: that of its capital. */
import { getCountry, getTimezone } from 'countries-and-timezones';
import { findZone } from '../contract/model/time-zone.ts';

/** Where the package knows several zones, or none, and for the two organizations of ISO 3166. */
const zoneOfCapital: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  EU: 'Europe/Brussels',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  UN: 'America/New_York',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Ho_Chi_Minh',
};

/** The zone of the capital of a country by its ISO 3166 code; null where there is no capital. */
export function seatZone(code: string): string | null {
  const known = zoneOfCapital[code];
  if (known !== undefined) return findZone(known) ?? null;
  const zones = getCountry(code)?.timezones ?? [];
  const [only] = zones;
  if (only === undefined || zones.length > 1) return null;
  return findZone(ownName(code, only)) ?? null;
}

/** The name of its own that a country's zone has where it shares the clock of a neighbour: Porto-Novo, not Lagos. */
function ownName(code: string, zone: string): string {
  if (getTimezone(zone)?.countries[0] === code) return zone;
  const names = getCountry(code, { deprecated: true })?.timezones ?? [];
  return names.find((name) => name !== zone && name.includes('/')) ?? zone;
}
