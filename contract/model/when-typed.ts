/** A stored time as it would be typed: what a field that changes it starts with. */
import { hoursOfPart, partsOfDay } from './granularity.ts';
import { clockAt, moved } from './wall-clock.ts';
import { parseWhen, type When } from './when.ts';

/**
 * Typed so that it is read as the same time again. Its own text where that is what it was read from; else its bounds,
 * as the text holds the words of a source. A time that no text is read as gives its own text.
 */
export function typedWhen(when: When): { readonly at: string; readonly zone: string } {
  const { zone, text } = when;
  const found = [text, ...candidates(when)].find((at) => isReadAs(at, when));
  return { at: found ?? text, zone };
}

function isReadAs(at: string, when: When): boolean {
  try {
    const read = parseWhen(at, when.zone);
    return (
      read.from === when.from &&
      read.until === when.until &&
      read.zone === when.zone &&
      read.granularity === when.granularity &&
      read.qualifier === when.qualifier
    );
  } catch {
    return false;
  }
}

function candidates(when: When): string[] {
  if (when.granularity === 'unknown') return ['unknown'];
  const mark = { exact: '', uncertain: '?', approximate: '~' }[when.qualifier];
  const told = when.qualifier === 'approximate' ? moved(when, when.granularity, when.zone, 'inwards') : when;
  // With its offset where it does without, as a clock may show a time twice.
  return [false, true].flatMap((hasOffset) => {
    const labelOf = (epochMs: number) => label(epochMs, when, hasOffset) + mark;
    const first = told.from === null ? null : labelOf(told.from);
    const last = told.until === null ? null : labelOf(told.until - 1);
    const interval = `${first ?? '..'}/${last ?? '..'}`;
    return first === last && first !== null ? [first, interval] : [interval];
  });
}

/** The unit that holds the moment. */
function label(epochMs: number, { zone, granularity }: When, hasOffset: boolean): string {
  const zoned = clockAt(epochMs, zone);
  const day = zoned.toPlainDate().toString();
  const offset = hasOffset ? zoned.offset : '';
  switch (granularity) {
    case 'year':
      return day.slice(0, 4);
    case 'month':
      return day.slice(0, 7);
    case 'day':
      return day;
    case 'part-of-day':
      return `${day} ${partsOfDay[Math.floor(zoned.hour / hoursOfPart)]}`;
    case 'unknown':
      return 'unknown';
    case 'hour':
      return `${day} ${zoned.toPlainTime().toString().slice(0, 2)}${offset}`;
    case 'minute':
    case 'second':
      return `${day} ${zoned.toPlainTime().toString({ smallestUnit: granularity })}${offset}`;
  }
}
