/** What a record is called in a sentence: the kind of thing it is, and the name that tells it from others. */
import { thingNameOf, type Id } from './id.ts';
import type { AnyRecord, RecordOf } from './records.ts';
import { showWhen } from './show-time.ts';
import type { ThingName } from './thing-names.ts';

/** Finds a record by its id, also one that is gone where that is known; null: nothing is known of it. */
export type FindRecord = <Name extends ThingName>(id: Id<Name> | null) => RecordOf<Name> | null;

interface RecordName {
  /** What leads to the name: "official", "call to", "tenure of". */
  readonly noun: string;
  readonly name: string;
}

/** What a name is cut to, in UTF-16 units. */
const longestName = 80;

/** "the official Sergei Lavrov", "the call to Sergei Lavrov". */
export function phraseOf(record: AnyRecord, find: FindRecord): string {
  return `the ${nounPhraseOf(record, find)}`;
}

/** "official Sergei Lavrov": the same without an article. */
export function nounPhraseOf(record: AnyRecord, find: FindRecord): string {
  const { noun, name } = recordName(record, find);
  return name === '' ? noun : `${noun} ${clipped(name)}`;
}

/** The name alone where the record has one of its own, else the phrase: what stands for a reference. */
export function nameOf(record: AnyRecord, find: FindRecord): string {
  const { noun, name } = recordName(record, find);
  return name !== '' && isWordOfKind(noun) ? clipped(name) : nounPhraseOf(record, find);
}

/** Whether a noun stands before a name and does not lead to it: "official", but not "tenure of". */
function isWordOfKind(noun: string): boolean {
  return !/ (?:of|to|from|by|with|for|reach)$/.test(noun);
}

function recordName(record: AnyRecord, find: FindRecord): RecordName {
  const describe = describers[thingNameOf(record.id)] as (one: AnyRecord, find: FindRecord) => RecordName;
  return describe(record, find);
}

type Describer<Name extends ThingName> = (record: RecordOf<Name>, find: FindRecord) => RecordName;

const describers: { readonly [Name in ThingName]: Describer<Name> } = {
  country: ({ name }) => ({ noun: 'country', name }),
  source: ({ title }) => ({ noun: 'source', name: title }),
  voice: ({ name }) => ({ noun: 'voice', name }),
  topic: ({ name }) => ({ noun: 'topic', name }),
  outcome: ({ name }) => ({ noun: 'outcome', name }),
  official: ({ name }) => ({ noun: 'official', name }),
  official_alias: ({ name, kind, officialId }, find) => ({
    noun: {
      spelling: 'spelling',
      native: 'native name',
      abbreviation: 'abbreviation',
      former: 'former name',
    }[kind],
    name: withTail(name, 'of', find(officialId)?.name),
  }),
  official_photo: ({ officialId }, find) => ({ noun: 'photo of', name: find(officialId)?.name ?? '' }),
  seat: (seat, find) => ({ noun: 'seat', name: seatWords(seat, find) }),
  tenure: ({ kind, officialId, seatId }, find) =>
    kind === 'vacant'
      ? { noun: 'vacancy of', name: seatWords(find(seatId), find) }
      : { noun: 'tenure of', name: find(officialId)?.name ?? '' },
  contact_detail: ({ kind, officialId, seatId }, find) => ({
    noun: `${detailWords[kind]} of`,
    name: find(officialId)?.name ?? seatWords(find(seatId), find),
  }),
  absence: ({ officialId }, find) => ({ noun: 'absence of', name: find(officialId)?.name ?? '' }),
  roster: ({ name }) => ({ noun: 'roster', name }),
  roster_member: ({ seatId, rosterId }, find) => ({
    noun: 'place of',
    name: withTail(seatWords(find(seatId), find), 'on the roster', find(rosterId)?.name),
  }),
  round: ({ name }) => ({ noun: 'round', name }),
  round_topic: ({ topicId, roundId }, find) => ({
    noun: 'topic',
    name: withTail(find(topicId)?.name ?? '', 'of the round', find(roundId)?.name),
  }),
  request: (request, find) => ({
    noun: request.direction === 'theirs' ? 'request of' : 'request to reach',
    name: whomOf(request, find),
  }),
  decision: ({ kind, requestId }, find) => ({
    noun: decisionWords[kind],
    name: whomOf(find(requestId), find),
  }),
  attempt: (attempt, find) => ({ noun: callNoun(attempt), name: whomCalled(attempt, find) }),
  offer: (offer, find) => ({ noun: offerNoun(offer), name: whomOf(find(offer.requestId), find) }),
  offer_change: ({ offerId, state }, find) => {
    const offer = find(offerId);
    const noun = `change to ${state} of the ${offer === null ? 'time offered' : offerNoun(offer)}`;
    return { noun, name: whomOf(find(offer?.requestId ?? null), find) };
  },
  conversation: (conversation, find) => conversationName(conversation, find),
  answered_request: ({ requestId }, find) => ({
    noun: 'answer to the request to reach',
    name: whomOf(find(requestId), find),
  }),
  participant: ({ officialId, described }, find) => ({
    noun: 'participant',
    name: find(officialId)?.name ?? described ?? '',
  }),
  topic_raised: ({ topicId }, find) => ({ noun: 'raised topic', name: find(topicId)?.name ?? '' }),
  readout: ({ side }) => ({ noun: `readout ${sideWords[side]}`, name: '' }),
  follow_up: ({ kind, what }) => ({ noun: kind, name: `“${what.trim()}”` }),
  citation: ({ sourceId }, find) => ({ noun: 'citation of', name: find(sourceId)?.title ?? '' }),
  account: ({ voiceId, aboutId }, find) => {
    const about = find<ThingName>(aboutId);
    const of = about === null ? undefined : phraseOf(about, find);
    return { noun: 'version by', name: withTail(find(voiceId)?.name ?? '', 'of', of) };
  },
  identifier: ({ scheme, value }) => ({ noun: 'identifier', name: `${scheme} ${value}` }),
  saved_view: ({ name }) => ({ noun: 'view', name }),
};

