import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findableKinds, type FindableKind, type Found } from '../../contract/operations/find.ts';
import { ChangeRecord } from '../../db/record/change-record.ts';
import { Recorder } from '../../db/record/recorder.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { NameIndex } from '../../db/tables/name-index.ts';
import { newWorkspace, refusalOf, useSample, type TestWorkspace } from '../support/core.ts';
import { required } from './golden-case.ts';
import { arbitrarySteps, RandomCommands } from './random-commands.ts';
import { openSmallRound, typed } from './small-round.ts';

const sample = useSample();

async function found(text: string, kinds?: FindableKind[], workspace = sample()): Promise<Found[]> {
  return (await workspace.api.find.names({ text, ...(kinds && { kinds }) })).found;
}

async function namesFor(text: string, workspace: TestWorkspace): Promise<string[]> {
  return (await found(text, undefined, workspace)).map(({ name, alias }) => alias ?? name);
}

describe('finding by name', () => {
  test('finds an official in any script, and says which spelling it was', async () => {
    expect(await found('Лавров', ['official'])).toMatchObject([{ kind: 'official', name: 'Sergei Lavrov' }]);
    expect(await found('викторович')).toMatchObject([
      { name: 'Sergei Lavrov', alias: 'Сергей Викторович Лавров' },
    ]);
    expect(await found('岸田')).toMatchObject([{ name: 'Kishida Fumio', alias: '岸田文雄' }]);
    expect(await found('sergey lavrov')).toMatchObject([{ name: 'Sergei Lavrov', whole: true }]);
  });

  test('tells namesakes apart by seat, country, day, the topic above, or publisher', async () => {
    const more = async (text: string, kind: FindableKind) => (await found(text, [kind]))[0]?.more;
    expect(await more('lavrov', 'official')).toBe('Minister of Foreign Affairs, Russia');
    expect(await more('clinton', 'official')).toBe('formerly Secretary of State, United States');
    expect(await more('secretary of state', 'seat')).toBe('United States');
    expect(await more('russia', 'country')).toBe('RU');
    expect(await more('nuclear', 'round')).toBe('11 Feb 2013 (New York)');
    expect(await more('nuclear', 'topic')).toBe('DPRK');
    expect(await more('seismic', 'source')).toBe('USGS');
    expect(await more('six', 'roster')).toBeNull();
  });

  test('finds a seat by its country beside its title, and a country by its code', async () => {
    expect(await found('russia foreign', ['seat'])).toMatchObject([
      { kind: 'seat', name: 'Minister of Foreign Affairs', more: 'Russia', whole: false },
    ]);
    expect(await found('RU minister of foreign affairs')).toMatchObject([{ kind: 'seat', whole: true }]);
    expect((await found('ru'))[0]).toMatchObject({ kind: 'country', name: 'Russia', whole: true });
  });

  test('lists whole names first, then beginnings, then the rest; equals by kind and name', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    for (const name of ['Anna Kimball', 'Zoe Kim', 'Hakim Bey', 'Kim', 'Adam Kimura']) {
      await api.officials.make({ id: workspace.newId('official'), name });
    }
    await api.topics.make({ id: workspace.newId('topic'), name: 'Kim', standing: false });
    expect((await found('kim', undefined, workspace)).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'official Kim',
      'topic Kim',
      'official Adam Kimura',
      'official Anna Kimball',
      'official Zoe Kim',
      'official Hakim Bey',
    ]);
  });

  test('names a record once, by its name rather than an alias', async () => {
    expect(await found('lavrov', ['official'])).toMatchObject([{ name: 'Sergei Lavrov', alias: null }]);
  });

  test('keeps to the kinds and the number asked for, and says when there are more', async () => {
    const { api } = sample();
    const { found: two, more } = await api.find.names({ text: 'minister', kinds: ['seat'], limit: 2 });
    expect([two.length, more, two.every(({ kind }) => kind === 'seat')]).toEqual([2, true, true]);
    const all = await api.find.names({ text: 'minister', kinds: ['seat'], limit: 5 });
    expect([all.found.length, all.more]).toEqual([5, false]);
  });

  test.for(['', '   ', '-', '…'])('finds nothing for "%s"', async (text) => {
    expect(await sample().api.find.names({ text })).toEqual({ found: [], more: false });
  });
});

