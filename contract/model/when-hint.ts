/** What to say of a text that is no time: the first of the common slips it shows, else the forms that are read. */

const accepted =
  'for example 2013-02-12, 2013-02-12T14:30, 2013-02-17 morning, 2012-01, 2013-02-12?, 2012-01-30/2012-01-31 or unknown';

const slips: readonly { readonly shows: RegExp; readonly say: string }[] = [
  {
    shows: /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}(?!\d)/,
    say: 'Which number is the day and which the month is not certain; type year, month, day, for example 2024-06-05.',
  },
  {
    shows: /^'?\d{2}(?:[-/.?~%]|$)/,
    say: 'A year needs four digits, for example 2013 or 1913.',
  },
  {
    shows: /^(?:y?[-+]|y\d)|^\d{5,}-/i,
    say: 'A year is typed as four digits, from 1800 to 2200.',
  },
  {
    shows: /^\d{4}-?w\d/i,
    say: 'Weeks are not read; type the first and the last day, for example 2013-02-11/2013-02-17.',
  },
  {
    shows: /^\d{4}-(?:2[1-9]|3\d|4[01])[?~%]?$/,
    say: 'Seasons are not read, as they differ by hemisphere; type the months, for example 2013-03/2013-05.',
  },
  {
    shows: /^\d{4}-(?:00|1[3-9]|20|4[2-9]|[5-9]\d)/,
    say: 'Months run from 01 to 12.',
  },
  {
    shows: /^\d{4}-\d{2}-\d{2}.*\d ?(?!UTC$)[A-Z]{2,5}$/,
    say: 'A zone abbreviation can stand for several zones; end with a place or an offset, for example [America/New_York] or -05:00.',
  },
  {
    shows: /^\d{4}-\d{2}-\d{2}[t ]\d:?|^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d(?!\d)/i,
    say: 'Hours and minutes need two digits each, from 00 to 23, for example 09:05.',
  },
  {
    shows: /^\d{4}-\d(?![\dx])|^\d{4}-\d{2}-\d(?![\dx])/i,
    say: 'Months and days need two digits each, for example 2013-02-05.',
  },
];

/** A sentence for the person who typed `text`, which is already in plain characters. */
export function hintFor(text: string): string {
  const slip = slips.find(({ shows }) => shows.test(text));
  return slip?.say ?? `This is not read as a time; type ${accepted}.`;
}
