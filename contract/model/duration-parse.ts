/** Reads the length of a limit as people write it: `48 h`, `7 days`, `2 d 12 h`, `90 min`. */

const dayMinutes = 24 * 60;

const units: readonly (readonly [shape: RegExp, minutes: number])[] = [
  [/^w(?:(?:ee)?ks?)?$/, 7 * dayMinutes],
  [/^d(?:ays?)?$/, dayMinutes],
  [/^h(?:(?:ou)?rs?)?$/, 60],
  [/^m(?:in(?:ute)?s?)?$/, 1],
];

const part = /(\d{1,6}(?:[.,]\d{1,2})?)\s*([a-z]+)[\s,]*/gy;

/** What to type where a text is no length. */
export const durationHint = 'Type a length, for example 48 h, 7 days or 90 min.';

/**
 * Whole minutes; null for a text that is no length, for a bare figure, whose unit would be a guess, for units that do
 * not get smaller, and for a length that is no whole number of minutes.
 */
export function readDuration(typed: string): number | null {
  const text = typed.normalize('NFKC').toLowerCase().trim();
  const parts = [...text.matchAll(part)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return null;
  let minutes = 0;
  let last = -1;
  for (const [, count = '', name = ''] of parts) {
    const place = units.findIndex(([shape]) => shape.test(name));
    const unit = units[place];
    if (unit === undefined || place <= last) return null;
    last = place;
    minutes += Number(count.replace(',', '.')) * unit[1];
  }
  const rounded = Math.round(minutes);
  return rounded > 0 && Math.abs(minutes - rounded) < 1e-6 ? rounded : null;
}

/** As `readDuration` reads it back: `48 h`, `7 days`, `2 days 12 h`; up to two days in hours, as limits are spoken of. */
export function showDuration(minutes: number): string {
  const days = minutes > 2 * dayMinutes ? Math.floor(minutes / dayMinutes) : 0;
  const rest = minutes - days * dayMinutes;
  const hours = Math.floor(rest / 60);
  const parts = [
    ...(days > 0 ? [days === 1 ? '1 day' : `${days} days`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(rest % 60 > 0 ? [`${rest % 60} min`] : []),
  ];
  return parts.join(' ');
}
