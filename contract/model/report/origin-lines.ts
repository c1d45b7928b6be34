/** What a report says of its own making, line by line, the same in every format. */
import type { Report } from './report.ts';

export function originLines({
  provenance,
  removed,
}: Report): readonly (readonly [label: string, value: string])[] {
  const { query, zone, applicationVersion, digest, stamp } = provenance;
  return [
    ['Made', stamp],
    ['With', `Demarche ${applicationVersion}`],
    ['Made again by', query],
    ['Times in', zone],
    ['Digest of the records used (SHA-256)', digest],
    ...removed.map(({ what, count }) => ['Left out', `${count} ${what}`] as const),
  ];
}
