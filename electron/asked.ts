/** What a start asks for: a workspace to open by its folder, a record by a link, or neither. */
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { linkScheme, parseRecordLink } from '../contract/model/record-link.ts';

/** As one start hands it to the one that runs already. */
export const askedSchema = z.strictObject({
  folder: z.string().max(4_096).nullable(),
  link: z.string().max(200).nullable(),
});
export type Asked = z.output<typeof askedSchema>;

export const nothingAsked: Asked = { folder: null, link: null };

/**
 * Only the last word counts, and only if it is an absolute path or exactly a link: a link that a browser hands over stands
 * alone behind the application's own words, and whatever else it may carry along is not looked at.
 * @param words of the command line, without the executable
 */
export function askedBy(words: readonly string[]): Asked {
  const last = words.at(-1) ?? '';
  if (last.startsWith(`${linkScheme}:`)) {
    return { folder: null, link: parseRecordLink(last) === null ? null : last };
  }
  return { folder: isAbsolute(last) && last.length <= 4_096 ? last : null, link: null };
}
