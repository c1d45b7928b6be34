/** Reads a whole number as people type it, in the digits of any script. */

const digits = /^[+-]?\p{Nd}{1,15}$/u;

/** Null for what is no whole number; grouping signs are not guessed at. */
export function readWholeNumber(typed: string): number | null {
  const text = typed.trim().replaceAll('\u2212', '-');
  if (!digits.test(text)) return null;
  return Number(text.replaceAll(/\p{Nd}/gu, asciiDigit));
}

const decimalDigit = /^\p{Nd}$/u;

/** Unicode encodes the decimal digits of a script as ten code points in a row, zero first. */
export function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (decimalDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((codePoint - zero) % 10);
}
