import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../contract/model/when.ts';
import { DraftKeeper } from '../../renderer/data/draft-keeper.ts';
import { draftWords } from '../../renderer/data/drafts.ts';
import { readTyped } from '../../renderer/parts/form/when-field.tsx';
import { precisionWords, whenElsewhere, whenInFull } from '../../renderer/parts/form/when-words.ts';
import { zonesFitting } from '../../renderer/parts/form/zones-fitting.ts';

const newYork = 'America/New_York';

describe('what was understood of a time', () => {
  test.for<[string, string, string]>([
    ['2013-02-12T02:57:51Z', 'Mon 11 Feb 2013, 21:57:51 -05:00 New York', 'known to the second'],
    ['2013-02-12 14:30', 'Tue 12 Feb 2013, 14:30 -05:00 New York', 'known to the minute'],
    ['2013-02-12', 'Tue 12 Feb 2013 (New York)', 'known to the day'],
    ['2013-02-12?', 'Tue 12 Feb 2013 (New York)?', 'known to the day, uncertain'],
    ['2013-02-17 morning', 'Sun 17 Feb 2013, morning (New York)', 'known to the part of the day'],
    [
      '2013-02-12~',
      'about 12 Feb 2013 (New York)',
      'known to the day, approximate: a unit more on each side',
    ],
    ['2012-01', 'Jan 2012', 'known to the month'],
    ['2012', '2012', 'known to the year'],
    ['2012-01-30/2012-01-31', '30 Jan 2012 to 31 Jan 2012', 'known to the day'],
    ['2013-02-12/..', '12 Feb 2013 or later', 'known to the day, with no known end'],
    ['unknown', 'Unknown; the text is kept as typed', ''],
  ])('%s is said in full', ([typed, full, precision]) => {
    const when = parseWhen(typed, newYork);
    expect([whenInFull(when), precisionWords(when)]).toEqual([full, precision]);
  });

  test('is said on another clock too, where it has a clock time', () => {
    const when = parseWhen('2013-02-12T02:57:51Z', newYork);
    expect(whenElsewhere(when, 'Asia/Seoul')).toBe('Tue 12 Feb 2013, 11:57:51 +09:00 Seoul');
    expect(whenElsewhere(when, newYork)).toBeNull();
    expect(whenElsewhere(parseWhen('2013-02-12', newYork), 'Asia/Seoul')).toBeNull();
  });

  test('is a fault at the field for what is no time, and nothing for nothing', () => {
    expect(readTyped({ at: ' ', zone: newYork })).toBeNull();
    expect(readTyped({ at: '12/02/2013', zone: newYork })).toEqual({
      fault:
        'Which number is the day and which the month is not certain; type year, month, day, for example 2024-06-05.',
    });
    // What is wrong with the zone is said beside the zone.
    expect(readTyped({ at: '2013-02-12', zone: 'Atlantis' })).toBeNull();
  });
});

describe('time zones', () => {
  const at = Date.parse('2013-02-12T00:00:00Z');

  test('are found by their city first, in any letters, with the offset of the moment', () => {
    expect(zonesFitting('moscow', at)[0]).toEqual({
      id: 'Europe/Moscow',
      title: 'Moscow',
      more: 'Europe/Moscow · +04:00',
    });
    expect(zonesFitting('new y', at)[0]?.id).toBe(newYork);
    expect(zonesFitting('são p', at)[0]?.id).toBe('America/Sao_Paulo');
    expect(zonesFitting('utc', at)[0]?.id).toBe('UTC');
  });

  test('are found by region, and not at all by nonsense', () => {
    expect(zonesFitting('pacific', at).every(({ id }) => id.includes('Pacific'))).toBe(true);
    expect(zonesFitting('atlantis', at)).toEqual([]);
    expect(zonesFitting('', at)).toHaveLength(40);
  });
});

describe('a draft that is typed', () => {
  /** Saves that are answered by hand, so that no test waits for a clock. */
  function keeping() {
    const saves: { body: string; answer: PromiseWithResolvers<number | null> }[] = [];
    const discards: string[] = [];
    const keeper = new DraftKeeper('', null, {
      pauseMs: 1_000_000,
      save(body) {
        const answer = Promise.withResolvers<number | null>();
        saves.push({ body, answer });
        return answer.promise;
      },
      discard: async () => void discards.push('discarded'),
    });
    const states: string[] = [];
    keeper.listen(() => states.push(keeper.now().state.is));
    return { keeper, saves, discards, states };
  }

  test('is saved at once when it is asked for, and says so only when it is', async () => {
    const { keeper, saves, states } = keeping();
    keeper.change('Ser');
    const saved = keeper.saveNow();
    expect([saves.map(({ body }) => body), keeper.now().state.is]).toEqual([['Ser'], 'saving']);
    saves[0]?.answer.resolve(42);
    await saved;
    expect([keeper.now().state, states]).toEqual([{ is: 'saved', at: 42 }, ['waiting', 'saving', 'saved']]);
  });

  test('while it is saved is saved once more afterwards, and never two at a time', async () => {
    const { keeper, saves } = keeping();
    keeper.change('S');
    const saved = keeper.saveNow();
    keeper.change('Se');
    keeper.change('Ser');
    void keeper.saveNow();
    expect(saves).toHaveLength(1);
    saves[0]?.answer.resolve(1);
    await Promise.resolve();
    await Promise.resolve();
    expect(saves.map(({ body }) => body)).toEqual(['S', 'Ser']);
    saves[1]?.answer.resolve(2);
    await saved;
    expect(keeper.now()).toEqual({ body: 'Ser', state: { is: 'saved', at: 2 } });
  });

  test('that could not be saved stays, says so, and is saved with the next letter', async () => {
    const { keeper, saves } = keeping();
    keeper.change('S');
    const first = keeper.saveNow();
    saves[0]?.answer.reject(new Error('The disk is full.'));
    await first;
    expect(keeper.now()).toMatchObject({ body: 'S', state: { is: 'failed' } });
    keeper.change('Se');
    const second = keeper.saveNow();
    saves[1]?.answer.resolve(3);
    await second;
    expect(keeper.now().state).toEqual({ is: 'saved', at: 3 });
  });

  test('and discarded is not saved again, whatever is typed', async () => {
    const { keeper, saves, discards } = keeping();
    keeper.change('S');
    await keeper.discard();
    keeper.change('Se');
    await keeper.saveNow();
    expect([saves.length, discards.length, keeper.now().body, keeper.now().state.is]).toEqual([
      0,
      1,
      'Se',
      'clean',
    ]);
  });

  test('says in words how it stands', () => {
    expect(draftWords({ is: 'waiting' }, true)).toBe('Saving…');
    expect(draftWords({ is: 'saving' }, false)).toBe('Not confirmed, checking');
    expect(draftWords({ is: 'saved', at: Date.now() }, true)).toMatch(/^Draft saved \d\d:\d\d$/);
    expect(draftWords({ is: 'clean' }, true)).toBe('');
  });
});
