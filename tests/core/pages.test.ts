import { describe, expect, test } from 'vitest';
import type { Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { FindableKind } from '../../contract/operations/find.ts';
import { fixture, take } from '../imports/files.ts';
import { newWorkspace, refusalOf, useSample } from '../support/core.ts';
import { required } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

const sample = useSample();

async function idOf<Kind extends FindableKind>(
  kind: Kind,
  text: string,
  workspace = sample(),
): Promise<Id<Kind>> {
  const { found } = await workspace.api.find.names({ text, kinds: [kind] });
  return required(found[0]).id as Id<Kind>;
}

describe('the page of an official', () => {
  test('shows names, seats, absences, requests, calls and topics of the golden case', async () => {
    const page = await sample().api.officials.page({ id: await idOf('official', 'lavrov') });
    expect(page.official.name).toBe('Sergei Lavrov');
    expect(page.aliases.map(({ name }) => name)).toEqual(['Sergey Lavrov', 'Сергей Викторович Лавров']);
    expect(page.tenures).toMatchObject([
      { seat: { title: 'Minister of Foreign Affairs', country: { code: 'RU' } }, stands: 'in force' },
    ]);
    expect(page.zone).toBe('Europe/Moscow');
    expect(page.absences.lines.length).toBeGreaterThan(0);
    expect(page.absences.lines.every(({ official }) => official.name === 'Sergei Lavrov')).toBe(true);
    expect(page.requests.lines.map(({ round, status }) => [round.name, status])).toMatchObject([
      ['DPRK nuclear test', 'awaiting'],
      [expect.any(String), expect.any(String)],
    ]);
    expect(page.calls).toBeGreaterThan(2);
    expect(page.conversations).toBe(2);
    expect(page.topics.map(({ name, conversations }) => [name, conversations])).toContainEqual([
      'UN response to the test',
      1,
    ]);
    expect(page.identifiers).toEqual([{ scheme: 'wikidata', value: 'Q58217' }]);
  });

  test('tells seats at the moment asked for, and has no zone for one who is in none', async () => {
    const { api } = sample();
    const id = await idOf('official', 'kim sung hwan');
    const standing = async (at: string | null) => {
      const page = await api.officials.page({ id, at: at === null ? null : Date.parse(at) });
      return [page.tenures[0]?.stands, page.zone];
    };
    expect(await standing('2010-01-01T00:00:00Z')).toEqual(['to come', null]);
    expect(await standing('2013-02-12T00:00:00Z')).toEqual(['in force', 'Asia/Seoul']);
    expect(await standing(null)).toEqual(['past', null]);
  });

  test('counts a conversation of the holder who was reached, though nobody is named in it', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { api } = workspace;
    const attemptId = await small.log({ outcomeId: small.outcome('connected') });
    const conversationId = workspace.newId('conversation');
    await api.conversations.make({
      id: conversationId,
      attemptId,
      at: typed('2013-02-12T09:00'),
      channel: 'phone',
    });
    const topicId = workspace.newId('topic');
    await api.topics.make({ id: topicId, name: 'Grain', standing: false });
    for (const by of ['ours', 'ours', 'theirs'] as const) {
      await api.topicsRaised.make({ id: workspace.newId('topic_raised'), conversationId, topicId, by });
    }
    const page = await api.officials.page({ id: small.asked[0].official });
    expect([page.calls, page.conversations]).toEqual([1, 1]);
    expect(page.topics).toEqual([
      { id: topicId, name: 'Grain', conversations: 1, raised: { ours: 1, theirs: 1, third: 0, unknown: 0 } },
    ]);
  });
});

