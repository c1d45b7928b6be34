/**
 * Names in one form, whatever the case, the accents and the variants of letters they are written with. What is kept and
 * what is looked for are folded alike and compared as they then are; a folded name is never shown.
 */

/** Letters that no normalization form takes apart, in the writing that people type for them. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ĸ: 'k',
  ə: 'a',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ґ: 'г',
  ς: 'σ',
  // Arabic: the hamza by itself, the stretch, and letters that have a form of their own in Persian, Urdu or at the end.
  ء: '',
  ـ: '',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
};
const withLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Apostrophes, the letters that stand for them, and what is never seen: soft hyphens, joiners, directions. */
const dropped = /['`´‘’‛′＇\u02b0-\u02ff\u05f3\p{Cf}]/gu;
/** All marks but those that make another syllable of a kana. */
const marks = /(?![\u3099\u309a])\p{M}/gu;
const katakana = /[\u30a1-\u30f6]/gu;
const fromKatakanaToHiragana = 0x60;

const betweenWords = /[\p{P}\p{Z}\p{Cc}\p{Co}\p{Cn}]+/u;
const plain = /^[a-z0-9 .-]*$/;
const betweenPlainWords = /[ .-]+/;

/**
 * The words of a name, folded. Spaces, hyphens and all punctuation but apostrophes end a word, so that no word holds
 * any; empty for a text of nothing else. Hangul stays whole by syllable, and katakana reads as hiragana.
 */
export function foldedWords(name: string): string[] {
  const lower = name.toLowerCase();
  const words = plain.test(lower) ? lower.split(betweenPlainWords) : bare(lower).split(betweenWords);
  return words.filter((word) => word !== '');
}

/** The words of a name, folded, with single spaces between them. */
export function foldName(name: string): string {
  return foldedWords(name).join(' ');
}

function bare(lower: string): string {
  return (
    lower
      .replaceAll(dropped, '')
      .normalize('NFKD')
      // Taking a sign apart can bring up capitals: ™ is TM.
      .toLowerCase()
      .replaceAll(marks, '')
      .replaceAll(withLetters, (letter) => letters[letter] ?? letter)
      .replaceAll(katakana, (kana) =>
        String.fromCodePoint((kana.codePointAt(0) ?? 0) - fromKatakanaToHiragana),
      )
      .normalize('NFC')
  );
}
