/** Which conversations are behind a cell of the matrix or a bar of its trend, told in the key of its mark. */
import { isIdOf, type Id } from '../../contract/model/id.ts';
import type { TopicMatrix } from '../../contract/model/topic-matrix-shape.ts';
import type { Lead } from '../picture.ts';

export interface BehindCell {
  /** The key of a row; null: every row. */
  readonly row: string | null;
  readonly topicId: Id<'topic'>;
  /** Epoch milliseconds, of a bar of the trend. */
  readonly from: number | null;
  readonly until: number | null;
}

const prefix = 'conversations ';

export function keyOfCell({ row, topicId }: { row: string; topicId: string }): string {
  return `${prefix}${topicId} - - ${row}`;
}

export function keyOfPeriod({
  topicId,
  from,
  until,
}: {
  topicId: string;
  from: number;
  until: number;
}): string {
  return `${prefix}${topicId} ${from} ${until} `;
}

/** Null for a mark that leads to something else. */
export function behindCell(key: string): BehindCell | null {
  if (!key.startsWith(prefix)) return null;
  const [topicId = '', from = '-', until = '-', ...row] = key.slice(prefix.length).split(' ');
  if (!isIdOf('topic', topicId)) return null;
  const moment = (text: string) => (text === '-' ? null : Number(text));
  const rowKey = row.join(' ');
  return { topicId, from: moment(from), until: moment(until), row: rowKey === '' ? null : rowKey };
}

export function matrixLead({ conversationIds }: TopicMatrix['cells'][number], name: string): Lead[] {
  return conversationIds.map((id) => ({ kind: 'conversation', id, name }));
}
