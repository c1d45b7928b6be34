/** The versions that voices tell of an event, side by side, and the sources a record is cited from. */
import { toldThings, type ToldThingName } from './account.ts';
import { fieldWords } from './changed-fields.ts';
import { thingNameOf, type Id } from './id.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import type { StoryEvent } from './request-story-shape.ts';
import { showWhen } from './show-time.ts';
import { whenSchema } from './when.ts';

export function versionsOf(records: Records, eventId: Id): StoryEvent['versions'] {
  return recordsWith(records, 'account', 'aboutId', eventId)
    .map((account) => {
      const voice = findIn(records, 'voice', account.voiceId);
      return {
        accountId: account.id,
        voice: { id: account.voiceId, name: voice?.name ?? '', kind: voice?.kind ?? 'other' },
        preferred: account.preferred,
        happened: account.happened,
        tells: tellsInWords(records, account),
        stated: account.statedAt === null ? null : showWhen(account.statedAt),
        source: sourceInWords(findIn(records, 'source', account.sourceId)),
        remark: account.remark,
      };
    })
    .sort((a, b) => Number(b.preferred) - Number(a.preferred) || (a.voice.name < b.voice.name ? -1 : 1));
}

export function sourcesOf(records: Records, recordId: Id): StoryEvent['sources'] {
  return recordsWith(records, 'citation', 'aboutId', recordId).flatMap(({ sourceId, field }) => {
    const source = sourceInWords(findIn(records, 'source', sourceId));
    return source === null ? [] : [{ ...source, field }];
  });
}

function sourceInWords(source: RecordOf<'source'> | null) {
  if (source === null) return null;
  const { id, title, publisher, url, publishedAt } = source;
  return { id, title, publisher, url, published: publishedAt === null ? null : showWhen(publishedAt) };
}

function tellsInWords(records: Records, { aboutId, tells }: RecordOf<'account'>) {
  const thing = toldThings[thingNameOf(aboutId) as ToldThingName];
  return Object.keys(thing.fields)
    .filter((key) => Object.hasOwn(tells, key))
    .map((key) => ({ field: fieldWords(key), value: valueInWords(records, tells[key]) }));
}

function valueInWords(records: Records, value: unknown): string {
  const when = whenSchema.safeParse(value);
  if (when.success) return showWhen(when.data);
  if (value === null) return 'not stated';
  const outcome = findIn(records, 'outcome', value as Id<'outcome'>);
  if (outcome !== null) return outcome.name;
  if (findIn(records, 'attempt', value as Id<'attempt'>) !== null) return 'an attempt of this request';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