describe('the page of a seat', () => {
  test('shows who held it, the latest first, and whoever of them was away', async () => {
    const page = await sample().api.seats.page({ id: await idOf('seat', 'us secretary of state') });
    expect(page.tenures.map(({ official, stands }) => [official?.name, stands])).toEqual([
      ['John Kerry', 'in force'],
      ['Hillary Clinton', 'past'],
    ]);
    expect(page.rosters.map(({ name }) => name)).toEqual(['Six-Party Talks', 'United States and Russia']);
    const russian = await sample().api.seats.page({ id: await idOf('seat', 'ru foreign') });
    expect(russian.absences.lines.map(({ official }) => official.name)).toContain('Sergei Lavrov');
    expect(russian.requests.lines).toHaveLength(2);
    expect(russian.calls).toBeGreaterThan(2);
  });

  test('leaves out where its officials were before and after', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { api } = workspace;
    const { seat, official } = small.asked[0];
    const next = workspace.newId('official');
    await api.officials.make({ id: next, name: 'Successor' });
    const tenure = { id: workspace.newId('tenure'), seatId: seat, officialId: next, kind: 'holder' as const };
    await api.tenures.make({ ...tenure, began: typed('2014-01-01') });
    for (const day of ['2011-05-01', '2013-05-01', '2014-05-01']) {
      const absence = { id: workspace.newId('absence'), officialId: official, kind: 'travel' as const };
      await api.absences.make({ ...absence, began: typed(day), ended: typed(day) });
    }
    const { absences } = await api.seats.page({ id: seat });
    expect(absences.lines.map(({ began }) => began.text)).toEqual(['2013-05-01']);
    expect((await api.officials.page({ id: official })).absences.lines).toHaveLength(3);
  });
});

describe('the page of a country', () => {
  test('shows its seats with their latest tenures, and who visited', async () => {
    const { api } = sample();
    const page = await api.countries.page({ id: await idOf('country', 'RU') });
    expect(page.seats).toMatchObject([
      { seat: { title: 'Minister of Foreign Affairs' }, tenures: [{ stands: 'in force' }], more: false },
    ]);
    expect(page.absences.lines.length).toBeGreaterThan(0);
    expect(page.visits.lines).toEqual([]);
    expect(page.requests.lines).toHaveLength(2);
    expect(page.calls).toBeGreaterThan(2);
    const away = required(page.absences.lines.find(({ country }) => country !== null));
    const { visits } = await api.countries.page({ id: required(away.country).id });
    expect(visits.lines.map(({ id }) => id)).toContain(away.id);
  });

  test('holds real data: hundreds of absences are cut off, and said to be', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    await take(workspace, [fixture('pocom-chiefs-of-mission'), fixture('pocom-people')]);
    await take(workspace, fixture('cabinet-holders'));
    await take(workspace, fixture('secretary-travels'));
    const own = await api.countries.page({ id: await idOf('country', 'US', workspace) });
    expect(own.seats.length).toBeGreaterThan(5);
    expect(own.seats.every(({ tenures }) => tenures.length > 0)).toBe(true);
    const old = own.seats
      .flatMap(({ tenures }) => tenures)
      .filter(({ began }) => began?.text.startsWith('18'));
    expect(old.length).toBeGreaterThan(0);
    expect(old.filter(({ stands }) => stands !== 'past')).toEqual([]);

    const traveller = await idOf('official', 'seward', workspace);
    for (let count = 0; count < 201; count += 1) {
      const absence = { id: workspace.newId('absence'), officialId: traveller, kind: 'travel' as const };
      await api.absences.make({ ...absence, began: typed(`20${String(count % 99).padStart(2, '0')}`) });
    }
    const { absences } = await api.officials.page({ id: traveller });
    expect([absences.lines.length, absences.more, absences.lines[0]?.began.text]).toEqual([
      200,
      true,
      '2098',
    ]);
  });
});

