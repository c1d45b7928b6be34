import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import type { StoryEvent } from '../../contract/model/request-story-shape.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { useSample } from '../support/core.ts';
import { GoldenCase, required } from './golden-case.ts';

const sample = useSample();
const golden = () => new GoldenCase(sample());
const after = { at: '2013-03-01T12:00' };

/** An event with everybody who tells it: the publishers it is cited from, and those of its versions. */
function told({ kind, at, sources, versions }: StoryEvent) {
  const publishers = [...sources, ...versions.map(({ source }) => source)].map(
    (source) => source?.publisher ?? null,
  );
  return { kind, at: showWhen(at), precision: at.granularity, tellers: new Set(publishers) };
}

describe('the story of the request to Russia', () => {
  test('tells the events of the golden case in order, each at its own precision and with its tellers', async () => {
    const { events } = await golden().story('RU', after);
    expect(events.filter(({ kind }) => kind !== 'conversation').map(told)).toEqual([
      {
        kind: 'attempt',
        at: '12 Feb 2013 (New York)',
        precision: 'day',
        tellers: new Set(['CNN', 'Foreign Policy', 'The Washington Post']),
      },
      {
        kind: 'attempt',
        at: '13 Feb 2013 (New York)',
        precision: 'day',
        tellers: new Set(['Ministry of Foreign Affairs of Russia', 'US Department of State']),
      },
      {
        kind: 'offer',
        at: '14 Feb 2013 (Moscow)',
        precision: 'day',
        tellers: new Set(['Ministry of Foreign Affairs of Russia']),
      },
      {
        kind: 'attempt',
        at: '17 Feb 2013 (New York)',
        precision: 'day',
        tellers: new Set(['The Washington Post', 'US Department of State']),
      },
    ]);
  });

  test('keeps the morning of the 17th in the words as typed, and how long they talked in those of the source', async () => {
    const { events } = await golden().story('RU', after);
    const talk = required(
      events.find(({ kind, at }) => kind === 'conversation' && at.text.includes('17 February')),
    );
    expect(talk.at.text).toBe('17 February 2013, morning in Washington');
    expect(talk.details).toContainEqual({ label: 'Length', value: 'close to 30 minutes' });
    const topics = talk.details.filter(({ label }) => label === 'Topic').map(({ value }) => value);
    expect(topics).toEqual(['Syria', 'UN response to the test']);
  });

  test('ends with the meeting in Berlin, in person, by the Office of the Historian', async () => {
    const { events } = await golden().story('RU', after);
    expect(events.at(-1)).toMatchObject({
      kind: 'conversation',
      at: { granularity: 'day', zone: 'Europe/Berlin' },
      details: expect.arrayContaining([{ label: 'Channel', value: 'in person' }]),
      sources: [{ publisher: 'Office of the Historian' }],
    });
  });

  test('lists each version with its voice, what it tells differently, its source and when it was stated', async () => {
    const { events } = await golden().story('RU', after);
    const versions = events.flatMap((event) =>
      event.versions.map(({ voice, preferred, happened, tells, stated, source }) => ({
        of: showWhen(event.at),
        voice: voice.name,
        preferred,
        happened,
        tells: tells.map(({ field, value }) => `${field}: ${value}`).join(', '),
        stated,
        source: source?.publisher,
      })),
    );
    const ministry = { source: 'Ministry of Foreign Affairs of Russia', stated: '16 Feb 2013 (Moscow)' };
    const post = { source: 'The Washington Post', stated: '17 Feb 2013 (New York)?' };
    expect(versions).toMatchObject([
      {
        of: '12 Feb 2013 (New York)',
        voice: 'Washington Post',
        tells: 'at: 11 Feb 2013 (New York)',
        ...post,
      },
      { of: '13 Feb 2013 (New York)', voice: 'American side', preferred: true, happened: true },
      { of: '13 Feb 2013 (New York)', voice: 'Russian side', preferred: false, happened: false, ...ministry },
      { of: '14 Feb 2013 (Moscow)', voice: 'Analyst', preferred: true, happened: false },
      { of: '14 Feb 2013 (Moscow)', voice: 'Russian side', preferred: false, happened: true, ...ministry },
      { of: '17 Feb 2013 (New York)', voice: 'American side', preferred: true },
      { of: '17 Feb 2013 (New York)', voice: 'Washington Post', tells: 'dialled by: them', ...post },
    ]);
  });

  test('gives the reason of the first call a source of its own', async () => {
    const { events } = await golden().story('RU', after);
    expect(events[0]?.sources).toContainEqual(
      expect.objectContaining({ publisher: 'Foreign Policy', field: 'reason' }),
    );
  });

  test('shows no time of the clock for any event that is only known to the day', async () => {
    const { events } = await golden().story('RU', after);
    for (const { sentence } of events) expect(sentence).not.toMatch(/\d\d:\d\d/);
  });
});

