import { badInput, Refusal } from '../../contract/errors.ts';
import { changedFields, isSameRecord } from '../../contract/model/changed-fields.ts';
import { isId, thingNameOf, type Id } from '../../contract/model/id.ts';
import { phraseOf } from '../../contract/model/record-name.ts';
import type { AnyRecord } from '../../contract/model/records.ts';
import { stepTitle } from '../../contract/model/step-title.ts';
import { things } from '../../contract/model/things.ts';
import type { CommandInHistory } from '../../contract/operations/history.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { ChangeRecord, RecordedEntry, RecordedImport } from '../record/change-record.ts';
import { putBackGone, putBackIn } from '../record/putting-back.ts';
import { idsOfWhole } from '../tables/whole-history.ts';
import { preferNoOther } from './accounts.ts';
import type { Handlers, QueryContext } from './handler.ts';

/** A command is named by its first entries and its last one; it may have made very many. */
const namingEntries = 20;

export const history: Handlers<typeof operations>['history'] = {
  of({ id }, context) {
    if (!isId(id)) return [];
    const entries = onlyChanges(context.changes.about(id));
    const told = entries.map((entry) => ({ ...commandOf(entry, context), ...changeOf(entry, context) }));
    const imported = importOf(id, entries, context);
    return imported === null ? told : [imported, ...told];
  },

  ofWhole({ id, limit }, context) {
    if (!isId(id)) return { commands: [], more: false };
    const { store, changes } = context;
    const found = changes.aboutAny(idsOfWhole(store, changes, id), limit + 1);
    const more = found.length > limit;
    const entries = onlyChanges(found.slice(0, limit).reverse());
    const commands = new Map<string, CommandInHistory>();
    for (const entry of entries) {
      const key = entry.commandUid.toString('hex');
      const command = commands.get(key) ?? { ...commandOf(entry, context), changes: [] };
      commands.set(key, command);
      command.changes.push(namedChangeOf(entry, context));
    }
    const own = entries.filter((entry) => entry.id === id);
    const imported = more ? null : importOf(id, own, context);
    const first = imported === null ? [] : [{ ...imported, changes: [namedChangeOf(imported, context)] }];
    return { commands: [...first, ...commands.values()].reverse(), more };
  },

  subject({ id }, { store, changes }) {
    const record = isId(id) ? (changes.findEver(id) as AnyRecord | null) : null;
    if (record === null) return null;
    return {
      phrase: phraseOf(record, changes.findEver),
      isGone: store.keyOf(thingNameOf(record.id), record.id) === 0,
    };
  },

  putBack({ id, sequence, field }, context) {
    const { store, changes, recorder } = context;
    if (!isId(id)) throw noSuchEntry();
    const before = stateBefore(id, sequence, changes);
    if (before === null) {
      throw badInput(['sequence'], 'This entry made the record: there is nothing before it to put back.');
    }
    const thing = thingNameOf(id);
    if (field !== null && !Object.hasOwn(things[thing].fields, field)) {
      throw badInput(['field'], `A ${thing.replaceAll('_', ' ')} has no field ${field}.`);
    }
    const fields = field === null ? before : { [field]: before[field] ?? null };
    const account = thing === 'account' ? store.find(thing, id as Id<'account'>) : null;
    if (account !== null && fields['preferred'] === true) preferNoOther(account, store, recorder);
    if (store.keyOf(thing, id) === 0) putBackGone(id, fields, context);
    else putBackIn(id, fields, context);
    const { acted } = recorder;
    if (acted === null) {
      throw new Refusal('conflict', 'It is as it was before that change already.', {
        safe: 'Nothing was changed.',
      });
    }
    return { title: stepTitle(acted, changes.findEver), records: acted.records };
  },
};

/**
 * Entries that tell a change of their own record: what moved with its whole is entered as it stayed, and what moved
 * from one whole to another is entered under both.
 */
function onlyChanges(entries: readonly RecordedEntry[]): RecordedEntry[] {
  const told = new Map<string, RecordedEntry>();
  return entries.filter((entry) => {
    const { thing, id, commandUid, before, after } = entry;
    if (isSameRecord(thing, before, after)) return false;
    const key = `${commandUid.toString('hex')} ${id}`;
    const last = told.get(key);
    told.set(key, entry);
    return (
      last === undefined ||
      !isSameRecord(thing, last.before, before) ||
      !isSameRecord(thing, last.after, after)
    );
  });
}

/** The entry of an import holds no record: as imported it is what the first change found, or what there is. */
function importOf(id: Id, entries: readonly RecordedEntry[], context: QueryContext) {
  const { store, changes } = context;
  const imported = changes.findImportOf(id);
  if (imported === null) return null;
  const [first] = entries;
  const after = first === undefined ? store.find(thingNameOf(id), id) : first.before;
  const rows = imported.files.reduce((sum, file) => sum + file.rows, 0);
  const title = stepTitle({ operation: imported.operation, acts: [], records: 0, rows }, changes.findEver);
  const change = { id, sequence: imported.sequence, before: null, after };
  return { ...stampOf(imported), title, id, ...changeOf(change, context) };
}

function commandOf(entry: RecordedEntry, context: QueryContext) {
  return { ...stampOf(entry), title: titleOf(entry, context) };
}

function stampOf({ recordedAt, operation, who, why }: RecordedEntry | RecordedImport) {
  return { recordedAt, operation, who, why };
}

type Change = Pick<RecordedEntry, 'id' | 'sequence' | 'before' | 'after'>;

function changeOf({ id, sequence, before, after }: Change, { changes }: QueryContext) {
  return { sequence, before, after, fields: changedFields(thingNameOf(id), before, after, changes.findEver) };
}

function namedChangeOf(change: Change, context: QueryContext): CommandInHistory['changes'][number] {
  const record = change.after ?? change.before;
  const phrase = record === null ? '' : phraseOf(record, context.changes.findEver);
  return { ...changeOf(change, context), id: change.id, phrase };
}

function titleOf({ operation, commandUid }: RecordedEntry, { store, changes }: QueryContext): string {
  if (operation === 'commands.undo' || operation === 'commands.redo') {
    const output = store.prepare('SELECT output FROM command WHERE uid = ?').pluck().get(commandUid);
    const { title } = JSON.parse(String(output)) as { title: string };
    return `${operation === 'commands.undo' ? 'undo' : 'redo'}: ${title}`;
  }
  const { entries, records } = changes.outlineOf(commandUid, namingEntries);
  const acts = entries.filter(({ thing, before, after }) => !isSameRecord(thing, before, after));
  return stepTitle({ operation, acts, records, rows: null }, changes.findEver);
}

/** What a record was before an entry; null: it was not there. @throws Refusal `not-found` */
function stateBefore(id: Id, sequence: number, changes: ChangeRecord): AnyRecord | null {
  const entry = changes.about(id).find((one) => one.sequence === sequence);
  if (entry !== undefined) return entry.before;
  if (changes.findImportOf(id)?.sequence === sequence) return null;
  throw noSuchEntry();
}

function noSuchEntry(): Refusal {
  return new Refusal('not-found', 'The change record has no such entry about this record.', {
    next: 'Look at its history again.',
  });
}
