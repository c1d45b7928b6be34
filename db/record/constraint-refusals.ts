/** What a broken rule of the schema means in the words of the field, and where it is to be mended. */
import Database from 'better-sqlite3';
import { badInput, Refusal } from '../../contract/errors.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';

interface Rule {
  readonly path: readonly string[];
  readonly message: string;
}

/** By the columns SQLite names when two rows would be the same. */
const uniqueRules: Readonly<Record<string, Rule>> = {
  'country.code': { path: ['code'], message: 'There is a country with this code already.' },
  'voice.name': { path: ['name'], message: 'There is a voice with this name already.' },
  'outcome.name': { path: ['name'], message: 'There is an outcome with this name already.' },
  'official_photo.official_id': {
    path: ['officialId'],
    message: 'This official has a photo already; change that one.',
  },
  'roster_member.roster_id, roster_member.seat_id': {
    path: ['seatId'],
    message: 'This seat is on the roster already; a roster names each seat once.',
  },
  'round_topic.round_id, round_topic.topic_id': {
    path: ['topicId'],
    message: 'This topic is planned for the round already.',
  },
  'request.round_id, request.seat_id': {
    path: ['seatId'],
    message: 'This seat has a request in the round already; there is one per seat and round.',
  },
  'answered_request.conversation_id, answered_request.request_id': {
    path: ['requestId'],
    message: 'The conversation answers this request already.',
  },
  'account.about_uid, account.voice_id': {
    path: ['voiceId'],
    message: 'This voice has a version of the event already; change that one.',
  },
  'account.about_uid': {
    path: ['preferred'],
    message: 'Another version of this event is the preferred one; there is one per event.',
  },
  'identifier.scheme, identifier.value, identifier.about_kind': {
    path: ['value'],
    message: 'Another record carries this identifier already.',
  },
};

/** By the table whose CHECK failed. */
const checkRules: { readonly [Name in ThingName]?: Rule } = {
  tenure: {
    path: ['officialId'],
    message: 'A vacant tenure names nobody, and every other one names an official.',
  },
  contact_detail: {
    path: ['officialId'],
    message: 'A contact detail belongs to an official or to a seat, and to one of them only.',
  },
  round: {
    path: ['longOverdueAfterMinutes'],
    message: 'Long overdue cannot come before overdue.',
  },
  attempt: {
    path: ['requestId'],
    message: 'An attempt names a request, a seat or an official, and does not answer itself.',
  },
  conversation: {
    path: ['leastSeconds'],
    message: 'The length has a lower and an upper bound, in this order.',
  },
  participant: {
    path: ['officialId'],
    message: 'A participant is an official, or is described.',
  },
  outcome: {
    path: ['competing'],
    message: 'An outcome that reached somebody cannot compete with having reached them.',
  },
};

/** @throws Refusal `bad-input` or `conflict` in place of what SQLite says of a broken rule */
export function refusingConstraints<Result>(thing: ThingName, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw (error instanceof Database.SqliteError ? refusalOf(thing, error) : null) ?? error;
  }
}

function refusalOf(thing: ThingName, error: { code: string; message: string }): Refusal | null {
  switch (error.code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return uniqueRefusal(error.message.replace('UNIQUE constraint failed: ', ''));
    case 'SQLITE_CONSTRAINT_CHECK': {
      const rule = checkRules[thing];
      return rule === undefined ? null : badInput(rule.path, rule.message);
    }
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return new Refusal('conflict', `Other records still refer to this ${thing.replaceAll('_', ' ')}.`, {
        next: 'Remove those first, or leave it.',
      });
    default:
      return null;
  }
}

function uniqueRefusal(columns: string): Refusal {
  if (columns.endsWith('.uid')) {
    return new Refusal('conflict', 'There is a record with this id already.', {
      next: 'Make a new id for a new record.',
    });
  }
  const rule = uniqueRules[columns];
  return rule === undefined
    ? new Refusal('conflict', 'There is a record like this one already.')
    : badInput(rule.path, rule.message);
}
