/** Where officials were away, and who held a seat, as stretches of a timeline; each with the versions that differ. */
import type { Bounds } from './certainty.ts';
import type { Id } from './id.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import { readUnder } from './reading.ts';
import type { ReadRecords } from './timeline-events.ts';
import type { Half, TimelineStretch } from './timeline-shape.ts';
import type { When } from './when.ts';

/** The absences of an official that may touch a stretch of time, the earliest first. */
export function absenceStretches(
  { records, read }: ReadRecords,
  officialId: Id<'official'> | null,
  within: Bounds,
  half: Half = 'them',
): TimelineStretch[] {
  return recordsWith(records, 'absence', 'officialId', officialId)
    .map((base): TimelineStretch => {
      const told = findIn(read, 'absence', base.id);
      const { id, kind, began, ended } = told ?? base;
      const words = [kind, whereOf(records, told ?? base)].filter((part) => part !== '').join(', ');
      const happened = told !== null;
      const versions = versionsOf(records, base, { began, ended, happened });
      return { id, kind: 'absence', half, words, began, ended, happened, versions };
    })
    .filter((stretch) => [stretch, ...stretch.versions].some((one) => overlaps(one, within)))
    .sort(byBeginning);
}

/** Tenures with the name of who or what each joins. */
export function tenureStretch(
  { id, kind, began, ended }: RecordOf<'tenure'>,
  name: string | null,
): TimelineStretch {
  const acting = kind === 'holder' ? '' : `, ${kind}`;
  const words = `${name ?? 'nobody'}${acting}`;
  return { id, kind: 'tenure', half: 'between', words, began, ended, happened: true, versions: [] };
}

export function byBeginning(one: TimelineStretch, other: TimelineStretch): number {
  const from = ({ began }: TimelineStretch) => began?.from ?? began?.until ?? Number.MIN_SAFE_INTEGER;
  return from(one) - from(other) || (one.id < other.id ? -1 : 1);
}

function whereOf(records: Records, absence: RecordOf<'absence'>): string {
  const country = findIn(records, 'country', absence.countryId)?.name;
  return [absence.place, country].filter((part) => part != null).join(', ');
}

interface Lasting {
  readonly began: When | null;
  readonly ended: When | null;
  readonly happened: boolean;
}

function versionsOf(records: Records, base: RecordOf<'absence'>, read: Lasting): TimelineStretch['versions'] {
  return recordsWith(records, 'account', 'aboutId', base.id).flatMap((account) => {
    const { id, voiceId, preferred, happened } = account;
    const version = findIn(readUnder(records, voiceId), 'absence', base.id) ?? base;
    const { began, ended } = version;
    const isSame =
      happened === read.happened && isSameTime(began, read.began) && isSameTime(ended, read.ended);
    if (isSame) return [];
    const voice = { id: voiceId, name: findIn(records, 'voice', voiceId)?.name ?? '' };
    return { accountId: id, voice, preferred, happened, began, ended };
  });
}

function isSameTime(one: When | null, other: When | null): boolean {
  return one?.from === other?.from && one?.until === other?.until;
}

function overlaps({ began, ended }: Lasting, within: Bounds): boolean {
  const start = began?.from ?? Number.NEGATIVE_INFINITY;
  // "After the 31st" says no more than that the absence lasted until then.
  const end =
    ended === null ? Number.POSITIVE_INFINITY : (ended.until ?? ended.from ?? Number.POSITIVE_INFINITY);
  return (
    start < (within.until ?? Number.POSITIVE_INFINITY) && end > (within.from ?? Number.NEGATIVE_INFINITY)
  );
}
