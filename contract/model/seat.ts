/** A position that exists whoever holds it, and who held it from when to when. */
import {
  oneOf,
  line,
  optional,
  partOf,
  prose,
  reference,
  textLike,
  thing,
  when,
  type Kept,
} from './thing.ts';
import { textLimits } from './text.ts';
import { zoneSchema } from './when.ts';

export const seat = thing('seat', 'seats', {
  countryId: reference('country'),
  title: line(textLimits.title),
  /** The IANA zone its holder's day is counted in. */
  zone: textLike(zoneSchema),
  remark: optional(prose()),
});
export type Seat = Kept<typeof seat>;

/** An official in a seat; a vacant tenure names nobody. Dates are in the seat's zone. */
export const tenure = thing('tenure', 'seats', {
  seatId: partOf('seat'),
  officialId: optional(reference('official')),
  kind: oneOf(['holder', 'acting', 'vacant']),
  began: optional(when()),
  ended: optional(when()),
  remark: optional(prose()),
});
export type Tenure = Kept<typeof tenure>;
