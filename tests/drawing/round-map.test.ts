import { describe, expect, test } from 'vitest';
import type { Board } from '../../contract/model/board-shape.ts';
import { numberOf } from '../../drawing/map/country-numbers.ts';
import { roundMap } from '../../drawing/map/round-map.ts';
import { dotOf } from '../../drawing/map/small-countries.ts';
import { worldOutlines } from '../../drawing/map/world-outlines.ts';
import { GoldenCase, required } from '../core/golden-case.ts';
import { useSample } from '../support/core.ts';
import { marksOf, shapesOf, textsOf } from './read-picture.ts';

const sample = useSample();

async function board(): Promise<Board> {
  return sample().api.rounds.board({ roundId: await new GoldenCase(sample()).roundId() });
}

/** The same round with one seat of another country. */
function withCountry(found: Board, code: string, name: string): Board {
  const [first] = found.rows;
  const country = { ...required(first).country, code, name };
  return { ...found, rows: [{ ...required(first), country }] };
}

describe('the map of February 2013', () => {
  test('says of each country who has and who has not, on the map, beside it and in its table', async () => {
    const found = await board();
    const picture = roundMap(found, { width: 1_000 });
    expect(picture.summary).toContain('3 of 4 reached · 1 awaiting · 1 not contacted by decision');
    const labels = marksOf(picture).map(({ label }) => label.split('.')[0]);
    expect(labels).toContain('Russia: Minister of Foreign Affairs, Sergei Lavrov, awaiting');
    expect(labels).toHaveLength(found.rows.length);
    for (const status of ['Russia: awaiting', 'China: reached', 'North Korea: excluded by decision']) {
      // Once upon the map, and once in the key beneath it.
      expect(textsOf(picture).filter((text) => text === status)).toHaveLength(2);
    }
    expect(picture.table.rows.map(({ cells }) => [cells[0], cells[3]])).toEqual(
      found.rows.map(({ country, status }) => [country.name, status]),
    );
  });

  test('leads from each country to its request, and from the calling side to its seat', async () => {
    const found = await board();
    const leads = marksOf(roundMap(found, { width: 600 })).map(({ leadsTo }) => leadsTo?.[0]?.id);
    expect(leads).toEqual(found.rows.map(({ requestId, seatId }) => requestId ?? seatId));
  });

  test('tells by a pattern and not by colour alone who waits', async () => {
    const picture = roundMap(await board(), { width: 1_000 });
    const waiting = required(shapesOf(picture, 'map-waiting')[0]);
    const reached = required(shapesOf(picture, 'map-reached')[0]);
    const patterns = (shape: typeof waiting) => shapesOf({ shapes: [shape] }, 'map-pattern').length;
    expect([patterns(waiting), patterns(reached)]).toEqual([1, 0]);
  });

  test('takes no position on borders, and says whose they are', async () => {
    expect(roundMap(await board(), { width: 600 }).summary).toContain('Natural Earth');
  });

  test('lists a country without a place, and draws a small one as a dot', async () => {
    const union = roundMap(withCountry(await board(), 'EU', 'European Union'), { width: 900 });
    expect(marksOf(union)).toHaveLength(1);
    expect(shapesOf(union, 'map-country')).toEqual([]);
    expect(textsOf(union).join(' ')).toContain('European Union: calling side (not on the map)');
    const singapore = roundMap(withCountry(await board(), 'SG', 'Singapore'), { width: 900 });
    const [country] = shapesOf(singapore, 'map-country');
    expect(shapesOf({ shapes: [required(country)] }, 'map-outline').map(({ tag }) => tag)).toEqual([
      'circle',
    ]);
  });
});

describe('the countries of the map', () => {
  test('are all that a workspace knows, but for islands without an outline in the source', async () => {
    const world = worldOutlines(800);
    const countries = await sample().api.countries.list({});
    const known = countries.filter(({ kind }) => kind === 'country');
    expect(known.length).toBeGreaterThan(200);
    const nowhere = known
      .filter(({ code }) => !world.countries.has(numberOf(code) ?? '') && dotOf(code) === null)
      .map(({ code }) => code);
    expect(nowhere.toSorted()).toEqual(
      'AQ BQ BV CC CX GF GI GP MQ RE SJ TK UM YT'
        .split(' ')
        .filter((code) => known.some((one) => one.code === code)),
    );
  });

  test.for([
    // ISO 3166-1: alpha-2 and numeric.
    ['US', '840'],
    ['RU', '643'],
    ['CN', '156'],
    ['KP', '408'],
    ['NA', '516'],
    ['AF', '004'],
  ] as const)('%s is %s', ([code, number]) => {
    expect(numberOf(code)).toBe(number);
    expect(worldOutlines(800).countries.get(number)?.path).toMatch(/^M/);
  });

  test('lie where they are: Moscow, Brasília and Canberra on this and that side of Greenwich and the equator', () => {
    const { countries, projection } = worldOutlines(1_000);
    const [x0, y0] = projection([0, 0]) ?? [0, 0];
    const middle = (number: string) => required(countries.get(number)).middle;
    expect(middle('643')[0]).toBeGreaterThan(x0);
    expect(middle('643')[1]).toBeLessThan(y0);
    expect(middle('076')[0]).toBeLessThan(x0);
    expect(middle('076')[1]).toBeGreaterThan(y0);
    expect(middle('036')[0]).toBeGreaterThan(x0);
    expect(middle('036')[1]).toBeGreaterThan(y0);
  });
});
