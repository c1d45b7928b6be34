/** Text as it may stand in HTML, SVG or any XML, between tags or in a quoted attribute. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters other than tab and line breaks, halves of pairs, and the two that are no characters. */
const notInXml = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu;

/**
 * Escapes what markup is made of. What XML 1.0 (section 2.2) has no place for is replaced.
 * @param instead in its place; the sign for what cannot be shown unless another is given
 */
export function inMarkup(text: string, instead?: string): string {
  return fitForXml(text, instead).replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** Replaces what XML 1.0 (section 2.2) has no place for; another escapes the rest. */
export function fitForXml(text: string, instead = '\ufffd'): string {
  return text.replaceAll(notInXml, instead);
}
