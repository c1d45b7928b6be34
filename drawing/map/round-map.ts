/** A round on a map: who has been reached and who has not, by country, each by a pattern and by its name. */
import type { Board, BoardRow } from '../../contract/model/board-shape.ts';
import { reachedStatuses, uncountedStatuses, type Status } from '../../contract/model/status-words.ts';
import type { Lead, Mark, Picture, PictureTable, Shape } from '../picture.ts';
import { box, dot, hatchings, pathAlong, round, standOn, textSize, words } from '../plots/plot-shapes.ts';
import { textWidth, textWithin } from '../timeline/text-room.ts';
import { numberOf } from './country-numbers.ts';
import { dotOf } from './small-countries.ts';
import { worldOutlines, type WorldOutlines } from './world-outlines.ts';

/** The countries of a round in the order of its seats, each with all of its seats. */
interface CountryOfRound {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly BoardRow[];
  /** The one that is drawn: of several, the one that is furthest from an answer. */
  readonly status: Status;
  readonly outline: string | null;
  readonly at: readonly [number, number] | null;
}

/** Whose lines they are, where they are disputed. */
const whoseLines =
  "The map's lines are those of its source, Natural Earth, which is in the public domain; drawing them takes no position on any border.";

const rowHeight = 20;
const keyWidth = 300;
/** Narrower, the status is told beneath alone. */
const widthForNames = 560;

export function roundMap(board: Board, { width }: { width: number }): Picture {
  const world = worldOutlines(width);
  const countries = countriesOf(board, world);
  const shown = countries.filter(({ at }) => at !== null);
  const quiet = new Set(shown.map(({ code }) => numberOf(code)));
  const labels = labelsOf(shown, world, width >= widthForNames);
  const columns = Math.max(1, Math.floor(width / keyWidth));
  const keyTop = world.height + 24;
  const lines = Math.ceil(countries.length / columns);
  const shapes: Shape[] = [
    hatchings,
    pathAlong('map-sea', world.edge),
    pathAlong('map-net', world.net),
    pathAlong(
      'map-land',
      [...world.countries].map(([number, { path }]) => (quiet.has(number) ? '' : path)).join(''),
    ),
    pathAlong('map-borders', world.borders),
    { tag: 'g', className: 'plot-marks', children: shown.map((country) => countryShape(country)) },
    ...labels,
    ...countries.map((country, index) =>
      keyLine(country, {
        x: (index % columns) * keyWidth + 4,
        y: keyTop + Math.floor(index / columns) * rowHeight,
        width: Math.min(width, keyWidth) - 34,
      }),
    ),
  ];
  return {
    width,
    height: round(keyTop + lines * rowHeight),
    title: `Map: ${board.round.name}`,
    summary: summaryOf(board, countries),
    shapes: [{ tag: 'g', className: 'plot map', children: shapes }],
    table: tableOf(board, countries),
  };
}

function countriesOf({ rows }: Board, world: WorldOutlines): CountryOfRound[] {
  const byCode = Map.groupBy(rows, ({ country }) => country.code);
  return [...byCode].map(([code, ofCountry]) => {
    const outline = world.countries.get(numberOf(code) ?? '') ?? null;
    const place = dotOf(code);
    const onPlane = place === null ? null : world.projection([...place]);
    return {
      code,
      name: ofCountry[0]?.country.name ?? code,
      rows: ofCountry,
      status: furthestOf(ofCountry),
      outline: outline?.path ?? null,
      at: outline?.middle ?? onPlane,
    };
  });
}

/** Whoever still waits goes before whoever answered, and either before those that are not counted. */
function furthestOf(rows: readonly BoardRow[]): Status {
  const rank = ({ status }: BoardRow) =>
    uncountedStatuses.includes(status) ? 2 : reachedStatuses.includes(status) ? 1 : 0;
  return rows.toSorted((one, other) => rank(one) - rank(other))[0]?.status ?? 'not yet tried';
}

const looks: Readonly<Record<Status, string>> = {
  'calling side': 'map-calling',
  'excluded by decision': 'map-out',
  'not yet tried': 'map-open',
  tried: 'map-open',
  awaiting: 'map-waiting',
  overdue: 'map-late',
  'long overdue': 'map-long-late',
  'our move': 'map-ours',
  'deputy only': 'map-deputy',
  returned: 'map-reached',
  reached: 'map-reached',
  declined: 'map-declined',
  withdrawn: 'map-out',
  'closed unanswered': 'map-out',
};

const patterns: Readonly<Record<string, readonly string[]>> = {
  'map-out': ['dots'],
  'map-waiting': ['rising'],
  'map-late': ['falling'],
  'map-long-late': ['rising', 'falling'],
  'map-ours': ['dots'],
  'map-deputy': ['falling'],
  'map-declined': ['rising', 'falling'],
};

