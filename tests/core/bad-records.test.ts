import { describe, expect, test } from 'vitest';
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import type { Field } from '../../contract/model/thing.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import { things } from '../../contract/model/things.ts';
import { dumpOf, newWorkspace, placesRefused, refusalOf, type TestWorkspace } from '../support/core.ts';
import { openSmallRound, typed } from './small-round.ts';
import { validInputs, type ValidInput } from './valid-inputs.ts';

const command = (workspace: TestWorkspace) => ({ id: workspace.newUid() });

/** The fields of a kind of record that name another one, with a kind that may stand there. */
function referencesOf(thing: ThingName, input: ValidInput['input']): { key: string; to: ThingName }[] {
  return Object.entries(things[thing].fields as Record<string, Field>).flatMap(([key, { holds }]) => {
    if (input[key] === undefined) return [];
    if (holds.kind === 'reference') return [{ key, to: holds.to }];
    if (holds.kind === 'about') return [{ key, to: thingNameOf(input[key] as Id) }];
    return [];
  });
}

async function makeAll(workspace: TestWorkspace, inputs: readonly ValidInput[]): Promise<void> {
  for (const { operation, input } of inputs) await workspace.ask(operation, input, command(workspace));
}

describe('records that name others', () => {
  test('are accepted of every kind when what they name is there', async () => {
    const workspace = await newWorkspace();
    const inputs = validInputs(workspace, await openSmallRound(workspace));
    await makeAll(workspace, inputs);
    expect(new Set(inputs.map(({ thing }) => thing))).toEqual(
      new Set(thingNames.filter((name) => name !== 'round')),
    );
  });

  test('are refused at the field that names what does not exist, or a record of another kind', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    for (const one of validInputs(workspace, small)) {
      for (const { key, to } of referencesOf(one.thing, one.input)) {
        const wrongKind = to === 'outcome' ? small.roundId : small.outcome('connected');
        for (const stranger of [
          workspace.newId(to),
          wrongKind,
          small.outcome('connected').slice(8),
          '',
          7,
          {},
        ]) {
          const call = workspace.ask(one.operation, { ...one.input, [key]: stranger }, command(workspace));
          expect(await placesRefused(call), `${one.operation} ${key} ${JSON.stringify(stranger)}`).toEqual([
            key,
          ]);
        }
      }
      await workspace.ask(one.operation, one.input, command(workspace));
    }
  });

  test('are refused the same way when a change names what does not exist', async () => {
    const workspace = await newWorkspace();
    const inputs = validInputs(workspace, await openSmallRound(workspace));
    await makeAll(workspace, inputs);
    for (const { operation, thing, input } of inputs) {
      const change = operation.replace(/\.(make|log)$/, '.change');
      for (const { key, to } of referencesOf(thing, input)) {
        const fields = { [key]: workspace.newId(to) };
        const call = workspace.ask(change, { id: input.id, fields }, command(workspace));
        expect(await placesRefused(call), `${change} ${key}`).toEqual([`fields.${key}`]);
      }
    }
  });

  test('of every kind are refused under an id that is taken, and under one of another kind', async () => {
    const workspace = await newWorkspace();
    const inputs = validInputs(workspace, await openSmallRound(workspace));
    await makeAll(workspace, inputs);
    const before = workspace.look(dumpOf);
    for (const { operation, thing, input } of inputs) {
      const again = await refusalOf(workspace.ask(operation, input, command(workspace)));
      expect(['conflict', 'bad-input'], operation).toContain(again.code);
      const id = workspace.newId(thing === 'round' ? 'seat' : 'round');
      expect(
        await placesRefused(workspace.ask(operation, { ...input, id }, command(workspace))),
        operation,
      ).toEqual(['id']);
    }
    expect(workspace.look(dumpOf)).toEqual(before);
  });
});

