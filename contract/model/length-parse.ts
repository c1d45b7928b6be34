/** Reads how long a talk took, as people say it, into seconds between two bounds. */

/** Seconds, the bounds included; equal where one figure is told. */
export interface TalkLength {
  readonly leastSeconds: number;
  readonly mostSeconds: number;
}

const minute = 60;
const hour = 60 * minute;
/** The longest length a conversation keeps. */
const longest = 30 * 24 * hour;

const figure = String.raw`\d{1,5}(?:[.,]\d{1,2})?`;
const unitSeconds: readonly (readonly [shape: string, seconds: number])[] = [
  ['h(?:(?:ou)?rs?)?', hour],
  ["m(?:in(?:ute)?s?)?|'|′", minute],
  ['s(?:ec(?:ond)?s?)?|"|″', 1],
];

/** Words that do not change the figure: the text as told keeps them, and the sample reads "close to 30 minutes" so. */
const lead =
  /^(?:(?:just|some|roughly|about|around|approximately|approx\.?|circa|ca\.?|c\.|nearly|almost|close to|for|exactly|~)\s*(?=[\d\s~a-z]))+/;
const upTo = /^(?:at most|up to|no more than|less than|under|below|<)\s*/;
const between = /^(?:between|from)\s+/;
const rangeSign = /\s*(?:-|\bto\b|\band\b)\s*/;

const spelled: readonly (readonly [shape: RegExp, figures: string])[] = [
  [/\b(?:three quarters of an|3\/4) hour\b/g, '45 min'],
  [/\b(?:a )?quarter of an hour\b/g, '15 min'],
  [/\bhalf an? hour\b/g, '30 min'],
  [/\b(?:an|one|a) hour and (?:a|one) quarter\b/g, '75 min'],
  [/\b(?:an|one|a) hour and a half\b/g, '90 min'],
  [/\b(?:an|one|a) (?=(?:hour|minute|second)\b)/g, '1 '],
];

/**
 * `30 min`, `close to 30 minutes`, `1 h 20`, `1.5 h`, `20 to 30 min`, `under an hour`; a bare figure is minutes.
 * Words such as about and close to leave the figure as it is told. Null for what is not read with certainty: the text
 * is then kept, and the length is not known.
 */
export function readLength(typed: string): TalkLength | null {
  const text = plain(typed);
  const most = upTo.test(text) ? readFigures(text.replace(upTo, '')) : null;
  const read = most === null ? readRange(text) : { leastSeconds: 0, mostSeconds: most };
  if (read === null || read.leastSeconds > read.mostSeconds) return null;
  return read.mostSeconds === 0 || read.mostSeconds > longest ? null : read;
}

function readRange(text: string): TalkLength | null {
  const told = text.replace(lead, '').replace(between, '');
  const [first = '', second, ...more] = told.split(rangeSign);
  if (second === undefined) {
    const seconds = readFigures(first);
    return seconds === null ? null : { leastSeconds: seconds, mostSeconds: seconds };
  }
  if (more.length > 0) return null;
  const mostSeconds = readFigures(second);
  // In "20 to 30 min" the unit is said once, for both.
  const leastSeconds = readFigures(/^[\d.,]+$/.test(first) ? `${first} ${unitOf(second)}` : first);
  return leastSeconds === null || mostSeconds === null ? null : { leastSeconds, mostSeconds };
}

/** One or more figures with units, from the largest down; the last unit may be left out. */
function readFigures(text: string): number | null {
  const parts = [...text.matchAll(new RegExp(`(${figure})\\s*([^\\d\\s.,]*)\\s*`, 'gy'))];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return null;
  let seconds = 0;
  let place = -1;
  for (const [index, [, count = '', unit = '']] of parts.entries()) {
    place = unit === '' && index === parts.length - 1 ? Math.max(place + 1, 1) : placeOf(unit, place);
    const size = unitSeconds[place]?.[1];
    if (size === undefined) return null;
    seconds += Number(count.replace(',', '.')) * size;
  }
  return Number.isInteger(seconds) ? seconds : Math.round(seconds);
}

/** Where a unit stands in the order of units, which only goes down; past the end when it is none. */
function placeOf(unit: string, after: number): number {
  const place = unitSeconds.findIndex(([shape]) => new RegExp(`^(?:${shape})$`).test(unit));
  return place > after ? place : unitSeconds.length;
}

function unitOf(text: string): string {
  return /[^\d\s.,]+$/.exec(text)?.[0] ?? '';
}

function plain(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return spelled.reduce((told, [shape, figures]) => told.replaceAll(shape, figures), text);
}
