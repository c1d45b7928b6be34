/** One call with all that hangs on it, names beside the ids. */
import type { z } from 'zod';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import { textLimits } from '../../contract/model/text.ts';
import type { attempts } from '../../contract/operations/attempts.ts';
import { Refusal } from '../../contract/errors.ts';
import { uidBytes } from '../record/columns.ts';
import type { TableStore } from '../record/table-store.ts';
import { callsOf } from './call-rows.ts';
import { readWholeCall } from './whole-call.ts';

/** @throws Refusal `not-found` */
export function readCallDetail(store: TableStore, id: Id<'attempt'>): z.input<typeof attempts.detail.output> {
  const { attempt, conversations, offers, citations, followUps } = readWholeCall(store, id);
  const key = store.keyOf('attempt', id);
  const [call] = callsOf(store, [key], textLimits.prose);
  if (call === undefined) throw new Refusal('not-found', 'This call is not there any more.');
  return {
    call,
    answers: attempt.answersId === null ? null : other(store.require('attempt', attempt.answersId)),
    answeredBy: store.list('attempt', 'WHERE answers_id = ? ORDER BY attempt_id', key).map(other),
    conversations: conversations.map((conversation) => ({
      ...conversation,
      participants: conversation.participants.map((participant) => ({
        ...participant,
        official:
          participant.officialId === null ? null : store.require('official', participant.officialId).name,
      })),
      topicsRaised: conversation.topicsRaised.map((raised) => ({
        ...raised,
        topic: store.require('topic', raised.topicId).name,
      })),
    })),
    offers,
    citations: citations.map((citation) => ({
      ...citation,
      source: store.require('source', citation.sourceId),
    })),
    followUps,
    versions: Number(
      store.prepare('SELECT count(*) FROM account WHERE about_uid = ?').pluck().get(uidBytes(id)),
    ),
  };
}

function other({ id, at }: RecordOf<'attempt'>) {
  return { id, at };
}
