/** A board as a table for a terminal. */
import type { Board, BoardRow } from '../../../contract/model/board-shape.ts';
import { showCount } from '../../../contract/model/board-tally.ts';
import { describeElapsed } from '../../../contract/model/elapsed.ts';
import { showInstant, showWhen } from '../../../contract/model/show-time.ts';
import { inert, tableText } from './table.ts';

const heads = [
  'Country',
  'Holder',
  'Status',
  'Placed',
  'Since first placed',
  'Since trigger',
  'Move',
  'Local time',
];

export function boardText(board: Board): string {
  return [
    inert(board.round.name),
    `${inert(board.round.trigger)}, ${showWhen(board.round.triggerAt, board.zone)}`,
    momentText(board),
    '',
    inert(board.headline),
    '',
    tableText(heads, board.rows.map(boardRow)),
  ].join('\n');
}

/** "As of … New York, as known at …, as told by the Russian side". */
export function momentText({
  asOf,
  knownAt,
  zone,
  voice,
}: Pick<Board, 'asOf' | 'knownAt' | 'zone' | 'voice'>): string {
  return [
    `As of ${showInstant(asOf, zone)}`,
    ...(knownAt === null ? [] : [`as known at ${showInstant(knownAt, zone)}`]),
    ...(voice === null ? [] : [`as told by: ${inert(voice.name)}`]),
  ].join(', ');
}

function boardRow(row: BoardRow) {
  const hasRequest = row.requestId !== null;
  return {
    cells: [
      inert(row.country.name),
      inert(row.holder?.name ?? 'vacant or not known'),
      statusText(row),
      hasRequest ? showCount(row.placed) : '',
      row.sinceFirstPlaced === null ? '' : describeElapsed(row.sinceFirstPlaced),
      row.sinceTrigger === null ? '' : describeElapsed(row.sinceTrigger),
      row.ball ?? '',
      row.localTime,
    ],
    under: [
      inert(row.why),
      ...row.possibly.map(({ status, why }) => `Possibly ${status}: ${inert(why)}`),
      ...row.absences.map(({ kind, where, when }) => inert(`Away (${kind}): ${where}, ${when}`)),
    ],
  };
}

export function statusText({ status, possibly }: BoardRow): string {
  return [status, ...possibly.map((other) => `possibly ${other.status}`)].join(', ');
}