describe('what the next search sees', () => {
  test('is every official and alias that was made, changed or removed', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const id = workspace.newId('official');
    expect(await namesFor('gemba', workspace)).toEqual([]);
    await api.officials.make({ id, name: 'Genba Koichiro' });
    expect(await namesFor('gemba', workspace)).toEqual(['Genba Koichiro']);
    await api.officials.change({ id, fields: { name: 'Kōichirō Genba' } });
    expect(await namesFor('gemba', workspace)).toEqual(['Kōichirō Genba']);
    const alias = workspace.newId('official_alias');
    await api.officialAliases.make({ id: alias, officialId: id, name: '玄葉光一郎', kind: 'native' });
    expect(await namesFor('光一', workspace)).toEqual(['玄葉光一郎']);
    await api.officialAliases.change({ id: alias, fields: { name: '玄葉 光一郎' } });
    expect(await namesFor('光一', workspace)).toEqual(['玄葉 光一郎']);
    await api.officialAliases.remove({ id: alias });
    expect(await namesFor('光一', workspace)).toEqual([]);
    await api.officials.remove({ id });
    expect(await namesFor('gemba', workspace)).toEqual([]);
  });

  test('is nothing that was taken back, and again what was carried out again', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const id = workspace.newId('official');
    await api.officials.make({ id, name: 'Genba Koichiro' });
    await api.officials.change({ id, fields: { name: 'Kōno Tarō' } });
    expect(await namesFor('kono', workspace)).toEqual(['Kōno Tarō']);
    await api.commands.undo({});
    expect(await namesFor('kono', workspace)).toEqual([]);
    expect(await namesFor('gemba', workspace)).toEqual(['Genba Koichiro']);
    await api.commands.undo({});
    expect(await namesFor('gemba', workspace)).toEqual([]);
    await api.commands.redo({});
    expect(await namesFor('gemba', workspace)).toEqual(['Genba Koichiro']);
  });

  test('is the new name of the country a seat belongs to', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    await openSmallRound(workspace);
    const [country] = await found('russia', ['country'], workspace);
    expect(await found('russia foreign', ['seat'], workspace)).toHaveLength(1);
    await api.countries.change({ id: required(country).id, fields: { name: 'Muscovy' } });
    expect(await found('muscovy foreign', ['seat'], workspace)).toHaveLength(1);
    expect(await found('russia foreign', ['seat'], workspace)).toEqual([]);
  });

  test('is nothing of a command that was refused half way', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    expect(await namesFor('round', workspace)).toEqual(['A round']);
    const round = { ...small.roundInput(), name: 'Another round', triggerAt: typed('2013-03-12') };
    const stranger = { seatId: small.calling.seat, at: typed('2013-02-12'), why: 'It is not asked.' };
    await refusalOf(workspace.api.rounds.open({ round, exclude: [stranger] }));
    expect(await namesFor('round', workspace)).toEqual(['A round']);
    await workspace.api.rounds.open({ round });
    expect(await namesFor('round', workspace)).toEqual(['A round', 'Another round']);
  });

  test('is nothing that was read inside a transaction that was rolled back', async () => {
    const workspace = await newWorkspace();
    await workspace.api.topics.make({ id: workspace.newId('topic'), name: 'Grain', standing: false });
    workspace.look((database) => {
      const store = new TableStore(database);
      const changes = new ChangeRecord(store);
      const names = new NameIndex(store);
      const makeTopic = (name: string) => {
        const commandUid = Buffer.from(workspace.newUid(), 'hex');
        const stamp = { commandUid, operation: 'topics.make', recordedAt: 0, who: 'a test', why: null };
        const topic = { id: workspace.newId('topic'), name, standing: false, parentId: null, remark: null };
        new Recorder(store, changes, stamp).make('topic', topic);
      };
      const topics = (text: string) => names.find(text, ['topic'], 10).found.map(({ name }) => name);
      expect(topics('grain')).toEqual(['Grain']);
      database.exec('BEGIN');
      makeTopic('Grain never');
      expect(topics('grain')).toEqual(['Grain', 'Grain never']);
      database.exec('ROLLBACK');
      expect(topics('grain')).toEqual(['Grain']);
      database.exec('BEGIN');
      makeTopic('Grain never again');
      expect(topics('grain')).toEqual(['Grain', 'Grain never again']);
      database.exec('ROLLBACK');
      // As many changes as before the rollback, and other ones.
      makeTopic('Grain corridor');
      expect(topics('grain')).toEqual(['Grain', 'Grain corridor']);
    });
  });

  test('is what an index made afresh sees, whatever was done', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const workspace = await newWorkspace();
        const commands = new RandomCommands(workspace, await openSmallRound(workspace));
        await commands.start();
        for (const step of steps) {
          await found('a', undefined, workspace);
          await commands.carryOut(step);
        }
        const seen = await Promise.all(
          ['name', 'a', 'official', 'round', 'US'].map(async (text) => ({
            text,
            found: (await workspace.api.find.names({ text, limit: 100 })).found.map(({ id }) => id),
          })),
        );
        workspace.look((database) => {
          const fresh = new NameIndex(new TableStore(database));
          for (const { text, found: before } of seen) {
            expect(before).toEqual(fresh.find(text, findableKinds, 100).found.map(({ id }) => id));
          }
        });
        workspace.close();
      }),
      { numRuns: 5 },
    );
  });
});
