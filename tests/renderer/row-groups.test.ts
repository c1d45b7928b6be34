import { describe, expect, test } from 'vitest';
import type { BoardRow } from '../../contract/model/board-shape.ts';
import { idFrom } from '../../contract/model/id.ts';
import { statuses, uncountedStatuses, type Status } from '../../contract/model/status-words.ts';
import { wholeBoard } from '../../renderer/data/board-filter.ts';
import { groupOfRow, rowsLeftBy } from '../../renderer/data/row-groups.ts';

const russia = { id: idFrom('country', '0'.repeat(32)), code: 'RU', name: 'Russia' };

function row(status: Status, holder: string | null, country = russia): BoardRow {
  return {
    position: 1,
    seatId: idFrom('seat', '0'.repeat(32)),
    requestId: null,
    direction: 'ours',
    country,
    seat: 'Minister of Foreign Affairs',
    holder: holder === null ? null : { id: idFrom('official', '0'.repeat(32)), name: holder },
    status,
    because: { kind: 'round', id: '' },
    why: 'No attempt is recorded by then.',
    possibly: [],
    placed: { least: 0, most: 0 },
    received: { least: 0, most: 0 },
    sinceFirstPlaced: null,
    sinceTrigger: null,
    limit: null,
    ball: null,
    disputed: false,
    absences: [],
    zone: 'Europe/Moscow',
    localTime: '',
  };
}

describe('the groups of a board', () => {
  test('leave out of the count exactly what the count leaves out', () => {
    const uncounted = statuses.filter((status) => groupOfRow({ status }) === 'uncounted');
    expect(uncounted.toSorted()).toEqual([...uncountedStatuses].toSorted());
  });

  test('show the rows of one group', () => {
    const rows = [row('reached', 'One'), row('overdue', 'Two'), row('not yet tried', 'Three')];
    const names = rowsLeftBy({ group: 'awaiting', text: '' }, rows).map(({ holder }) => holder?.name);
    expect(names).toEqual(['Two']);
  });
});

describe('a text', () => {
  const rows = [
    row('reached', 'Sérgei Lavrov'),
    row('overdue', null, { ...russia, code: 'JP', name: 'Japan' }),
  ];

  test.for(['sergei', 'LAVROV', 'rus', 'ru lavr', 'reached', 'sérgei'])('finds the row by %s', (text) => {
    expect(rowsLeftBy({ ...wholeBoard, text }, rows)[0]?.holder?.name).toBe('Sérgei Lavrov');
  });

  test('leaves all rows when it is empty or blank, and none when nothing fits', () => {
    expect(rowsLeftBy({ ...wholeBoard, text: '  ' }, rows)).toEqual(rows);
    expect(rowsLeftBy({ ...wholeBoard, text: '(.*' }, rows)).toEqual([]);
  });
});