describe('changing and removing', () => {
  test('what is not there is refused as not found, for every kind', async () => {
    const workspace = await newWorkspace();
    const inputs = validInputs(workspace, await openSmallRound(workspace));
    for (const { operation, thing } of inputs) {
      const area = operation.replace(/\.\w+$/, '');
      const id = workspace.newId(thing);
      for (const call of [
        workspace.ask(`${area}.change`, { id, fields: {} }, command(workspace)),
        workspace.ask(`${area}.remove`, { id }, command(workspace)),
      ]) {
        expect((await refusalOf(call)).code, operation).toBe('not-found');
      }
    }
  });

  test('everything that was made, the last first, leaves no row behind but in the change record, its steps and the bytes of photos', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const kept = () => {
      const { change: _, command: __, step: ___, photo_content: ____, ...tables } = workspace.look(dumpOf);
      return tables;
    };
    const before = kept();
    const inputs = validInputs(workspace, small);
    await makeAll(workspace, inputs);
    for (const { operation, input } of inputs.toReversed()) {
      const area = operation.replace(/\.\w+$/, '');
      await workspace.ask(`${area}.remove`, { id: input.id }, command(workspace));
    }
    expect(kept()).toEqual(before);
  });

  test('a round takes everything of it along, returned calls and the offers made in a call too', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    await makeAll(workspace, validInputs(workspace, small));
    const { removed } = await workspace.api.rounds.remove({ id: small.roundId });
    expect(removed).toBeGreaterThan(10);
    const { attempt, offer, conversation, account, citation, request } = workspace.look(dumpOf);
    expect([attempt, offer, conversation, account, citation, request]).toEqual([[], [], [], [], [], []]);
  });

  test('a request takes its returned call and the call it answers along, whichever was entered first', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const back = await small.log({ dialledBy: 'them', at: typed('2013-02-13') });
    const first = await small.log();
    await workspace.api.attempts.change({ id: back, fields: { answersId: first } });
    expect(await workspace.api.requests.remove({ id: small.requestIds[0] })).toEqual({ removed: 3 });
  });

  test('an official removes the aliases with an entry for each, and nothing else', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const [id, other] = [workspace.newId('official'), workspace.newId('official')];
    for (const [official, name] of [
      [id, 'Sergei Lavrov'],
      [other, 'Yang Jiechi'],
    ] as const) {
      await api.officials.make({ id: official, name });
    }
    const aliases = { mine: workspace.newId('official_alias'), theirs: workspace.newId('official_alias') };
    await api.officialAliases.make({
      id: aliases.mine,
      officialId: id,
      name: 'Лавров',
      kind: 'native',
      script: 'Cyrl',
    });
    await api.officialAliases.make({ id: aliases.theirs, officialId: other, name: '杨洁篪', kind: 'native' });
    expect(await api.officials.remove({ id }, { why: 'Entered twice.' })).toEqual({ removed: 2 });
    for (const gone of [id, aliases.mine]) {
      expect((await api.history.of({ id: gone })).at(-1)).toMatchObject({
        after: null,
        why: 'Entered twice.',
      });
    }
    const { officials } = await api.officials.list({});
    expect(officials).toMatchObject([{ name: 'Yang Jiechi', aliases: ['杨洁篪'] }]);
  });

  test('a record that others name is a conflict, says so, and loses nothing', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const small = await openSmallRound(workspace);
    const { seat, official } = small.asked[0];
    await api.officialAliases.make({
      id: workspace.newId('official_alias'),
      officialId: official,
      name: 'X',
      kind: 'spelling',
    });
    await small.log();
    const before = workspace.look(dumpOf);
    const named = [
      ['officials.remove', official, 'official'],
      ['seats.remove', seat, 'seat'],
      ['rosters.remove', small.rosterId, 'roster'],
      ['outcomes.remove', small.outcome('message left'), 'outcome'],
    ] as const;
    for (const [operation, id, thing] of named) {
      const refusal = await refusalOf(workspace.ask(operation, { id }, command(workspace)));
      expect([refusal.code, refusal.record.safe]).toEqual(['conflict', 'Nothing was written.']);
      expect(refusal.message).toContain(thing);
    }
    expect(workspace.look(dumpOf)).toEqual(before);
  });
});

