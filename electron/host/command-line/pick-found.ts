/** The one record that a person names in any of its spellings, or what there is to choose from. */
import type { Id } from '../../../contract/model/id.ts';
import { isId, isIdOf } from '../../../contract/model/id.ts';
import { findableKinds, type FindableKind, type Found } from '../../../contract/operations/find.ts';
import type { DemarcheApi } from '../../../contract/operations/index.ts';
import { Refusal } from '../../../contract/errors.ts';
import { foundText } from './found-text.ts';

const mostListed = 20;

/**
 * @param asked an id, or words of the name; a whole name goes before names that only hold the words
 * @throws Refusal `bad-input` when nothing, or more than one thing, goes by that name
 */
export async function pickFound<Kind extends FindableKind>(
  api: DemarcheApi,
  kind: Kind,
  asked: string,
): Promise<Id<Kind>> {
  return isIdOf(kind, asked) ? asked : ((await pickByWords(api, [kind], kind, asked)) as Id<Kind>);
}

/**
 * The same for a record of any kind that is found by name.
 * @param asked an id of any kind of record, or words of the name
 * @throws Refusal `bad-input` when nothing, or more than one thing, goes by that name
 */
export async function pickFoundOfAnyKind(api: DemarcheApi, asked: string): Promise<Id> {
  return isId(asked) ? asked : pickByWords(api, findableKinds, 'record', asked);
}

async function pickByWords(
  api: DemarcheApi,
  kinds: readonly FindableKind[],
  what: string,
  asked: string,
): Promise<Id> {
  const { found, more } = await api.find.names({ text: asked, kinds: [...kinds], limit: mostListed });
  const whole = found.filter((one) => one.whole);
  const fitting = whole.length > 0 ? whole : found;
  const [only] = fitting;
  if (only === undefined) {
    throw new Refusal('bad-input', `There is no ${what} called "${asked}".`, {
      safe: 'Nothing was changed.',
      next: 'Name a part of its name, in any script. "demarche find" shows what there is.',
    });
  }
  if (fitting.length === 1) return only.id;
  throw ambiguous(what, asked, fitting, more && whole.length === 0);
}

function ambiguous(what: string, asked: string, found: readonly Found[], more: boolean): Refusal {
  const listed = found.map((one) => `\n  ${foundText(one)}  ${one.id}`).join('');
  return new Refusal('bad-input', `More than one ${what} goes by "${asked}".`, {
    safe: 'Nothing was changed.',
    next: `Name one of them in full or by its id:${listed}${more ? '\n  and others' : ''}`,
  });
}
