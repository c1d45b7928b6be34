import { describe, expect, onTestFinished, test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { dumpOf, newWorkspace, placesRefused, refusalOf, useOwnWorkspace } from '../support/core.ts';
import { openSmallRound, typed } from './small-round.ts';

const shared = useOwnWorkspace();

const paths = Object.entries(operations).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, { kind }]) => ({ path: `${area}.${verb}`, kind })),
);

describe('input at the door', () => {
  test.each(paths)(
    'of $path is refused when it is no object, or has a field nobody knows',
    async ({ path, kind }) => {
      const command = kind === 'mutation' ? { id: shared().newUid() } : undefined;
      for (const input of [null, undefined, 'text', 7, [], true]) {
        const refusal = await refusalOf(shared().ask(path, input, command));
        expect([refusal.code, refusal.problems[0]?.path], JSON.stringify(input)).toEqual(['bad-input', []]);
      }
      const places = await placesRefused(shared().ask(path, { nonsense: 1 }, command));
      expect(places).toContain('nonsense');
    },
  );

  test('is refused at each field that is wrong, all of them at once', async () => {
    const { api, newId } = { api: shared().api, newId: () => shared().newId('official') };
    const call = api.officials.make({ id: newId(), name: '', remark: 'a\u0000b' });
    expect(await placesRefused(call)).toEqual(['name', 'remark']);
  });

  test('is refused at the field inside a field', async () => {
    const { ask, newUid, newId } = {
      ask: shared().ask.bind(shared()),
      newUid: shared().newUid,
      newId: shared().newId.bind(shared()),
    };
    const command = () => ({ id: newUid() });
    const at = { at: '2013-13-01', zone: 'Mars/Olympus' };
    const cases = [
      [
        'absences.make',
        { id: newId('absence'), officialId: newId('official'), kind: 'leave', began: at },
        ['began.zone'],
      ],
      [
        'absences.make',
        { id: newId('absence'), officialId: newId('official'), kind: 'leave', began: { ...at, zone: 'UTC' } },
        ['began.at'],
      ],
      ['officials.change', { id: newId('official'), fields: { name: '' } }, ['fields.name']],
      ['officials.change', { id: newId('official'), fields: { names: 'x' } }, ['fields.names']],
      ['officials.list', { limit: 0 }, ['limit']],
      ['attempts.list', { limit: 1_001, after: 'x' }, ['after', 'limit']],
      ['rounds.board', { roundId: newId('round'), asOf: 1.5 }, ['asOf']],
      ['rounds.board', { roundId: newId('round'), zone: 'EST' }, ['zone']],
      ['history.of', { id: 'x'.repeat(101) }, ['id']],
    ] as const;
    for (const [operation, input, places] of cases) {
      const isQuery = /list|board|of$/.test(operation);
      expect(await placesRefused(ask(operation, input, isQuery ? undefined : command())), operation).toEqual(
        places,
      );
    }
  });

  test('of opening a round is refused at the place inside the round', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const open = (more: object, exclude: object[] = []) =>
      workspace.ask(
        'rounds.open',
        { round: { ...small.roundInput(), ...more }, exclude },
        { id: workspace.newUid() },
      );
    const cases: readonly (readonly [object, readonly string[]])[] = [
      [{ triggerAt: typed('unknown') }, ['round.triggerAt']],
      [{ triggerAt: typed('2013-02-30') }, ['round.triggerAt.at']],
      [{ longOverdueAfterMinutes: 1 }, ['round.longOverdueAfterMinutes']],
      [{ rosterId: null }, ['round.rosterId']],
      [{ rosterId: workspace.newId('roster') }, ['round.rosterId']],
      [{ principalId: workspace.newId('official') }, ['round.principalId']],
      [{ callingSeatId: workspace.newId('seat') }, ['round.callingSeatId']],
      [{ closedAt: typed('2013-02-01') }, ['round.closedAt']],
      [{ callingPosition: 1 }, ['round.callingPosition']],
    ];
    for (const [more, places] of cases)
      expect(await placesRefused(open(more)), JSON.stringify(more)).toEqual(places);
    const exclude = [{ seatId: small.calling.seat, at: typed('2013-02-12'), why: 'It is the calling side.' }];
    expect(await placesRefused(open({}, exclude))).toEqual(['exclude.0.seatId']);
  });

  test('of a change is refused at the place inside its fields, also by what the other records say', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const id = await small.log();
    const change = (fields: object) =>
      workspace.ask('attempts.change', { id, fields }, { id: workspace.newUid() });
    expect(await placesRefused(change({ channel: 'smoke' }))).toEqual(['fields.channel']);
    expect(await placesRefused(change({ outcomeId: small.outcome('unavailable') }))).toEqual([
      'fields.reason',
    ]);
    expect(await placesRefused(change({ officialId: workspace.newId('official') }))).toEqual([
      'fields.officialId',
    ]);
  });
});

