/** Text as people write it: what is kept, what is refused, and why. */
import { z } from 'zod';

/** Lengths in UTF-16 units; the hard stops of every text field. */
export const textLimits = { name: 500, title: 1_000, address: 2_000, prose: 1_000_000 } as const;

/** Controls other than tab and line ends, and code points that are no characters: no field keeps them. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what this expression is for
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/u;

function storable(text: string): boolean {
  return text.isWellFormed() && !unstorable.test(text);
}

const unstorableMessage =
  'The text holds a control character or half of a character pair, which cannot be stored. Remove it and try again.';

/** NFC can lengthen a text, so its length is checked again. */
function kept(limit: number, what: string, normalised: (text: string) => string) {
  const tooLong = `${what} is longer than ${limit.toLocaleString('en')} characters.`;
  return z
    .string({ error: `${what} is a text.` })
    .max(limit, { error: tooLong })
    .refine(storable, { error: unstorableMessage })
    .transform(normalised)
    .refine((text) => text.length <= limit, { error: tooLong });
}

/** One line: tabs and line ends become single spaces, the ends are trimmed, the form is NFC; never empty. */
export function lineSchema(limit: number, what = 'This text') {
  return kept(limit, what, (text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC')).refine(
    (text) => text !== '',
    { error: `${what} is empty.` },
  );
}

/** A key: kept exactly, and may be empty. */
export function exactSchema(limit: number, what = 'This text') {
  return kept(limit, what, (text) => text);
}

/** A text that is looked for and not kept: whatever it holds, it is only too long or not. */
export function soughtSchema(limit: number = textLimits.name) {
  return z.string().max(limit, {
    error: `The text to look for is longer than ${limit.toLocaleString('en')} characters.`,
  });
}

/** Several lines, kept as typed but for the form (NFC); may be empty. */
export function proseSchema(limit: number = textLimits.prose, what = 'This text') {
  return kept(limit, what, (text) => text.normalize('NFC'));
}