function countryShape(country: CountryOfRound): Shape {
  const { status, outline, at } = country;
  const look = looks[status];
  const label = labelOf(country);
  const [x, y] = at ?? [0, 0];
  const drawn = (className: string): Shape =>
    outline === null ? dot(className, x, y, 5) : pathAlong(className, outline);
  return {
    tag: 'g',
    className: `map-country ${look}`,
    mark: markOf(country),
    children: [
      { tag: 'title', children: [label] },
      drawn('map-ground'),
      ...(patterns[look] ?? []).map((pattern) => ({
        ...drawn(`map-pattern`),
        attributes: { ...drawn('').attributes, fill: `url(#plot-hatch-${pattern})` },
      })),
      drawn('map-outline'),
    ],
  };
}

function markOf(country: CountryOfRound): Mark {
  return { key: `country ${country.code}`, label: labelOf(country), leadsTo: country.rows.map(leadOf) };
}

function labelOf({ name, rows }: CountryOfRound): string {
  return `${name}: ${rows.map((row) => `${row.seat}${holderWords(row)}, ${row.status}. ${row.why}`).join(' ')}`;
}

function holderWords({ holder }: BoardRow): string {
  return holder === null ? '' : `, ${holder.name}`;
}

function leadOf({ requestId, seatId, country, holder, seat }: BoardRow): Lead {
  const name = holder?.name ?? `${country.name}, ${seat}`;
  return requestId === null ? { kind: 'seat', id: seatId, name } : { kind: 'request', id: requestId, name };
}

/** The name of each, where there is room for it. */
function labelsOf(shown: readonly CountryOfRound[], world: WorldOutlines, isNamed: boolean): Shape[] {
  const taken: { x0: number; x1: number; y: number }[] = [];
  const isFree = (x0: number, x1: number, y: number) =>
    x0 >= 0 &&
    x1 <= world.width &&
    taken.every((one) => x1 < one.x0 || x0 > one.x1 || Math.abs(one.y - y) > 13);
  return shown.flatMap(({ at, name, status }) => {
    const [x, y] = at ?? [0, 0];
    const text = isNamed ? `${name}: ${status}` : name;
    const width = textWidth(text, textSize);
    const places = [
      [x - width / 2, y],
      [x + 10, y],
      [x - width - 10, y],
      [x - width / 2, y + 15],
      [x - width / 2, y - 15],
      [x - width / 2, y + 29],
      [x - width / 2, y - 29],
    ] as const;
    const free = places.find(([left, middle]) => isFree(left - 2, left + width + 2, middle));
    if (free === undefined) return [];
    const [left, middle] = free;
    taken.push({ x0: left - 2, x1: left + width + 2, y: middle });
    const isAway = Math.abs(middle - y) > 16;
    return [
      ...(isAway
        ? [pathAlong('map-leader', `M${round(x)},${round(y)}V${round(middle + (middle > y ? -8 : 4))}`)]
        : []),
      words(text, { x: left, y: middle + 4, className: 'plot-words plot-strong plot-halo' }),
    ];
  });
}

/** Its pattern, its name and how it stands: what the map cannot show is here as well. */
function keyLine(country: CountryOfRound, { x, y, width }: { x: number; y: number; width: number }): Shape {
  const { name, rows, status, at } = country;
  const look = looks[status];
  const text = `${name}: ${rows.map((row) => row.status).join(', ')}${at === null ? ' (not on the map)' : ''}`;
  return {
    tag: 'g',
    className: `map-key ${look}`,
    ...(at === null && { mark: markOf(country) }),
    children: [
      standOn(x - 3, y - 10, width + 34, rowHeight - 1),
      box('map-ground', x, y - 7, 18, 13),
      ...(patterns[look] ?? []).map((pattern): Shape => {
        const swatch = box('map-pattern', x, y - 7, 18, 13);
        return { ...swatch, attributes: { ...swatch.attributes, fill: `url(#plot-hatch-${pattern})` } };
      }),
      box('map-outline', x, y - 7, 18, 13),
      words(textWithin(text, width, textSize), { x: x + 26, y: y + 4 }),
    ],
  };
}

function summaryOf({ headline, round: { name } }: Board, countries: readonly CountryOfRound[]): string {
  const told = countries.map(
    (country) => `${country.name} ${country.rows.map(({ status }) => status).join(', ')}`,
  );
  return `${name}: ${headline}. By country: ${told.join('; ')}. ${whoseLines}`;
}

function tableOf({ round: { name } }: Board, countries: readonly CountryOfRound[]): PictureTable {
  return {
    caption: `Countries of ${name}`,
    columns: [
      { key: 'country', title: 'Country' },
      { key: 'seat', title: 'Seat' },
      { key: 'holder', title: 'Holder' },
      { key: 'status', title: 'Status' },
      { key: 'why', title: 'Why' },
    ],
    rows: countries.flatMap((country) =>
      country.rows.map((row) => ({
        cells: [country.name, row.seat, row.holder?.name ?? 'not known', row.status, row.why],
        leadsTo: [leadOf(row)],
      })),
    ),
  };
}
