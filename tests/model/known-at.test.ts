import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKnownAt, type ChangeEntry } from '../../contract/model/known-at.ts';
import { gather, type AnyRecord, type RecordOf, type Records } from '../../contract/model/records.ts';
import { numbered } from './round-of-histories.ts';

type Topic = RecordOf<'topic'>;

/** What a command does to one of five topics: makes it if it is not there, else changes or removes it. */
interface Command {
  readonly topic: number;
  readonly name: string;
  readonly removes: boolean;
}

const arbitraryCommands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({ topic: fc.nat(4), name: fc.string({ minLength: 1, maxLength: 5 }), removes: fc.boolean() }),
  { minLength: 1, maxLength: 30 },
);

/** Carries commands out one a millisecond, and keeps what was known after each. */
function carryOut(commands: readonly Command[]) {
  const topics = new Map<number, Topic>();
  const changes: ChangeEntry[] = [];
  const snapshots: Records[] = [gather({})];
  for (const [index, { topic, name, removes }] of commands.entries()) {
    const before = topics.get(topic) ?? null;
    const id = numbered('topic', topic);
    const after =
      before !== null && removes ? null : { id, name, parentId: null, standing: false, remark: null };
    if (after === null) topics.delete(topic);
    else topics.set(topic, after);
    changes.push({ sequence: index + 1, recordedAt: index + 1, thing: 'topic', id, before, after });
    snapshots.push(gather({ topic: [...topics.values()] }));
  }
  return { changes, snapshots };
}

function sorted(records: Records): AnyRecord[] {
  return [...records.topic].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('records as known at a moment', () => {
  test('are those of today with every later change taken back, at any moment of any history', () => {
    fc.assert(
      fc.property(arbitraryCommands, (commands) => {
        const { changes, snapshots } = carryOut(commands);
        const today = snapshots.at(-1) ?? gather({});
        for (const [moment, then] of snapshots.entries()) {
          expect(sorted(asKnownAt(today, changes, moment))).toEqual(sorted(then));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('do not depend on the order in which the changes are handed over', () => {
    fc.assert(
      fc.property(arbitraryCommands, fc.nat(30), (commands, moment) => {
        const { changes, snapshots } = carryOut(commands);
        const today = snapshots.at(-1) ?? gather({});
        expect(sorted(asKnownAt(today, changes.toReversed(), moment))).toEqual(
          sorted(asKnownAt(today, changes, moment)),
        );
      }),
    );
  });

  test('hold what was entered at that very moment, and nothing entered a millisecond later', () => {
    const { changes, snapshots } = carryOut([
      { topic: 1, name: 'Syria', removes: false },
      { topic: 2, name: 'The test', removes: false },
    ]);
    expect(asKnownAt(snapshots[2] ?? gather({}), changes, 1).topic.map(({ name }) => name)).toEqual([
      'Syria',
    ]);
  });

  test('take back several changes of one moment together', () => {
    const topic = { id: numbered('topic', 1), name: 'first', parentId: null, standing: false, remark: null };
    const changed = { ...topic, name: 'second' };
    const at = { recordedAt: 5, thing: 'topic', id: topic.id } as const;
    const changes: ChangeEntry[] = [
      { ...at, sequence: 1, before: null, after: topic },
      { ...at, sequence: 2, before: topic, after: changed },
    ];
    expect(asKnownAt(gather({ topic: [changed] }), changes, 4).topic).toEqual([]);
    expect(asKnownAt(gather({ topic: [changed] }), changes, 5).topic).toEqual([changed]);
  });

  test('leave the records of today as they are', () => {
    const { changes, snapshots } = carryOut([{ topic: 1, name: 'Syria', removes: false }]);
    const today = snapshots[1] ?? gather({});
    asKnownAt(today, changes, 0);
    expect(today.topic).toHaveLength(1);
  });
});
