import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../contract/model/when.ts';
import type { Timeline, TimelineLane } from '../../contract/model/timeline-shape.ts';
import { newWorkspace, refusalOf, useSample } from '../support/core.ts';
import { GoldenCase, required, washington, type View } from './golden-case.ts';
import { openSmallRound, typed } from './small-round.ts';

const sample = useSample();
const golden = () => new GoldenCase(sample());

async function viewOf({ at, under, knownAt }: View) {
  const voices = await sample().api.voices.list({});
  return {
    asOf: at === undefined ? null : parseInstant(at, washington),
    knownAt: knownAt === undefined ? null : Date.parse(knownAt),
    voiceId: under === undefined ? null : required(voices.find(({ name }) => name === under)).id,
  };
}

async function timeline(view: View = {}): Promise<Timeline> {
  return sample().api.timelines.round({ roundId: await golden().roundId(), ...(await viewOf(view)) });
}

async function russia(view: View = {}): Promise<TimelineLane> {
  const { lanes } = await timeline(view);
  return required(lanes.find(({ country }) => country === 'RU'));
}

/** Each event by its kind and the time as it was typed. */
function told({ events }: TimelineLane): string[] {
  return events.map(
    ({ kind, at, half, happened }) => `${kind} ${at.text}: ${half}${happened ? '' : ', denied'}`,
  );
}

describe('the timeline of February 2013', () => {
  test('has a lane for each seat in the order of the board, with how each stands', async () => {
    const { lanes, headline, trigger } = await timeline();
    expect(lanes.map(({ title, standing }) => [title, standing])).toEqual([
      ['United States', 'calling side'],
      ['China', 'reached'],
      ['Japan', 'reached'],
      ['South Korea', 'reached'],
      ['North Korea', 'excluded by decision'],
      ['Russia', 'awaiting'],
    ]);
    expect(headline).toBe('3 of 4 reached · 1 awaiting · 1 not contacted by decision');
    expect(trigger?.name).toBe('Third DPRK nuclear test');
  });

  test('tells all of Russia, by whom each was made, with the meeting that no attempt led to', async () => {
    expect(told(await russia())).toEqual([
      'attempt 2013-02-12: us',
      'attempt 2013-02-13: us',
      'offer 2013-02-14: them, denied',
      'attempt 17 February 2013, morning in Washington: us',
      'conversation 17 February 2013, morning in Washington: between',
      'conversation 2013-02-26: between',
    ]);
    const berlin = required((await russia()).events.at(-1));
    expect(berlin.sentence).toContain('Berlin');
    expect(berlin.attemptId).toBeNull();
  });

  test('has the talk with its length and what was raised', async () => {
    const talk = required((await russia()).events.find(({ kind }) => kind === 'conversation'));
    expect(talk.length).toEqual({ leastSeconds: 1_800, mostSeconds: 1_800 });
    expect(talk.topics.map(({ name }) => name)).toEqual(['Syria', 'UN response to the test']);
  });

  test('puts the versions that differ beside what is read, and no others', async () => {
    const { events } = await russia();
    const versions = events.map((event) =>
      event.versions.map(({ voice, happened, half, at }) => [voice.name, happened, half, at.text]),
    );
    expect(versions).toEqual([
      [['Washington Post', true, 'us', '2013-02-11']],
      [['Russian side', false, 'us', '2013-02-13']],
      [['Russian side', true, 'them', '2013-02-14']],
      [['Washington Post', true, 'them', '17 February 2013, morning in Washington']],
      [],
      [],
    ]);
  });

  test('is read under a voice: by the Russian one there was an offer, and one attempt less', async () => {
    const lane = await russia({ under: 'Russian side' });
    expect(told(lane).slice(1, 3)).toEqual(['attempt 2013-02-13: us, denied', 'offer 2013-02-14: them']);
    // Theirs is the move that was offered, so that nothing is overdue.
    expect(lane.limits).toEqual([]);
  });

  test('is overdue somewhere within the 14th, and never long overdue', async () => {
    const { limits } = await russia();
    expect(limits).toEqual([
      {
        kind: 'overdue',
        from: parseInstant('2013-02-14T00:00', washington),
        until: parseInstant('2013-02-15T00:00', washington),
      },
    ]);
  });

  test('shows where the minister was: gone by the 12th at the latest, back on the 14th', async () => {
    const [absence] = (await russia()).stretches;
    expect(absence?.words).toBe('travel, Africa (Mozambique, Algeria, Guinea, South Africa)');
    expect(absence?.began?.from).toBeNull();
    expect(absence?.ended?.text).toBe('14 February 2013, night in Moscow');
  });

  test('does not hold yet what was recorded later', async () => {
    const lane = await russia({ knownAt: '2013-02-15T12:00:00Z' });
    expect(told(lane)).toEqual(['attempt 2013-02-12: us', 'attempt 2013-02-13: us']);
    expect(lane.events.flatMap(({ versions }) => versions)).toEqual([]);
  });

  test('holds all events at any as-of moment, and only the standing moves', async () => {
    const later = await russia({ at: '2013-02-18T12:00' });
    const before = await russia({ at: '2013-02-12T12:00' });
    expect([before.standing, later.standing]).toEqual(['not yet tried, possibly awaiting', 'reached']);
    expect(later.events).toEqual(before.events);
  });
});

