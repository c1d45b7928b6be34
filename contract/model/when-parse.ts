/** Reads a time as people and files write it: EDTF dates, ISO date-times, parts of a day, intervals, or unknown. */
import edtf from 'edtf';
import { Temporal } from 'temporal-polyfill';
import { badInput } from '../errors.ts';
import {
  clockUnitMs,
  coarserOf,
  hoursOfPart,
  lessSureOf,
  partsOfDay,
  type ClockGranularity,
  type Granularity,
  type Qualifier,
} from './granularity.ts';
import { findZone, placeOf, zoneFault } from './time-zone.ts';
import { boundsOf, clockAt, moved, readingsOf, type Bounds, type ClosedBounds } from './wall-clock.ts';
import { hintFor } from './when-hint.ts';

interface Precision {
  readonly granularity: Granularity;
  readonly qualifier: Qualifier;
}

/** A time as read: what is stored of it besides the text. */
export interface Reading extends Bounds, Precision {
  readonly zone: string;
}

/** One time, or one end of an interval, before an approximate one is widened. */
interface Piece extends ClosedBounds, Precision {}

/** The zone a text is read in, and whether the text itself names it. */
interface Place {
  readonly zone: string;
  readonly isNamedInText: boolean;
}

const firstYear = 1800;
const lastYear = 2200;

const dateGranularities = ['year', 'month', 'day'] as const;

const unknownShape = /^(?:unknown|xxxx(?:-(?:0[1-9]|1[0-2]|xx)(?:-(?:0[1-9]|[12]\d|3[01]|xx))?)?[?~%]?)$/i;
const dateShape = /^(?<date>[\dx]{4}(?:-[\dx]{2}){0,2})(?<mark>[?~%])?$/i;
const partOfDayShape = /^(?<date>\d{4}-\d{2}-\d{2}) (?<part>[a-z]{5,9})(?<mark>[?~%])?$/i;
const clockShape = new RegExp(
  [
    String.raw`^(?<date>\d{4}-\d{2}-\d{2})[t ](?<hour>\d{2})`,
    String.raw`(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?`,
    String.raw` ?(?<offset>z|utc|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?<mark>[?~%])?$`,
  ].join(''),
  'i',
);

/**
 * Reads `typed` in `zone`, a name that `findZone` gave; a zone in brackets replaces it.
 * @throws Refusal `bad-input` at `['at']`, with a sentence that says what to type instead
 */
export function readTime(typed: string, zone: string): Reading {
  const { text, place } = splitPlace(plainText(typed), zone);
  if (text === '') return refuse('Nothing is typed; type a time, or unknown.');
  if (unknownShape.test(text)) {
    return { from: null, until: null, zone: place.zone, granularity: 'unknown', qualifier: 'exact' };
  }
  const [first = '', second, ...rest] = text.split('/');
  const piece =
    second === undefined || rest.length > 0
      ? readPiece(text, place)
      : readInterval(first.trim(), second.trim(), place);
  const { granularity, qualifier } = piece;
  const bounds = qualifier === 'approximate' ? moved(piece, granularity, place.zone, 'outwards') : piece;
  return { from: bounds.from, until: bounds.until, zone: place.zone, granularity, qualifier };
}

function refuse(message: string): never {
  throw badInput(['at'], message);
}

