/** An official away: the context of a silence. It never stops a clock. */
import { line, oneOf, optional, partOf, prose, reference, thing, when, type Kept } from './thing.ts';

export const absence = thing('absence', 'absences', {
  officialId: partOf('official'),
  kind: oneOf(['travel', 'leave', 'illness', 'other']),
  countryId: optional(reference('country')),
  place: optional(line()),
  began: when(),
  ended: optional(when()),
  remark: optional(prose()),
});
export type Absence = Kept<typeof absence>;