describe('the timeline of a counterpart', () => {
  async function ofLavrov(view: View = {}): Promise<Timeline> {
    const { found } = await sample().api.find.names({ text: 'Лавров', kinds: ['official'] });
    const id = required(found[0]).id as `official_${string}`;
    return sample().api.timelines.counterpart({ id, ...(await viewOf(view)) });
  }

  test('has tenures and absences, every round in time, and each topic out of all conversations', async () => {
    const { lanes, about, headline } = await ofLavrov();
    expect([about.kind, about.name, headline]).toEqual(['official', 'Sergei Lavrov', '2 rounds']);
    expect(lanes.map(({ kind, title, more }) => [kind, title, more])).toEqual([
      ['tenures', 'Tenures', 'and absences'],
      ['request', 'UN resolution on Syria', 'Sergei Lavrov, Minister of Foreign Affairs'],
      ['request', 'DPRK nuclear test', 'Sergei Lavrov, Minister of Foreign Affairs'],
      ['topic', 'Syria', 'raised in 1 of 2 conversations'],
      ['topic', 'UN response to the test', 'raised in 1 of 2 conversations'],
    ]);
    const words = lanes[0]?.stretches.map((stretch) => stretch.words);
    expect(words).toEqual([
      'Minister of Foreign Affairs, Russia',
      'travel, Australia',
      'travel, Africa (Mozambique, Algeria, Guinea, South Africa)',
    ]);
  });

  test('of a seat has its holders, and the same rounds', async () => {
    const { lanes: byRound } = await timeline();
    const row = await golden().row('RU');
    expect(byRound.length).toBeGreaterThan(0);
    const { lanes, about } = await sample().api.timelines.counterpart({ id: row.seatId });
    expect(about).toEqual({ kind: 'seat', id: row.seatId, name: 'Minister of Foreign Affairs, Russia' });
    expect(lanes[0]?.stretches.filter(({ kind }) => kind === 'tenure').map(({ words }) => words)).toEqual([
      'Sergei Lavrov',
    ]);
    expect(lanes.filter(({ kind }) => kind === 'request').map(({ title }) => title)).toEqual([
      'UN resolution on Syria',
      'DPRK nuclear test',
    ]);
  });

  test('as known before the second round holds the first alone', async () => {
    const { lanes } = await ofLavrov({ knownAt: '2013-01-01T00:00:00Z' });
    expect(lanes.filter(({ kind }) => kind === 'request').map(({ title }) => title)).toEqual([
      'UN resolution on Syria',
    ]);
  });

  test('has the calls and talks that no round asked for', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const round = await openSmallRound(workspace);
    const { official } = round.asked[0];
    await round.log();
    await api.attempts.log({
      ...round.callInput(),
      requestId: null,
      officialId: official,
      at: typed('2013-03-01'),
    });
    const met = workspace.newId('conversation');
    await api.conversations.make({ id: met, at: typed('2013-03-02'), channel: 'in person', place: 'Berlin' });
    const participant = { id: workspace.newId('participant'), conversationId: met, officialId: official };
    await api.participants.make({ ...participant, side: 'theirs', role: 'principal' });
    const { lanes } = await api.timelines.counterpart({ id: official });
    const outside = required(lanes.find(({ kind }) => kind === 'outside rounds'));
    expect(told(outside)).toEqual(['attempt 2013-03-01: us', 'conversation 2013-03-02: between']);
    expect(lanes.filter(({ kind }) => kind === 'request').map(({ events }) => events.length)).toEqual([1]);
  });
});

describe('the picture of a timeline', () => {
  test('is an SVG text with its sentence, and the marks of every seat', async () => {
    const { svg, summary } = await sample().api.timelines.picture({ id: await golden().roundId() });
    expect(summary).toBe(
      'As of 13 Feb 2013, 18:00: 6 seats, 13 events from 12 Feb 2013 to 26 Feb 2013; 3 of 4 reached · 1 awaiting · ' +
        '1 not contacted by decision; 4 told differently by voices. Times of New York.',
    );
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="\d+/);
    for (const words of [
      'Russia',
      'Sergei Lavrov',
      'overdue',
      'Met in person 26 Feb 2013 (Berlin), Berlin.',
      summary,
    ]) {
      expect(svg).toContain(words);
    }
  });

  test('keeps a hostile name a name', async () => {
    const workspace = await newWorkspace();
    const round = await openSmallRound(workspace);
    await workspace.api.rounds.change({
      id: round.roundId,
      fields: { name: `</title><script>alert("&")</script>` },
    });
    const { svg } = await workspace.api.timelines.picture({ id: round.roundId });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
  });

  test('of what is not there is refused', async () => {
    const { api } = sample();
    const id = sample().newId('round');
    expect((await refusalOf(api.timelines.picture({ id }))).code).toBe('not-found');
    expect((await refusalOf(api.timelines.counterpart({ id: sample().newId('seat') }))).code).toBe(
      'not-found',
    );
    const voiceId = sample().newId('voice');
    expect((await refusalOf(api.timelines.round({ roundId: await golden().roundId(), voiceId }))).code).toBe(
      'not-found',
    );
    const wide = api.timelines.picture({ id: await golden().roundId(), width: 1e6 });
    expect((await refusalOf(wide)).code).toBe('bad-input');
  });
});