describe('what one record may say beside another', () => {
  test('is checked for calls: a reason where the outcome asks for one, a remark where the reason is another', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const log = (more: object) => workspace.ask('attempts.log', small.callInput(more), command(workspace));
    const outcomeId = small.outcome('unavailable');
    expect(await placesRefused(log({ outcomeId }))).toEqual(['reason']);
    expect(await placesRefused(log({ outcomeId, reason: 'asleep' }))).toEqual(['reason']);
    expect(await placesRefused(log({ outcomeId, reason: 'other' }))).toEqual(['reasonRemark']);
    expect(await placesRefused(log({ requestId: null }))).toEqual(['requestId']);
    await log({ outcomeId, reason: 'none given' });
    await log({ outcomeId, reason: 'other', reasonRemark: 'The line was being repaired.' });
    await log({ requestId: null, officialId: small.asked[0].official });
  });

  test('is checked for rosters and rounds: each seat once, and the calling seat is asked for nothing', async () => {
    const workspace = await newWorkspace();
    const { api } = workspace;
    const small = await openSmallRound(workspace);
    const { seat } = small.asked[0];
    const member = { id: workspace.newId('roster_member'), rosterId: small.rosterId, position: 9 };
    expect(await placesRefused(api.rosterMembers.make({ ...member, seatId: seat }))).toEqual(['seatId']);
    const request = {
      id: workspace.newId('request'),
      roundId: small.roundId,
      position: 9,
      direction: 'ours' as const,
    };
    expect(await placesRefused(api.requests.make({ ...request, seatId: small.calling.seat }))).toEqual([
      'seatId',
    ]);
    expect(await placesRefused(api.requests.make({ ...request, seatId: seat }))).toEqual(['seatId']);
    const change = (fields: object) =>
      placesRefused(workspace.ask('rounds.change', { id: small.roundId, fields }, command(workspace)));
    expect(await change({ callingSeatId: seat })).toEqual(['fields.callingSeatId']);
    expect(await change({ callingSeatId: null })).toEqual(['fields.callingPosition']);
    expect(await change({ longOverdueAfterMinutes: 1 })).toEqual(['fields.longOverdueAfterMinutes']);
  });

  test('is checked for tenures, contact details, participants, conversations, outcomes and topics', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const inputs = validInputs(workspace, small);
    await makeAll(workspace, inputs);
    const change = (thing: ThingName, fields: object) => {
      const one = inputs.find((input) => input.thing === thing);
      if (one === undefined) throw new Error(`No ${thing} was made.`);
      const operation = one.operation.replace(/\.(make|log)$/, '.change');
      return placesRefused(workspace.ask(operation, { id: one.input.id, fields }, command(workspace)));
    };
    const topic = inputs.findLast(({ thing }) => thing === 'topic');
    expect(await change('tenure', { kind: 'vacant' })).toEqual(['fields.officialId']);
    expect(await change('tenure', { officialId: null })).toEqual(['fields.officialId']);
    expect(await change('contact_detail', { seatId: small.calling.seat })).toEqual(['fields.officialId']);
    expect(await change('participant', { officialId: null })).toEqual(['fields.officialId']);
    expect(await change('conversation', { leastSeconds: 60 })).toEqual(['fields.leastSeconds']);
    expect(await change('conversation', { leastSeconds: 61, mostSeconds: 60 })).toEqual([
      'fields.leastSeconds',
    ]);
    expect(await change('outcome', { reached: 'holder', competing: true })).toEqual(['fields.competing']);
    expect(await change('topic', { parentId: topic?.input.id })).toEqual(['fields.parentId']);
    expect(await change('identifier', { aboutId: workspace.newId('voice') })).toEqual(['fields.aboutId']);
  });

  test('is checked for offers: made in a call of the same request', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const offer = {
      id: workspace.newId('offer'),
      requestId: small.requestIds[1],
      attemptId: await small.log(),
      by: 'theirs' as const,
      offeredAt: typed('2013-02-13'),
      state: 'open' as const,
      channel: 'phone' as const,
    };
    expect(await placesRefused(workspace.api.offers.make(offer))).toEqual(['attemptId']);
  });

  test('is one name for one country, voice and outcome, and one identifier for one record', async () => {
    const workspace = await newWorkspace();
    const inputs = validInputs(workspace, await openSmallRound(workspace));
    await makeAll(workspace, inputs);
    for (const [thing, place] of [
      ['country', 'code'],
      ['voice', 'name'],
      ['outcome', 'name'],
      ['identifier', 'value'],
      ['round_topic', 'topicId'],
      ['answered_request', 'requestId'],
    ] as const) {
      const one = inputs.find((input) => input.thing === thing);
      const twin = { ...one?.input, id: workspace.newId(thing) };
      expect(
        await placesRefused(workspace.ask(one?.operation ?? '', twin, command(workspace))),
        thing,
      ).toEqual([place]);
    }
  });
});