describe('the pages of a topic, a roster and a source', () => {
  test('a topic stands in its tree, with where it was planned and raised', async () => {
    const page = await sample().api.topics.page({ id: await idOf('topic', 'DPRK nuclear test') });
    expect(page.above.map(({ name }) => name)).toEqual(['DPRK']);
    expect(page.below.map(({ name }) => name)).toEqual(['UN response to the test']);
    expect(page.raised.lines).toHaveLength(3);
    expect(page.raised.lines[0]).toMatchObject({
      by: 'unknown',
      requestId: expect.stringMatching(/^request_/),
      officials: expect.arrayContaining([expect.objectContaining({ name: 'John Kerry' })]),
    });
  });

  test('a roster names the holder of each seat at the moment asked for', async () => {
    const id = await idOf('roster', 'six-party');
    const holders = async (at: string) => {
      const { members } = await sample().api.rosters.page({ id, at: Date.parse(at) });
      return members.map(({ seat, holder }) => `${seat.country.code} ${holder?.name ?? 'nobody'}`);
    };
    expect(await holders('2013-02-12T12:00:00Z')).toEqual([
      'US John Kerry',
      'CN Yang Jiechi',
      'JP Kishida Fumio',
      'KR Kim Sung-hwan',
      'KP Pak Ui-chun',
      'RU Sergei Lavrov',
    ]);
    expect((await holders('2013-04-12T12:00:00Z'))[1]).toBe('CN Wang Yi');
    expect((await sample().api.rosters.page({ id })).rounds.map(({ name }) => name)).toContain(
      'DPRK nuclear test',
    );
  });

  test('a source says for what it is cited, and where that is shown', async () => {
    const page = await sample().api.sources.page({ id: await idOf('source', 'readout of the call') });
    expect(page.citedFor.lines).toMatchObject([
      {
        words:
          'Minister of Foreign Affairs, Russia. Call (who dialled is not stated) 17 Feb 2013 (New York): connected.',
        place: expect.stringMatching(/^request_/),
      },
    ]);
    expect(page.accounts).toBe(1);
    const berlin = await sample().api.sources.page({ id: await idOf('source', 'travels abroad berlin') });
    expect(berlin.citedFor.lines).toMatchObject([{ place: expect.stringMatching(/^request_/) }]);
  });

  test('every citation of the sample is told in words and leads somewhere', async () => {
    const { sources } = await sample().api.sources.list({});
    const pages = await Promise.all(sources.map(({ id }) => sample().api.sources.page({ id })));
    const lines = pages.flatMap(({ citedFor }) => citedFor.lines);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({ words, place }) => words.length < 5 || place === null)).toEqual([]);
    expect(sources.map(({ citations }) => citations)).toEqual(
      pages.map(({ citedFor }) => citedFor.lines.length),
    );
  });
});

describe('the lists', () => {
  test('seats come by country and title, a page at a time, with who is in each', async () => {
    const { api } = sample();
    const all = (await api.seats.list({})).seats;
    expect(all.map(({ code, holder }) => [code, holder?.name])).toEqual([
      ['CN', 'Wang Yi'],
      ['JP', 'Kishida Fumio'],
      ['KP', 'Pak Ui-chun'],
      ['RU', 'Sergei Lavrov'],
      ['KR', 'Yun Byung-se'],
      ['US', 'John Kerry'],
    ]);
    const first = await api.seats.list({ limit: 4 });
    const rest = await api.seats.list({ limit: 4, after: required(first.seats.at(-1)).id });
    expect([first.more, rest.more]).toEqual([true, false]);
    expect([...first.seats, ...rest.seats]).toEqual(all);
  });

  test('topics come as a tree, rosters and sources with what they hold', async () => {
    const { api } = sample();
    const topics = await api.topics.list({});
    const dprk = topics.findIndex(({ name }) => name === 'DPRK');
    expect(topics.slice(dprk, dprk + 3).map(({ name, depth }) => [name, depth])).toEqual([
      ['DPRK', 0],
      ['DPRK nuclear test', 1],
      ['UN response to the test', 2],
    ]);
    expect(topics[dprk + 1]?.conversations).toBe(3);
    expect(await api.rosters.list({})).toMatchObject([{ seats: 6 }, { seats: 2 }]);
    const { sources, more } = await api.sources.list({ limit: 3 });
    expect([sources.length, more]).toEqual([3, true]);
  });

  test('an id that is not there any more is refused', async () => {
    const { api } = sample();
    const newId = <Name extends ThingName>(name: Name) => sample().newId(name);
    const missing = [
      api.officials.page({ id: newId('official') }),
      api.seats.page({ id: newId('seat') }),
      api.countries.page({ id: newId('country') }),
      api.topics.page({ id: newId('topic') }),
      api.rosters.page({ id: newId('roster') }),
      api.sources.page({ id: newId('source') }),
      api.seats.list({ after: newId('seat') }),
      api.sources.list({ after: newId('source') }),
    ];
    for (const call of missing) expect((await refusalOf(call)).code).toBe('not-found');
  });
});