/** The same text in the characters the shapes are written in: ASCII digits and hyphens, single spaces. */
function plainText(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const decimalDigit = /^\p{Nd}$/u;

/** Unicode encodes the decimal digits of a script as ten code points in a row, zero first. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (decimalDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((codePoint - zero) % 10);
}

/** Takes the zone in brackets off the end, or the place that shown times end with, so that they can be pasted. */
function splitPlace(text: string, zone: string): { text: string; place: Place } {
  const shownPlace = ` ${placeOf(zone)}`;
  if (text.endsWith(shownPlace)) {
    return { text: text.slice(0, -shownPlace.length), place: { zone, isNamedInText: true } };
  }
  const opening = text.lastIndexOf('[');
  if (opening < 1 || !text.endsWith(']')) return { text, place: { zone, isNamedInText: false } };
  const name = text.slice(opening + 1, -1);
  return {
    text: text.slice(0, opening).trim(),
    place: { zone: findZone(name) ?? refuse(zoneFault(name)), isNamedInText: true },
  };
}

function readInterval(first: string, second: string, place: Place): Bounds & Precision {
  const start = isOpen(first) ? null : readPiece(first, place);
  const end = isOpen(second) ? null : readPiece(second, place);
  const known =
    start ?? end ?? refuse('An interval needs at least one known end; if neither is, type unknown.');
  if (start === null || end === null) {
    const { granularity, qualifier } = known;
    return { from: start?.from ?? null, until: end?.until ?? null, granularity, qualifier };
  }
  if (start.from >= end.until) return refuse('The interval ends before it begins.');
  return {
    from: start.from,
    until: end.until,
    granularity: coarserOf(start.granularity, end.granularity),
    qualifier: lessSureOf(start.qualifier, end.qualifier),
  };
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function readPiece(text: string, place: Place): Piece {
  const piece = readClock(text, place) ?? readPartOfDay(text, place.zone) ?? readDate(text, place.zone);
  return piece ?? refuse(hintFor(text));
}

function readDate(text: string, zone: string): Piece | null {
  const { date, mark } = dateShape.exec(text)?.groups ?? {};
  if (date === undefined) return null;
  const known = date.toUpperCase().replace(/(?:-XX){1,2}$/, '');
  const granularity = dateGranularities[known.split('-').length - 1];
  const span = calendarSpan(known);
  if (granularity === undefined || span === null) return null;
  const bounds = boundsOf(span.first.toPlainDateTime(), span.last.add({ days: 1 }).toPlainDateTime(), zone);
  return { ...requireOccurring(bounds, known, zone), granularity, qualifier: qualifierOf(mark) };
}

/** The first and the last day of an EDTF date; null when it is not one of level 1. */
function calendarSpan(date: string): { first: Temporal.PlainDate; last: Temporal.PlainDate } | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    const day = requireDay(date);
    return { first: day, last: day };
  }
  const span = edtfSpan(date);
  if (span !== null) {
    requireYear(span.first.year);
    requireYear(span.last.year);
  }
  return span;
}

function edtfSpan(date: string): { first: Temporal.PlainDate; last: Temporal.PlainDate } | null {
  try {
    const { min, max } = edtf(date, { level: 1, types: ['Date'] });
    return { first: clockAt(min, 'UTC').toPlainDate(), last: clockAt(max, 'UTC').toPlainDate() };
  } catch {
    return null;
  }
}

/** The day itself: the EDTF parser reads 29 February 2023 as 1 March. */
function requireDay(date: string): Temporal.PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  requireYear(year);
  if (month < 1 || month > 12) return refuse(`${date} does not exist: months run from 01 to 12.`);
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  if (day < 1 || day > daysInMonth) {
    return refuse(`${date} does not exist: that month has ${daysInMonth} days.`);
  }
  return Temporal.PlainDate.from({ year, month, day });
}

function requireYear(year: number): void {
  if (year < firstYear || year > lastYear) {
    const shown = String(year).padStart(4, '0');
    refuse(`The year ${shown} is outside ${firstYear} to ${lastYear}; check its digits.`);
  }
}

function requireOccurring(bounds: ClosedBounds, text: string, zone: string): ClosedBounds {
  if (bounds.from < bounds.until) return bounds;
  return refuse(`${text} never was in ${placeOf(zone)}: the calendar there skips it.`);
}

function readPartOfDay(text: string, zone: string): Piece | null {
  const { date, part, mark } = partOfDayShape.exec(text)?.groups ?? {};
  const order = partsOfDay.findIndex((name) => name === part?.toLowerCase());
  if (date === undefined || order === -1) return null;
  const start = requireDay(date)
    .toPlainDateTime()
    .add({ hours: order * hoursOfPart });
  const bounds = boundsOf(start, start.add({ hours: hoursOfPart }), zone);
  return {
    ...requireOccurring(bounds, text, zone),
    granularity: 'part-of-day',
    qualifier: qualifierOf(mark),
  };
}