describe('an operation that there is not', () => {
  const names = [
    '',
    'rounds',
    'rounds.',
    '.board',
    'rounds.drop',
    'rounds.board.x',
    'constructor.name',
    '__proto__.toString',
  ];

  test.each(names)('such as "%s" is refused by its name', async (name) => {
    const refusal = await refusalOf(shared().ask(name, {}, { id: shared().newUid() }));
    expect(refusal.code).toBe('bad-input');
    expect(refusal.message).toContain(JSON.stringify(name));
  });
});

describe('a command', () => {
  const official = (name: string) => ({ id: shared().newId('official'), name });

  test('without an id, or with one that is none, is refused and not carried out', async () => {
    const input = official('Nobody');
    for (const id of [undefined, '', 'x', '0'.repeat(31), 'G'.repeat(32), `${'0'.repeat(32)}\n`]) {
      const refusal = await refusalOf(shared().ask('officials.make', input, id === undefined ? id : { id }));
      expect([refusal.code, id]).toEqual(['bad-input', id]);
    }
    expect(await shared().api.history.of({ id: input.id })).toEqual([]);
  });

  test('asked twice with one id is done once, and answers the same', async () => {
    const commandId = shared().newUid();
    const input = official('Twice');
    const first = await shared().api.officials.make(input, { commandId });
    await shared().api.officials.change({ id: input.id, fields: { name: 'Changed since' } });
    expect(await shared().api.officials.make(input, { commandId })).toEqual(first);
    expect(await shared().api.history.of({ id: input.id })).toHaveLength(2);
  });

  test('asked again after the workspace was closed and opened is still done once', async () => {
    const workspace = await newWorkspace();
    const commandId = workspace.newUid();
    const input = { id: workspace.newId('official'), name: 'Once' };
    const first = await workspace.api.officials.make(input, { commandId });
    workspace.close();
    workspace.open();
    expect(await workspace.api.officials.make(input, { commandId })).toEqual(first);
    expect(await workspace.api.history.of({ id: input.id })).toHaveLength(1);
  });

  test('is the same command when what may be left out is written out', async () => {
    const commandId = shared().newUid();
    const input = official('Written out');
    const first = await shared().api.officials.make(input, { commandId });
    expect(await shared().api.officials.make({ ...input, remark: null }, { commandId })).toEqual(first);
  });

  test('with the id of another one is refused and changes nothing', async () => {
    const commandId = shared().newUid();
    await shared().api.officials.make(official('First'), { commandId });
    const other = official('Second');
    expect((await refusalOf(shared().api.officials.make(other, { commandId }))).code).toBe('command-reused');
    const voice = { id: shared().newId('voice'), name: 'A voice', kind: 'side' as const };
    expect((await refusalOf(shared().api.voices.make(voice, { commandId }))).code).toBe('command-reused');
    expect(await shared().api.history.of({ id: other.id })).toEqual([]);
  });

  test('that was refused may come again under the same id, mended', async () => {
    const commandId = shared().newUid();
    const input = official('Mended');
    await refusalOf(shared().api.officials.make({ ...input, name: '' }, { commandId }));
    expect(await shared().api.officials.make(input, { commandId })).toMatchObject(input);
  });

  test('is known by its id with what it answered, and one that never came is not known', async () => {
    const commandId = shared().newUid();
    const output = await shared().api.officials.make(official('Known'), { commandId });
    expect(await shared().api.commands.outcome({ commandId })).toEqual({ known: true, output });
    for (const stranger of [shared().newUid(), '', 'not hexadecimal']) {
      expect(await shared().api.commands.outcome({ commandId: stranger })).toEqual({ known: false });
    }
  });
});

