/** Which draft belongs to which form, and which form a draft is continued in. */
import { isId, isIdOf, thingNameOf } from '../../contract/model/id.ts';
import { thingNames } from '../../contract/model/thing-names.ts';
import type { DraftKey } from '../../contract/operations/drafts.ts';
import type { FormAsked } from './open-form.ts';

/** What a form started with is part of its key, so that it can be opened again just so. */
export function draftKeyOf(asked: FormAsked): DraftKey {
  switch (asked.form) {
    case 'make':
      return { form: `make ${asked.thing}`, about: written(asked.filled) };
    case 'change':
      return { form: 'change', about: asked.id };
    case 'open-round':
      return { form: 'open-round', about: asked.rosterId ?? '' };
    case 'log-call':
      return { form: 'log-call', about: written({ ...asked.known }) };
  }
}

/** Null for a form that there is no more. */
export function askedBy({ form, about }: DraftKey): FormAsked | null {
  if (form === 'change') return isId(about) ? { form, id: about } : null;
  if (form === 'open-round') return { form, rosterId: isIdOf('roster', about) ? about : null };
  if (form === 'log-call') return { form, known: read(about) };
  const thing = thingNames.find((name) => form === `make ${name}`);
  return thing === undefined ? null : { form: 'make', thing, filled: read(about) };
}

/** What the form is called before its draft has a title. */
export function formWords(asked: FormAsked): string {
  switch (asked.form) {
    case 'make':
      return `New ${asked.thing.replaceAll('_', ' ')}`;
    case 'change':
      return `Changes to a ${thingNameOf(asked.id).replaceAll('_', ' ')}`;
    case 'open-round':
      return 'New round';
    case 'log-call':
      return 'Call to be logged';
  }
}

/** Only texts are told apart by; the order in which they are given makes no difference. */
function written(filled: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(filled).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  texts.sort(([one], [other]) => (one < other ? -1 : 1));
  return new URLSearchParams(texts).toString();
}

function read(about: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(about));
}
