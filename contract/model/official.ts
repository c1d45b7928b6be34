/** A person who holds or held a seat, and the ways the name is written. */
import { line, oneOf, optional, partOf, prose, thing, type Kept } from './thing.ts';
import { textLimits } from './text.ts';

export const official = thing('official', 'officials', {
  name: line(),
  remark: optional(prose()),
});
export type Official = Kept<typeof official>;

export const officialAlias = thing('official_alias', 'officials', {
  officialId: partOf('official'),
  name: line(),
  kind: oneOf(['spelling', 'native', 'abbreviation', 'former']),
  /** ISO 15924, such as Cyrl. */
  script: optional(line(4)),
});
export type OfficialAlias = Kept<typeof officialAlias>;

/** How to reach an official or the office of a seat; kept as typed. */
export const contactDetail = thing('contact_detail', 'officials', {
  officialId: optional(partOf('official')),
  seatId: optional(partOf('seat')),
  kind: oneOf(['phone', 'email', 'address', 'web', 'other']),
  label: optional(line()),
  value: line(textLimits.address),
  remark: optional(prose()),
});
export type ContactDetail = Kept<typeof contactDetail>;
