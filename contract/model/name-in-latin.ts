/**
 * A folded word in a bare Latin spelling in which the usual romanizations of one name fall together: Sergei, Sergey,
 * Sergej and Сергей; Mikhail and Михаил; Genba and Gemba; Müller and Mueller. It is never shown.
 */

/** Cyrillic letters after folding (ё is е, й is и). */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  // Ukrainian, Belarusian, Serbian, Macedonian, and the Turkic letters.
  є: 'ye',
  і: 'i',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'ch',
  џ: 'dzh',
  ѕ: 'dz',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
};
const cyrillicLetters = new RegExp(`[${Object.keys(cyrillic).join('')}]`, 'gu');

/** Spellings of one sound, in this order: what one makes the next may take up. A j is another sound at the beginning. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/ck/g, 'k'],
  [/tch|ch/g, 'c'],
  [/c(?=[aoulrtk])/g, 'k'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/([gsztd])h/g, '$1'],
  [/tz/g, 'ts'],
  [/(?!^j)[yji]+/g, 'i'],
  [/ie/g, 'e'],
  [/ou|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/n(?=[bmp])/g, 'm'],
  [/([a-z])\1+/g, '$1'],
];

/** @param word folded; what is in neither Latin nor Cyrillic letters stays as it is */
export function inLatin(word: string): string {
  let latin = word.replaceAll(cyrillicLetters, (letter) => cyrillic[letter] ?? letter);
  for (const [spelling, letter] of spellings) latin = latin.replaceAll(spelling, letter);
  return latin;
}