describe('a command that fails on its way', () => {
  test('leaves every table as it was, whatever it had written by then', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    await small.log();
    const before = workspace.look(dumpOf);
    const { api } = workspace;

    const round = small.roundInput();
    const why = 'No reason.';
    const exclude = [
      { seatId: small.asked[0].seat, at: typed('2013-02-12'), why },
      { seatId: workspace.newId('seat'), at: typed('2013-02-12'), why },
    ];
    await refusalOf(api.rounds.open({ round, exclude }));
    await refusalOf(api.officials.remove({ id: small.asked[0].official }));
    await refusalOf(api.seats.remove({ id: small.asked[0].seat }));
    await refusalOf(
      api.rosterMembers.make({
        id: workspace.newId('roster_member'),
        rosterId: small.rosterId,
        seatId: small.asked[0].seat,
        position: 9,
      }),
    );
    await refusalOf(api.attempts.log(small.callInput({ outcomeId: small.outcome('unavailable') })));
    expect(workspace.look(dumpOf)).toEqual(before);
  });
});

describe('the push of what changed', () => {
  test('comes once for each command, with its topics and the sequence of its last entry', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const { revision } = await workspace.api.workspace.about({});
    const { pushes } = workspace;
    expect(pushes.at(-1)).toEqual({ topics: ['rounds', 'requests'], revision });

    pushes.length = 0;
    const id = await small.log();
    const voice = { id: workspace.newId('voice'), name: 'A side', kind: 'side' as const };
    await workspace.api.voices.make(voice);
    const version = { aboutId: id, voiceId: voice.id, happened: true, tells: {}, preferred: true };
    await workspace.api.accounts.make({ id: workspace.newId('account'), ...version });
    await workspace.api.attempts.remove({ id });
    expect(pushes.map(({ topics }) => topics)).toEqual([
      ['attempts'],
      ['accounts'],
      ['accounts'],
      ['accounts', 'attempts'],
    ]);
    expect(pushes.map((push) => push.revision - revision)).toEqual([1, 2, 3, 5]);
  });

  test('does not come for a command that was refused, repeated, or asked nothing but a question', async () => {
    const workspace = await newWorkspace();
    const { api, pushes } = workspace;
    const commandId = workspace.newUid();
    const input = { id: workspace.newId('official'), name: 'Somebody' };
    await refusalOf(api.officials.make({ ...input, name: '' }));
    await api.officials.make(input, { commandId });
    await api.officials.make(input, { commandId });
    await refusalOf(api.officials.make(input));
    await api.officials.list({});
    await api.workspace.about({});
    expect(pushes).toEqual([{ topics: ['officials'], revision: 1 }]);
  });

  test('comes after the commit: whoever asks again then is told the new answer', async () => {
    const workspace = await newWorkspace();
    const seen: Promise<number>[] = [];
    onTestFinished(
      workspace.core.dispatcher.onChanged(() => {
        seen.push(workspace.api.workspace.about({}).then(({ counts }) => counts.officials));
      }),
    );
    await workspace.api.officials.make({ id: workspace.newId('official'), name: 'Somebody' });
    expect(await Promise.all(seen)).toEqual([1]);
  });

  test('is nothing to the command: a listener that fails keeps no answer and no other listener from it', async () => {
    const workspace = await newWorkspace();
    const { dispatcher } = workspace.core;
    const heard: string[] = [];
    dispatcher.onChanged(() => {
      heard.push('failing');
      throw new Error('A fault of the listener.');
    });
    dispatcher.onChanged(() => heard.push('other'));
    const made = { id: workspace.newId('official'), name: 'Somebody', remark: null };
    expect(await workspace.api.officials.make(made)).toEqual(made);
    expect(heard).toEqual(['failing', 'other']);
    expect((await workspace.api.workspace.about({})).counts.officials).toBe(1);
  });
});

describe('a workspace that is open for reading only', () => {
  test('answers questions, refuses every command by that name, and stays as it is', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const before = workspace.look(dumpOf);
    workspace.close();
    workspace.open({ readOnly: true });
    const { api, pushes } = workspace;
    pushes.length = 0;
    expect((await api.workspace.about({})).mode).toBe('read-only');
    expect((await api.rounds.board({ roundId: small.roundId })).rows).toHaveLength(3);
    const refused = [
      api.officials.make({ id: workspace.newId('official'), name: 'Nobody' }),
      api.officials.change({ id: small.calling.official, fields: { name: 'Somebody else' } }),
      api.rounds.remove({ id: small.roundId }),
      api.rounds.open({ round: small.roundInput() }),
    ];
    for (const call of refused) expect((await refusalOf(call)).code).toBe('read-only');
    expect(pushes).toEqual([]);
    workspace.close();
    workspace.open();
    expect(workspace.look(dumpOf)).toEqual(before);
  });
});
