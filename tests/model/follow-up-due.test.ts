import { describe, expect, test } from 'vitest';
import { byDueDate, dueStateOf } from '../../contract/model/follow-up-due.ts';
import type { FollowUp } from '../../contract/model/follow-up.ts';
import { parseWhen } from '../../contract/model/when.ts';

const washington = 'America/New_York';
const when = (at: string) => parseWhen(at, washington);
const at = (text: string) => Date.parse(text);

function followUp(due: string | null, doneAt: string | null = null, digit = '0'): FollowUp {
  return {
    id: `follow_up_${digit.repeat(32)}`,
    kind: 'follow-up',
    by: 'ours',
    what: 'Send the text of the resolution.',
    due: due === null ? null : when(due),
    doneAt: doneAt === null ? null : when(doneAt),
    doneWhy: null,
    conversationId: null,
    roundId: null,
    officialId: null,
  };
}

describe('a follow-up', () => {
  test.for<[string, string | null, string | null, string, string]>([
    ['is to come before its day begins', '2013-02-20', null, '2013-02-20T04:59:59Z', 'to come'],
    ['is due while its day lasts in its zone', '2013-02-20', null, '2013-02-20T05:00:00Z', 'due'],
    ['is overdue when its day has ended there', '2013-02-20', null, '2013-02-21T05:00:00Z', 'overdue'],
    ['is due to the minute', '2013-02-20T09:00', null, '2013-02-20T14:00:30Z', 'due'],
    ['is due a day longer where its day is approximate', '2013-02-20~', null, '2013-02-22T04:00:00Z', 'due'],
    ['without a date has none', null, null, '2030-01-01T00:00:00Z', 'undated'],
    ['with a date that is not known has none', 'unknown', null, '2030-01-01T00:00:00Z', 'undated'],
    ['is done once it was done', '2013-02-20', '2013-02-19', '2013-02-25T00:00:00Z', 'done'],
    ['is done at a time that nobody wrote down', '2013-02-20', 'unknown', '2013-02-25T00:00:00Z', 'done'],
    ['was still overdue before it was done', '2013-02-20', '2013-02-25', '2013-02-22T12:00:00Z', 'overdue'],
  ])('%s', ([, due, doneAt, moment, state]) => {
    expect(dueStateOf(followUp(due, doneAt), at(moment))).toBe(state);
  });
});

test('follow-ups are listed by state, then by due date, those that are done the latest first', () => {
  const moment = at('2013-02-20T12:00:00Z');
  const all = [
    followUp('2013-02-18', '2013-02-17', '1'),
    followUp(null, null, '2'),
    followUp('2013-02-25', null, '3'),
    followUp('2013-02-19', null, '4'),
    followUp('2013-02-20', null, '5'),
    followUp('2013-02-10', null, '6'),
    followUp('2013-02-18', '2013-02-19', '7'),
  ].map((one) => ({ followUp: one, state: dueStateOf(one, moment) }));
  const order = all.toSorted(byDueDate).map(({ followUp: { id } }) => id.at(-1));
  expect(order.join('')).toBe('6453271');
});
