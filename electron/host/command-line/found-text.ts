import type { Found } from '../../../contract/operations/find.ts';
import { inert } from './table.ts';

/** "Sergei Lavrov (Сергей Викторович Лавров), Minister of Foreign Affairs, Russia". */
export function foundText({ name, alias, more }: Found): string {
  const called = alias === null || alias === more ? name : `${name} (${alias})`;
  return inert(more === null ? called : `${called}, ${more}`);
}
