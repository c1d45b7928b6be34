/** Where a statement comes from, and which record it is cited for. */
import { about, line, oneOf, optional, prose, reference, textLike, thing, when, type Kept } from './thing.ts';
import { lineSchema, textLimits } from './text.ts';

export const source = thing('source', 'sources', {
  title: line(textLimits.title),
  publisher: optional(line()),
  /** Text only: nothing ever fetches it. */
  url: optional(textLike(lineSchema(textLimits.address))),
  publishedAt: optional(when()),
  remark: optional(prose()),
});
export type Source = Kept<typeof source>;

const citable = [
  'official',
  'official_alias',
  'seat',
  'tenure',
  'absence',
  'roster',
  'roster_member',
  'round',
  'request',
  'decision',
  'attempt',
  'offer',
  'offer_change',
  'conversation',
  'topic_raised',
  'readout',
  'follow_up',
  'account',
  'contact_detail',
] as const;

/** A source for a record, or for one field of it: a reason has a source too. */
export const citation = thing('citation', 'sources', {
  aboutId: about(citable),
  sourceId: reference('source'),
  field: optional(line(100)),
  /** Where in the source: a page, a paragraph. */
  locator: optional(line()),
});
export type Citation = Kept<typeof citation>;

/** One who tells: a side, or a publication. */
export const voice = thing('voice', 'accounts', {
  name: line(),
  kind: oneOf(['side', 'publication', 'other']),
});
export type Voice = Kept<typeof voice>;

/** Who a record is elsewhere: Wikidata, a file and its row. A second import of the same file changes nothing. */
export const identifier = thing('identifier', 'sources', {
  aboutId: about(['country', 'source', ...citable, 'participant', 'topic']),
  scheme: line(),
  value: line(textLimits.address),
});
export type Identifier = Kept<typeof identifier>;