function readClock(text: string, place: Place): Piece | null {
  const { date, hour, minute, second, fraction, offset, mark } = clockShape.exec(text)?.groups ?? {};
  if (date === undefined || hour === undefined) return null;
  const granularity = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const local = requireDay(date)
    .toPlainDateTime()
    .add(timeOfDay(Number(hour), Number(minute ?? 0), Number(second ?? 0), millisecondsOf(fraction)));
  const lengthMs = fraction === undefined ? clockUnitMs[granularity] : 1;
  const bounds =
    offset === undefined
      ? boundsOnClock(local, granularity, lengthMs, place)
      : boundsFrom(instantOf(local, offset, place), lengthMs);
  return { ...bounds, granularity, qualifier: qualifierOf(mark) };
}

/** What the clock shows, as time passed since midnight: 24:00 is the midnight that ends the day. */
function timeOfDay(hours: number, minutes: number, seconds: number, milliseconds: number) {
  if (seconds === 60) {
    return refuse('Leap seconds are not kept; type second 59, or second 00 of the next minute.');
  }
  if (minutes > 59 || seconds > 59) return refuse('Minutes and seconds run from 00 to 59.');
  if (hours > 24 || (hours === 24 && minutes + seconds + milliseconds > 0)) {
    return refuse('Hours run from 00 to 23; 24:00 is the end of the day.');
  }
  return { hours, minutes, seconds, milliseconds };
}

function millisecondsOf(fraction: string | undefined): number {
  return Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
}

function boundsFrom(from: number, lengthMs: number): ClosedBounds {
  return { from, until: from + lengthMs };
}

/** Bounds of a local time without an offset; never guessed where the clock shows it twice or skips it. */
function boundsOnClock(
  local: Temporal.PlainDateTime,
  granularity: ClockGranularity,
  lengthMs: number,
  { zone, isNamedInText }: Place,
): ClosedBounds {
  const { times, earlier, later } = readingsOf(local, zone);
  if (times === 'once') return boundsOf(local, local.add({ milliseconds: lengthMs }), zone);
  const shown = `${asTyped(local, granularity).replace('T', ' ')}${granularity === 'hour' ? ' h' : ''}`;
  const [first, second] = [earlier, later].map((reading) => {
    const typed = asTyped(reading.toPlainDateTime(), granularity) + reading.offset;
    return isNamedInText ? `${typed}[${zone}]` : typed;
  });
  return refuse(
    times === 'twice'
      ? `${shown} was twice in ${placeOf(zone)}; type ${first} for the first or ${second} for the second.`
      : `${shown} never was in ${placeOf(zone)}: clocks skipped it. Type ${first} or ${second}.`,
  );
}

/** A local time as it would be typed: `2013-11-03T01:30`. */
function asTyped(local: Temporal.PlainDateTime, granularity: ClockGranularity): string {
  const smallestUnit = granularity === 'hour' ? 'minute' : granularity;
  const typed = local.toString({ smallestUnit });
  return granularity === 'hour' ? typed.slice(0, typed.indexOf(':')) : typed;
}

/** The instant an offset fixes. A zone given beside the text only shows it; one in the text has to agree. */
function instantOf(local: Temporal.PlainDateTime, offset: string, place: Place): number {
  const isUtc = /^[a-z]/i.test(offset);
  const offsetMs = isUtc ? 0 : offsetMsOf(offset);
  const instant = local.toZonedDateTime('UTC').epochMilliseconds - offsetMs;
  const inZone = clockAt(instant, place.zone);
  if (place.isNamedInText && !isUtc && inZone.offsetNanoseconds !== offsetMs * 1_000_000) {
    refuse(`${placeOf(place.zone)} was at ${inZone.offset} then, not ${offset}; leave one of the two out.`);
  }
  return instant;
}

function offsetMsOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0, seconds = 0] = (offset.match(/\d\d/g) ?? []).map(Number);
  if (hours > 15 || minutes > 59 || seconds > 59) refuse('An offset runs from -15:59 to +15:59.');
  return sign * ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

/** `%` is both uncertain and approximate, and takes the wider bounds. */
function qualifierOf(mark: string | undefined): Qualifier {
  if (mark === undefined) return 'exact';
  return mark === '?' ? 'uncertain' : 'approximate';
}
