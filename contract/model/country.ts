/** A country: ISO 3166 with room for organizations (EU, UN) and for entities without a code of their own. */
import { line, oneOf, textLike, thing, type Kept } from './thing.ts';
import { z } from 'zod';

const codeSchema = z.string().regex(/^[A-Z][A-Z0-9-]{1,9}$/, {
  error: 'A code is two to ten capital letters, such as RU, EU or X-KOS.',
});

export const country = thing('country', 'countries', {
  /** ISO 3166-1 alpha-2; EU and UN as reserved there; `X-…` for an entity without a code. */
  code: textLike(codeSchema),
  name: line(),
  kind: oneOf(['country', 'organization', 'entity']),
});
export type Country = Kept<typeof country>;
