/** Records the golden case through the contract, each step under the date of its sources. */
import { randomBytes } from 'node:crypto';
import { idFrom, uidMaker } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { Dispatcher } from '../../contract/wire/dispatcher.ts';
import { countryId, outcomeId, type BuiltInOutcome } from '../reference-data.ts';
import { contact2013 } from './contact-2013.ts';
import { daysOfSilence2013 } from './days-of-silence-2013.ts';
import { peopleAndSeats, successors } from './people-and-seats.ts';
import type { SampleClock } from './sample-clock.ts';
import type { Key, SampleCommand, Step } from './step.ts';
import { syria2012 } from './syria-2012.ts';
import { test2013 } from './test-2013.ts';

const steps: readonly Step[] = [
  ...peopleAndSeats,
  ...syria2012,
  ...test2013,
  ...daysOfSilence2013,
  ...contact2013,
  ...successors,
].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));

export async function recordGoldenCase(dispatcher: Dispatcher, clock: SampleClock): Promise<void> {
  const ids = new Map<string, string>();
  const newUid = uidMaker(clock.now, (count) => randomBytes(count));
  const context = { cancelled: () => false, progress: () => {} };

  for (const { recordedAt, commands } of steps) {
    clock.setTo(recordedAt);
    for (const command of commands) {
      const [operation, key] = command;
      const input = withIds(command, ids, newUid);
      const output = await dispatcher.ask({ operation, input, command: { id: newUid() } }, context);
      if (operation === 'rounds.open') nameRequests(output as OpenedRound, key, ids);
    }
  }
}

interface OpenedRound {
  readonly requests: readonly RecordOf<'request'>[];
}

/** `request:2013/russia` is the request of the round `2013` to the seat `russia`. */
function nameRequests({ requests }: OpenedRound, round: Key, ids: Map<string, string>): void {
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const [, roundName] = round.split(':');
  for (const { id, seatId } of requests) {
    const [, seatName] = (names.get(seatId) ?? '').split(':');
    ids.set(`request:${roundName}/${seatName}`, id);
  }
}

/** The input with ids for names; what is made gets a new id, and what is changed is named by the one it has. */
function withIds(
  [operation, key, input]: SampleCommand,
  ids: Map<string, string>,
  newUid: () => string,
): unknown {
  const known = ids.get(key);
  const id = known ?? idFrom(key.slice(0, key.indexOf(':')) as ThingName, newUid());
  ids.set(key, id);
  const resolved = replaceNames(input, ids) as Record<string, unknown>;
  if (operation === 'rounds.open') {
    return { ...resolved, round: { id, ...(resolved['round'] as Record<string, unknown>) } };
  }
  return operation.endsWith('.change') ? { id, fields: resolved } : { id, ...resolved };
}

function replaceNames(value: unknown, ids: Map<string, string>): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return idOf(value.slice(1), ids);
  if (Array.isArray(value)) return value.map((one) => replaceNames(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaceNames(one, ids)]));
}

function idOf(name: string, ids: Map<string, string>): string {
  const [thing, rest = ''] = name.split(':');
  if (thing === 'outcome') return outcomeId(rest as BuiltInOutcome);
  if (thing === 'country') return countryId(rest);
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample names ${name} before it is made.`);
  return id;
}
