/** Which commands a typed text means: by words, beginnings of words, and initials, folded as names are. */
import { foldedWords } from '../../contract/model/fold-name.ts';
import type { Command } from './command.ts';
import { menuOf } from './menus.ts';

export interface CommandMatches {
  /** The words of the title say it. The best first, and else in their own order. */
  readonly byTitle: readonly Command[];
  /** Its group or its initials do: what comes after any record of that name. */
  readonly byMore: readonly Command[];
}

/** @param titleOf the title as it reads just now */
export function matchCommands(
  typed: string,
  commands: readonly Command[],
  titleOf: (command: Command) => string,
): CommandMatches {
  const words = foldedWords(typed);
  if (words.length === 0) return { byTitle: commands, byMore: [] };
  const ranked = commands
    .map((command) => ({ command, rank: rankOf(words, command, titleOf(command)) }))
    .sort((one, other) => one.rank - other.rank);
  const between = (from: number, until: number) =>
    ranked.filter(({ rank }) => rank >= from && rank < until).map(({ command }) => command);
  return { byTitle: between(0, ranks.byGroup), byMore: between(ranks.byGroup, ranks.none) };
}

const ranks = { beginning: 0, inOrder: 1, inAnyOrder: 2, byGroup: 3, byInitials: 4, none: 5 } as const;

function rankOf(words: readonly string[], command: Command, title: string): number {
  const ofTitle = foldedWords(title);
  if (ofTitle.join(' ').startsWith(words.join(' '))) return ranks.beginning;
  if (beginInOrder(words, ofTitle)) return ranks.inOrder;
  if (allBegin(words, ofTitle)) return ranks.inAnyOrder;
  const around = foldedWords(`${title} ${command.group} ${menuOf(command)}`);
  if (allBegin(words, around)) return ranks.byGroup;
  return areInitials(words, ofTitle) ? ranks.byInitials : ranks.none;
}

function allBegin(words: readonly string[], ofTitle: readonly string[]): boolean {
  return words.every((word) => ofTitle.some((one) => one.startsWith(word)));
}

function beginInOrder(words: readonly string[], ofTitle: readonly string[]): boolean {
  let from = 0;
  return words.every((word) => {
    const at = ofTitle.findIndex((one, index) => index >= from && one.startsWith(word));
    from = at + 1;
    return at !== -1;
  });
}

/** `nv` for "Read under the Next Voice": of words that follow one another. */
function areInitials([word = '', ...others]: readonly string[], ofTitle: readonly string[]): boolean {
  if (others.length > 0 || word.length < 2) return false;
  return ofTitle
    .map((one) => one.charAt(0))
    .join('')
    .includes(word);
}
