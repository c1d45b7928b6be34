/** Records as one voice tells them: its version where it has one, the preferred version elsewhere. Changes no record. */
import { toldThings, type ToldThingName } from './account.ts';
import type { Id } from './id.ts';
import { wholesOf, type AnyRecord, type RecordOf, type Records } from './records.ts';
import { thingNames } from './thing-names.ts';

/** @param voiceId null reads the preferred version of every event */
export function readUnder(records: Records, voiceId: Id<'voice'> | null): Records {
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
  const toldNames = Object.keys(toldThings) as ToldThingName[];
  const read = { ...records } as Record<string, readonly AnyRecord[]>;
  for (const name of toldNames) read[name] = records[name].flatMap(versionOf);
  return withoutPartsOf(read as unknown as Records, dropped);
}

/** What is part of an event that did not happen did not happen either. */
function withoutPartsOf(records: Records, dropped: Set<Id>): Records {
  if (dropped.size === 0) return records;
  const left = { ...records } as Record<string, readonly AnyRecord[]>;
  for (const name of thingNames) {
    left[name] = records[name].filter((record) => {
      const isPart = wholesOf(name, record).some((whole) => dropped.has(whole));
      if (isPart && name !== 'account' && name !== 'citation') dropped.add(record.id);
      return !isPart || name === 'account' || name === 'citation';
    });
  }
  return left as unknown as Records;
}