const detailWords = {
  phone: 'phone number',
  email: 'e-mail address',
  address: 'address',
  web: 'web address',
  other: 'detail',
} as const;

const decisionWords = {
  excluded: 'exclusion of',
  included: 'inclusion of',
  withdrawn: 'withdrawal of the request to reach',
  reinstated: 'reinstatement of the request to reach',
} as const;

const sideWords = {
  ours: 'by our side',
  theirs: 'by their side',
  third: 'by a third side',
  unknown: 'by a side not stated',
} as const;

/** "call to", "returned call from", "video call with". */
function callNoun({ channel, dialledBy, answersId }: RecordOf<'attempt'>): string {
  const what = { phone: 'call', video: 'video call', message: 'message' }[channel as string] ?? 'attempt';
  if (dialledBy === 'us') return what === 'attempt' ? 'attempt to reach' : `${what} to`;
  if (dialledBy !== 'them') return `${what} with`;
  return what === 'attempt' ? 'attempt by' : `${answersId === null ? '' : 'returned '}${what} from`;
}

function offerNoun({ by }: RecordOf<'offer'>): string {
  return {
    ours: 'time offered to',
    theirs: 'time offered by',
    third: 'time offered for',
    unknown: 'time offered for',
  }[by];
}

function conversationName(
  { attemptId, channel, at }: RecordOf<'conversation'>,
  find: FindRecord,
): RecordName {
  const what = channel === 'in person' ? 'meeting' : 'conversation';
  const attempt = find(attemptId);
  const whom = attempt === null ? '' : whomCalled(attempt, find);
  return whom === '' ? { noun: `${what} of`, name: showWhen(at) } : { noun: `${what} with`, name: whom };
}

function whomCalled({ officialId, seatId, requestId }: RecordOf<'attempt'>, find: FindRecord): string {
  return find(officialId)?.name ?? (seatWords(find(seatId), find) || whomOf(find(requestId), find));
}

function whomOf(request: RecordOf<'request'> | null, find: FindRecord): string {
  if (request === null) return '';
  return find(request.holderId)?.name ?? seatWords(find(request.seatId), find);
}

function seatWords(seat: RecordOf<'seat'> | null, find: FindRecord): string {
  if (seat === null) return '';
  const country = find(seat.countryId)?.name;
  return country === undefined ? seat.title : `${country}, ${seat.title}`;
}

function withTail(name: string, link: string, tail: string | undefined): string {
  return tail === undefined || tail === '' ? name : `${name} ${link} ${tail}`;
}

function clipped(name: string): string {
  const line = name.replaceAll(/\s+/gu, ' ');
  if (line.length <= longestName) return line;
  const cut = Array.from(line)
    .slice(0, longestName - 1)
    .join('');
  return `${cut.trimEnd()}…`;
}
