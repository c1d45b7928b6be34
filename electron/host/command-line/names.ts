/** Finding what a person names on the command line: by id, by whole name, or by a part that only one has. */
import { Refusal } from '../../../contract/errors.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** @throws Refusal `bad-input` when nothing, or more than one thing, goes by that name */
export function pickByName<Thing extends Named>(all: readonly Thing[], asked: string, what: string): Thing {
  const wanted = fold(asked);
  const isExact = ({ id, name }: Thing) => id === asked || fold(name) === wanted;
  const starts = ({ name }: Thing) => fold(name).startsWith(wanted);
  const holds = ({ name }: Thing) => fold(name).includes(wanted);
  for (const fits of [isExact, starts, holds]) {
    const found = all.filter(fits);
    const [first] = found;
    if (first !== undefined && found.length === 1) return first;
    if (found.length > 1) throw ambiguous(found, asked, what);
  }
  throw new Refusal('bad-input', `There is no ${what} called "${asked}".`, {
    safe: 'Nothing was changed.',
    next: all.length === 0 ? `There is no ${what} in this workspace yet.` : `There is: ${listed(all)}.`,
  });
}

function ambiguous(found: readonly Named[], asked: string, what: string): Refusal {
  return new Refusal('bad-input', `More than one ${what} goes by "${asked}".`, {
    safe: 'Nothing was changed.',
    next: `Name one of them in full: ${listed(found)}.`,
  });
}

function listed(all: readonly Named[]): string {
  return all
    .slice(0, 20)
    .map(({ name }) => `"${name}"`)
    .join(', ');
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
