/** One good input for each kind of record, in the order in which they can be made; every reference is filled in. */
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { TestWorkspace } from '../support/core.ts';
import { typed, type SmallRound } from './small-round.ts';

export interface ValidInput {
  readonly operation: string;
  readonly thing: ThingName;
  readonly input: Readonly<Record<string, unknown>> & { readonly id: string };
}

export function validInputs(workspace: TestWorkspace, small: SmallRound): ValidInput[] {
  const made: ValidInput[] = [];
  function add<Name extends ThingName>(
    thing: Name,
    operation: string,
    fields: Readonly<Record<string, unknown>>,
  ) {
    const id = workspace.newId(thing);
    made.push({ operation, thing, input: { id, ...fields } });
    return id;
  }
  const at = typed('2013-02-13');
  const requestId = small.requestIds[0];

  const countryId = add('country', 'countries.make', { code: 'X-KOS', name: 'Kosovo', kind: 'entity' });
  const sourceId = add('source', 'sources.make', { title: 'A report', publishedAt: at });
  const voiceId = add('voice', 'voices.make', { name: 'A voice', kind: 'publication' });
  const above = add('topic', 'topics.make', { name: 'A matter', standing: true });
  const topicId = add('topic', 'topics.make', { name: 'A part of it', standing: false, parentId: above });
  const outcomeId = add('outcome', 'outcomes.make', {
    name: 'left a letter',
    closesRequest: false,
    countsAsAnswer: false,
    competing: false,
    movesToCaller: false,
    leavesWord: true,
    reasonRequired: false,
    builtIn: false,
    position: 9,
  });
  const officialId = add('official', 'officials.make', { name: 'Somebody' });
  add('official_alias', 'officialAliases.make', { officialId, name: 'Some Body', kind: 'spelling' });
  add('official_photo', 'officialPhotos.make', { officialId, digest: small.photo });
  const seatId = add('seat', 'seats.make', { countryId, title: 'A seat', zone: 'Europe/Moscow' });
  add('tenure', 'tenures.make', { seatId, officialId, kind: 'acting', began: typed('2012') });
  add('contact_detail', 'contactDetails.make', { officialId, kind: 'phone', value: '+41 00 000 00 00' });
  add('contact_detail', 'contactDetails.make', { seatId, kind: 'email', value: 'office@example.org' });
  add('absence', 'absences.make', { officialId, countryId, kind: 'travel', began: at });
  const rosterId = add('roster', 'rosters.make', { name: 'A roster' });
  add('roster_member', 'rosterMembers.make', { rosterId, seatId, position: 1 });
  add('round_topic', 'roundTopics.make', { roundId: small.roundId, topicId, position: 1 });
  add('request', 'requests.make', {
    roundId: small.roundId,
    seatId,
    holderId: officialId,
    position: 4,
    direction: 'theirs',
  });
  add('decision', 'decisions.make', {
    requestId,
    kind: 'withdrawn',
    at,
    decidedById: officialId,
    why: 'A reason.',
  });
  const attempt = { requestId, seatId, officialId, outcomeId, askedBy: 'us', channel: 'phone' };
  const attemptId = add('attempt', 'attempts.log', { ...attempt, at, dialledBy: 'us' });
  add('attempt', 'attempts.log', {
    ...attempt,
    at: typed('2013-02-14'),
    dialledBy: 'them',
    answersId: attemptId,
  });
  const offer = { requestId, attemptId, by: 'theirs', offeredAt: at, state: 'open', channel: 'phone' };
  const offerId = add('offer', 'offers.make', offer);
  add('offer_change', 'offerChanges.make', { offerId, state: 'lapsed', at: typed('2013-02-15') });
  const conversationId = add('conversation', 'conversations.make', { attemptId, at, channel: 'phone' });
  add('answered_request', 'answeredRequests.make', { requestId, conversationId, reached: 'deputy' });
  add('participant', 'participants.make', { conversationId, officialId, side: 'theirs', role: 'principal' });
  add('topic_raised', 'topicsRaised.make', { conversationId, topicId, by: 'ours', line: 'A line.' });
  add('readout', 'readouts.make', { conversationId, side: 'ours', text: 'They spoke.' });
  add('follow_up', 'followUps.make', {
    kind: 'commitment',
    by: 'ours',
    what: 'Call again.',
    conversationId,
    roundId: small.roundId,
    officialId,
  });
  add('citation', 'citations.make', { aboutId: attemptId, sourceId, field: 'at' });
  add('account', 'accounts.make', {
    aboutId: attemptId,
    voiceId,
    sourceId,
    happened: true,
    tells: { dialledBy: 'them' },
    preferred: true,
  });
  add('identifier', 'identifiers.make', { aboutId: officialId, scheme: 'wikidata', value: 'Q58217' });
  add('saved_view', 'savedViews.make', { name: 'A view', settings: {}, position: 1 });
  return made;
}
