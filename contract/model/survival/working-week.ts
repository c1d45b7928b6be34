/** The days a country works, as far as they are known: weekends by country, and no holidays. */

/** Days as ISO 8601 counts them, 1 for Monday to 7 for Sunday, and where they are from. */
export interface WorkingWeek {
  readonly workingDays: readonly number[];
  /** `assumed`: nothing is known of the country, so Saturday and Sunday are taken to be free. */
  readonly from: 'locale data' | 'table' | 'assumed';
}

const allDays = [1, 2, 3, 4, 5, 6, 7];
const saturdayAndSunday = [6, 7];

/** Where the weekend is another than Saturday and Sunday: Unicode CLDR 48, supplemental week data. */
const otherWeekends: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ['AF', [4, 5]],
  ['IN', [7]],
  ['IR', [5]],
  ['UG', [7]],
  ...['BH', 'DZ', 'EG', 'IL', 'IQ', 'JO', 'KW', 'LY', 'OM', 'QA', 'SA', 'SD', 'SY', 'YE'].map(
    (code) => [code, [5, 6]] as const,
  ),
]);

const regionShape = /^[A-Z]{2}$/;

/**
 * The working week of a country by its ISO 3166-1 code, from the locale data of the program it runs in where that has
 * it, and from the table otherwise. It is today's: weekends have moved (Algeria 2009, Saudi Arabia 2013, the United
 * Arab Emirates 2022), and neither source keeps the earlier ones.
 * @param findWeekend the weekend of a country by its code, null where the program has no such data
 */
export function workingWeekOf(
  countryCode: string | null,
  findWeekend: (countryCode: string) => readonly number[] | null = weekendFromLocale,
): WorkingWeek {
  if (countryCode === null || !regionShape.test(countryCode) || !isRegion(countryCode)) {
    return { workingDays: without(saturdayAndSunday), from: 'assumed' };
  }
  const known = findWeekend(countryCode);
  if (known !== null) return { workingDays: without(known), from: 'locale data' };
  return { workingDays: without(otherWeekends.get(countryCode) ?? saturdayAndSunday), from: 'table' };
}

/** EU and UN are reserved codes and no places with a week of their own. */
function isRegion(code: string): boolean {
  return code !== 'EU' && code !== 'UN';
}

/** The part of `Intl.Locale` that the language library does not declare yet. */
interface LocaleWithWeek {
  readonly getWeekInfo?: () => { readonly weekend: readonly number[] };
}

function weekendFromLocale(code: string): readonly number[] | null {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & LocaleWithWeek;
  return locale.getWeekInfo?.().weekend ?? null;
}

function without(weekend: readonly number[]): number[] {
  return allDays.filter((day) => !weekend.includes(day));
}
