/** The lines of the calls for keys that were chosen before, in a handful of statements: no join leads the planner away. */
import { idFrom, type Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { Call } from '../../contract/operations/attempts.ts';
import type { When } from '../../contract/model/when.ts';
import type { Cell, Row } from '../record/columns.ts';
import type { TableStore } from '../record/table-store.ts';

export const callRowStatements = {
  calls: `SELECT attempt.attempt_id, attempt.uid, at_from, at_until, at_zone, at_granularity, at_qualifier, at_text,
      asked_by, dialled_by, channel, reason, reason_remark, answers_id IS NOT NULL AS is_returned, spoke_with,
      substr(attempt.remark, 1, ?) AS remark,
      request.uid AS request, round.uid AS round, round.name AS round_name,
      seat.uid AS seat, seat.title AS seat_title, seat.zone AS seat_zone,
      country.uid AS country, country.name AS country_name, country.code AS country_code,
      official.uid AS official, official.name AS official_name,
      outcome.uid AS outcome, outcome.name AS outcome_name
    FROM json_each(?) AS wanted
      CROSS JOIN attempt ON attempt.attempt_id = wanted.value
      CROSS JOIN outcome ON outcome.outcome_id = attempt.outcome_id
      LEFT JOIN request ON request.request_id = attempt.request_id
      LEFT JOIN round ON round.round_id = request.round_id
      LEFT JOIN seat ON seat.seat_id = attempt.seat_id
      LEFT JOIN country ON country.country_id = seat.country_id
      LEFT JOIN official ON official.official_id = attempt.official_id`,
  conversations: `SELECT attempt_id, least_seconds, most_seconds, length_as_told,
      EXISTS (SELECT 1 FROM readout WHERE readout.conversation_id = conversation.conversation_id) AS has_readout
    FROM json_each(?) AS wanted
      CROSS JOIN conversation INDEXED BY conversation_by_attempt ON conversation.attempt_id = wanted.value
    ORDER BY conversation_id`,
  topics: `SELECT attempt_id, topic.name
    FROM json_each(?) AS wanted
      CROSS JOIN conversation INDEXED BY conversation_by_attempt ON conversation.attempt_id = wanted.value
      CROSS JOIN topic_raised INDEXED BY topic_raised_by_conversation
        ON topic_raised.conversation_id = conversation.conversation_id
      CROSS JOIN topic ON topic.topic_id = topic_raised.topic_id
    ORDER BY topic_raised_id`,
} as const;

/** In the order of the keys; those that are not there any more are left out. @param remark characters of it at most */
export function callsOf(store: TableStore, keys: readonly number[], remark: number): Call[] {
  const wanted = JSON.stringify(keys);
  const rows = store.prepare(callRowStatements.calls).all(remark, wanted) as Row[];
  const talks = store.prepare(callRowStatements.conversations).all(wanted) as Row[];
  const raised = store.prepare(callRowStatements.topics).raw().all(wanted) as [key: number, name: string][];
  const talksOf = Map.groupBy(talks, (talk) => Number(talk['attempt_id']));
  const topicsOf = Map.groupBy(raised, ([key]) => key);
  const byKey = new Map(rows.map((row) => [Number(row['attempt_id']), row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    if (row === undefined) return [];
    const topics = topicsOf.get(key)?.map(([, name]) => name) ?? [];
    return [callFrom(row, talksOf.get(key) ?? [], [...new Set(topics)])];
  });
}

function callFrom(row: Row, talks: readonly Row[], topics: string[]): Call {
  const text = (name: string) => row[name] as string | null;
  const [talk] = talks;
  return {
    id: idFrom('attempt', hex(row['uid'])),
    at: whenFrom(row),
    requestId: idIn(row, 'request'),
    roundId: idIn(row, 'round'),
    round: text('round_name'),
    countryId: idIn(row, 'country'),
    country: text('country_name'),
    countryCode: text('country_code'),
    seatId: idIn(row, 'seat'),
    seat: text('seat_title'),
    seatZone: text('seat_zone'),
    officialId: idIn(row, 'official'),
    official: text('official_name'),
    askedBy: row['asked_by'] as Call['askedBy'],
    dialledBy: row['dialled_by'] as Call['dialledBy'],
    channel: row['channel'] as Call['channel'],
    outcomeId: idFrom('outcome', hex(row['outcome'])),
    outcome: text('outcome_name') ?? '',
    reason: row['reason'] as Call['reason'],
    reasonRemark: text('reason_remark'),
    isReturned: row['is_returned'] === 1,
    spokeWith: text('spoke_with'),
    remark: text('remark'),
    hasConversation: talk !== undefined,
    length:
      talk?.['least_seconds'] == null
        ? null
        : {
            leastSeconds: Number(talk['least_seconds']),
            mostSeconds: Number(talk['most_seconds']),
            asTold: talk['length_as_told'] as string | null,
          },
    topics,
    hasReadout: talks.some((one) => one['has_readout'] === 1),
  };
}

function whenFrom(row: Row): When {
  return {
    from: row['at_from'] as number | null,
    until: row['at_until'] as number | null,
    zone: String(row['at_zone']),
    granularity: row['at_granularity'] as When['granularity'],
    qualifier: row['at_qualifier'] as When['qualifier'],
    text: String(row['at_text']),
  };
}

function idIn<Name extends ThingName>(row: Row, name: Name): Id<Name> | null {
  return row[name] == null ? null : idFrom(name, hex(row[name]));
}

function hex(cell: Cell | undefined): string {
  if (!Buffer.isBuffer(cell)) throw new Error('A uid is read from a blob.');
  return cell.toString('hex');
}
