/** Records as one voice tells them: its version where it has one, the preferred version elsewhere. Changes no record. */
import { thingNameOf, type Id } from './id.ts';
import { wholesOf, type AnyRecord, type RecordOf, type Records } from './records.ts';
import { thingNames } from './thing-names.ts';

/** Records are never changed, so each voice reads them once. */
const readings = new WeakMap<Records, Map<Id<'voice'> | null, Records>>();

/** @param voiceId null reads the preferred version of every event */
export function readUnder(records: Records, voiceId: Id<'voice'> | null): Records {
  const known = readings.get(records) ?? new Map<Id<'voice'> | null, Records>();
  readings.set(records, known);
  const reading = known.get(voiceId) ?? readAnew(records, voiceId);
  known.set(voiceId, reading);
  return reading;
}

function readAnew(records: Records, voiceId: Id<'voice'> | null): Records {
  const told = new Map<Id, RecordOf<'account'>>();
  for (const account of records.account) {
    const isVoices = account.voiceId === voiceId;
    if (isVoices || (account.preferred && !told.has(account.aboutId))) told.set(account.aboutId, account);
  }
  if (told.size === 0) return records;

  const dropped = new Set<Id>();
  const versionOf = (record: AnyRecord): AnyRecord[] => {
    const account = told.get(record.id);
    if (account === undefined) return [record];
    if (!account.happened) dropped.add(record.id);
    return account.happened ? [{ ...record, ...account.tells }] : [];
  };
  const read = { ...records } as Record<string, readonly AnyRecord[]>;
  for (const name of new Set([...told.keys()].map(thingNameOf)))
    read[name] = records[name].flatMap(versionOf);
  return withoutPartsOf(read as unknown as Records, dropped);
}

/** What is part of an event that did not happen did not happen either. */
function withoutPartsOf(records: Records, dropped: Set<Id>): Records {
  if (dropped.size === 0) return records;
  const left = { ...records } as Record<string, readonly AnyRecord[]>;
  for (const name of thingNames) {
    if (name === 'account' || name === 'citation') continue;
    const parts = records[name].filter((record) =>
      wholesOf(name, record).some((whole) => dropped.has(whole)),
    );
    if (parts.length === 0) continue;
    for (const { id } of parts) dropped.add(id);
    left[name] = records[name].filter(({ id }) => !dropped.has(id));
  }
  return left as unknown as Records;
}