describe('what was known at noon UTC on 15 February 2013', () => {
  const then = { ...after, knownAt: '2013-02-15T12:00:00Z' };

  test('holds no Russian statement of the 16th anywhere in the story', async () => {
    const story = JSON.stringify(await golden().story('RU', then));
    for (const trace of [
      '16 Feb',
      '2013-02-16',
      'Ministry of Foreign Affairs of Russia',
      'Analyst',
      'window',
      'one attempt',
    ]) {
      expect(story).not.toContain(trace);
    }
  });

  test('holds no call of the 17th and no Berlin, however late the as-of moment', async () => {
    const { events, row } = await golden().story('RU', then);
    expect(events.map(({ kind, at }) => `${kind} ${at.text}`)).toEqual([
      'attempt 2013-02-12',
      'attempt 2013-02-13',
    ]);
    expect(row).toMatchObject({ status: 'long overdue', ball: 'theirs', disputed: false });
  });

  test('holds the way back from Africa, which was entered on the 14th', async () => {
    const absencesAt = async (knownAt: string) => (await golden().row('RU', { ...after, knownAt })).absences;
    expect((await absencesAt('2013-02-15T12:00:00Z'))[0]?.when).toBe(
      '12 Feb 2013 or earlier to 14 Feb 2013 (Moscow)',
    );
    expect((await absencesAt('2013-02-14T12:00:00Z'))[0]?.when).toBe('from 12 Feb 2013 or earlier');
  });

  test('grows with each statement: the second version on the 16th, the talk on the 17th', async () => {
    const kindsAt = async (knownAt: string) =>
      (await golden().story('RU', { ...after, knownAt })).events.length;
    const counts = await Promise.all(
      [
        '2013-02-13T20:30:00Z',
        '2013-02-13T21:30:00Z',
        '2013-02-16T15:00:00Z',
        '2013-02-17T23:00:00Z',
        '2013-02-27T00:00:00Z',
      ].map(kindsAt),
    );
    expect(counts).toEqual([1, 2, 3, 5, 6]);
  });

  test('knows no round that was not opened yet', async () => {
    await expect(golden().board({ knownAt: '2013-02-12T13:00:00Z' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('is the same as today once nothing was recorded any more', async () => {
    const today = await golden().story('RU', after);
    const known = await golden().story('RU', { ...after, knownAt: '2014-01-01T00:00:00Z' });
    expect({ ...known, knownAt: null }).toEqual(today);
  });
});

describe('every row of the golden case', () => {
  const tables = [
    'citation',
    'account',
    'source',
    'attempt',
    'offer',
    'conversation',
    'absence',
    'request',
    'round',
  ] as const;

  function stored() {
    return sample().look((database) => {
      const store = new TableStore(database);
      return Object.fromEntries(tables.map((name) => [name, store.list(name, '')])) as unknown as {
        readonly [Name in (typeof tables)[number]]: ReturnType<typeof store.list<Name>>;
      };
    });
  }

  test('names a source: the trigger, each call, each offer, each absence, the meeting, the silence of the 15th', () => {
    const { citation, source, attempt, offer, absence, conversation, round } = stored();
    const publishersOf = (id: Id) =>
      citation
        .filter(({ aboutId }) => aboutId === id)
        .map(({ sourceId }) => required(source.find((one) => one.id === sourceId)))
        .map(({ publisher, title }) => publisher ?? title);
    const meetings = conversation.filter(({ attemptId }) => attemptId === null);
    const ofFebruary = round.filter(({ name }) => name === 'DPRK nuclear test');
    for (const { id } of [...attempt, ...offer, ...absence, ...meetings, ...ofFebruary]) {
      expect(publishersOf(id), id).not.toEqual([]);
    }
    expect(publishersOf(required(ofFebruary[0]).id)).toEqual(['USGS']);
    const silences = citation.filter(({ aboutId }) => aboutId.startsWith('request_'));
    expect(silences.map(({ sourceId }) => source.find(({ id }) => id === sourceId)?.title)).toEqual([
      'Report that there is still no connection',
    ]);
  });

  test('names a source for every version that is told', () => {
    for (const account of stored().account) expect(account.sourceId, account.id).not.toBeNull();
  });

  test('has the precision of its source: the trigger to the second, everything else to the day', () => {
    const { attempt, offer, conversation, round, absence } = stored();
    const [first, second] = round.toSorted((a, b) => (a.triggerAt.from ?? 0) - (b.triggerAt.from ?? 0));
    expect([first?.triggerAt.granularity, second?.triggerAt.granularity]).toEqual(['day', 'second']);
    const times = [
      ...attempt.map(({ at }) => at),
      ...offer.map(({ offeredAt }) => offeredAt),
      ...conversation.map(({ at }) => at),
      ...absence.flatMap(({ began, ended }) => [began, required(ended)]),
    ];
    expect(new Set(times.map(({ granularity }) => granularity))).toEqual(new Set(['day']));
  });
});
