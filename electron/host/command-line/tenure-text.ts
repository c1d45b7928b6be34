/** From when to when a tenure lasts, in words that claim no more than is known of its end. */
import type { Standing } from '../../../contract/model/holder.ts';

const withoutEnd: Readonly<Record<Standing, string>> = {
  'in force': 'today',
  'possibly in force': 'today or an end that is not known',
  past: 'an end that is not known',
  'to come': 'an end that is not known',
};

interface Span {
  /** As shown; null is not known. */
  readonly began: string | null;
  readonly ended: string | null;
  readonly stands: Standing;
}

export function spanText({ began, ended, stands }: Span): string {
  return `${began ?? 'unknown'} to ${ended ?? withoutEnd[stands]}`;
}
