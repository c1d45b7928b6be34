/** A person who holds or held a seat, and the ways the name is written. */
import { z } from 'zod';
import { line, oneOf, optional, partOf, prose, textLike, thing, type Kept } from './thing.ts';
import { textLimits } from './text.ts';

/** SHA-256 in hexadecimal digits. */
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'A digest has 64 hexadecimal digits.' });

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

/** The picture of an official, by the digest of its bytes, which lie apart and stay. There is one at most. */
export const officialPhoto = thing('official_photo', 'officials', {
  officialId: partOf('official'),
  /** SHA-256 in hexadecimal digits, as `officialPhotos.put` answers it. */
  digest: textLike(digestSchema),
});
export type OfficialPhoto = Kept<typeof officialPhoto>;

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
