/** A record that a source is cited for, as a few words for a person, and the place where it is shown. */
import type { Id } from '../../contract/model/id.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import { gather, wholesOf, type AnyRecord, type RecordOf } from '../../contract/model/records.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { decided, met, offered, tried } from '../../contract/model/why.ts';
import type { TableStore } from '../record/table-store.ts';

interface Described {
  readonly words: string;
  /** Null for what no page shows. */
  readonly place: Id | null;
}

/** The kinds of record that have a page, or a line of their own in a list. */
const placed: readonly ThingName[] = [
  'request',
  'round',
  'official',
  'seat',
  'country',
  'roster',
  'topic',
  'source',
  'follow_up',
];

export function describeCited(store: TableStore, id: Id): Described {
  const name = thingNameOf(id);
  const record = store.find(name, id);
  if (record === null) return { words: 'A record that is not there any more', place: null };
  return { words: wordsOf(store, name, record), place: placeOf(store, name, record) };
}

function placeOf(store: TableStore, name: ThingName, record: AnyRecord): Id | null {
  if (placed.includes(name)) return record.id;
  for (const id of wholesOf(name, record)) {
    const whole = store.find(thingNameOf(id), id);
    const place = whole === null ? null : placeOf(store, thingNameOf(id), whole);
    if (place !== null) return place;
  }
  // The calls show an attempt that stands outside any request.
  if (name === 'attempt') return record.id;
  if (name !== 'conversation') return null;
  const [answered] = store.list(
    'answered_request',
    'WHERE conversation_id = ? ORDER BY answered_request_id LIMIT 1',
    store.keyOf('conversation', record.id),
  );
  return answered?.requestId ?? null;
}

type Words = { readonly [Name in ThingName]?: (record: RecordOf<Name>, store: TableStore) => string };

const words: Words = {
  country: ({ name }) => name,
  source: ({ title }) => title,
  topic: ({ name }) => name,
  official: ({ name }) => name,
  official_alias: ({ name, officialId }, store) => `${officialName(store, officialId)}, also written ${name}`,
  seat: ({ id }, store) => seatName(store, id),
  tenure: ({ officialId, seatId, kind }, store) =>
    `${kind === 'vacant' ? 'Vacancy' : officialName(store, officialId)}: ${seatName(store, seatId)}`,
  contact_detail: ({ officialId, seatId }, store) =>
    `How to reach ${seatId === null ? officialName(store, officialId) : seatName(store, seatId)}`,
  absence: ({ officialId, place, began }, store) =>
    [`${officialName(store, officialId)} away`, place, showWhen(began)]
      .filter((part) => part !== null)
      .join(', '),
  roster: ({ name }) => name,
  roster_member: ({ rosterId, seatId }, store) =>
    `${seatName(store, seatId)}, on the roster ${store.require('roster', rosterId).name}`,
  round: ({ name }) => name,
  request: (request, store) => requestName(store, request.id),
  decision: (decision, store) => `${requestName(store, decision.requestId)}. ${decided(decision)}`,
  attempt: (attempt, store) => {
    const outcome = [store.require('outcome', attempt.outcomeId)];
    const whom =
      attempt.seatId === null ? officialName(store, attempt.officialId) : seatName(store, attempt.seatId);
    return `${whom}. ${tried(gather({ outcome }), attempt)}`;
  },
  offer: (offer, store) => `${requestName(store, offer.requestId)}. ${offered(offer)}`,
  offer_change: ({ offerId, state, at }, store) =>
    `${requestName(store, store.require('offer', offerId).requestId)}. Offered time ${state}, ${showWhen(at)}`,
  conversation: (conversation) => met(conversation),
  topic_raised: ({ topicId, conversationId }, store) =>
    `${store.require('topic', topicId).name}. ${met(store.require('conversation', conversationId))}`,
  readout: ({ side, conversationId }, store) =>
    `Readout (${side}). ${met(store.require('conversation', conversationId))}`,
  follow_up: ({ what }) => what,
  account: ({ aboutId, voiceId }, store) =>
    `As told by ${store.require('voice', voiceId).name}: ${describeCited(store, aboutId).words}`,
};

function wordsOf(store: TableStore, name: ThingName, record: AnyRecord): string {
  const say = words[name] as ((record: AnyRecord, store: TableStore) => string) | undefined;
  return say?.(record, store) ?? name.replaceAll('_', ' ');
}

function officialName(store: TableStore, id: Id<'official'> | null): string {
  return id === null ? 'Nobody named' : store.require('official', id).name;
}

function seatName(store: TableStore, id: Id<'seat'>): string {
  const { title, countryId } = store.require('seat', id);
  return `${title}, ${store.require('country', countryId).name}`;
}

function requestName(store: TableStore, id: Id<'request'>): string {
  const { seatId, roundId } = store.require('request', id);
  return `${seatName(store, seatId)}, in ${store.require('round', roundId).name}`;
}
