/** The words of a text that calls are found by, and the question each is for the full-text table. */

export interface CallWord {
  readonly text: string;
  /** In the language of FTS5, as a quoted text: whatever it holds, none of it is an operator. */
  readonly query: string;
  /** Whether only the whole of it counts, as it would be the beginning of too many words. */
  readonly isWhole: boolean;
}

const betweenWords = /[\s\p{C}]+/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const lettersAndDigits = /[\p{L}\p{N}]/gu;
const latinOnly = /^[\p{Script=Latin}\p{N}\p{P}\p{S}]+$/u;
const fewestForBeginnings = 3;

/** A word without a letter or digit is none. */
export function callWords(text: string): CallWord[] {
  const words = text
    .normalize('NFC')
    .split(betweenWords)
    .filter((word) => letterOrDigit.test(word));
  return [...new Set(words)].map((word) => {
    const letters = word.match(lettersAndDigits)?.length ?? 0;
    const isShort = letters < fewestForBeginnings;
    return {
      text: word,
      query: `"${word.replaceAll('"', '""')}"${isShort ? '' : ' *'}`,
      isWhole: isShort && latinOnly.test(word),
    };
  });
}
