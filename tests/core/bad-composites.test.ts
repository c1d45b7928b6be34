import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import { dumpOf, newWorkspace, type TestWorkspace } from '../support/core.ts';
import { openSmallRound, typed, type SmallRound } from './small-round.ts';

/** One good call of an operation that takes more than one record, made anew each time. */
type Make = (workspace: TestWorkspace, small: SmallRound) => Record<string, unknown>;

interface Composite {
  readonly operation: string;
  readonly make: Make;
  /** Places of texts: of one line, of several, or of a search; and of times and zones. */
  readonly lines?: readonly string[];
  readonly prose?: readonly string[];
  readonly times?: readonly string[];
  readonly zones?: readonly string[];
  readonly isQuery?: true;
  /** Reads what was made and is not in the answer. */
  readonly read?: (workspace: TestWorkspace, answer: never) => Promise<unknown>;
}

const at = () => typed('2013-02-13');

const composites: readonly Composite[] = [
  {
    operation: 'calls.log',
    make: (workspace, small) => ({
      attempt: { ...small.callInput(), spokeWith: 'a duty officer', reasonRemark: '', remark: '' },
      conversation: {
        id: workspace.newId('conversation'),
        at: typed('2013-02-12T09:00'),
        channel: 'phone',
        lengthAsTold: 'short',
        place: 'Berlin',
        remark: '',
        participants: [
          { id: workspace.newId('participant'), described: 'x', side: 'theirs', role: 'operator' },
        ],
        readouts: [{ id: workspace.newId('readout'), side: 'ours', text: 'They spoke.', issuedAt: at() }],
      },
      offer: {
        id: workspace.newId('offer'),
        by: 'theirs',
        state: 'open',
        channel: 'phone',
        proposedFor: typed('2013-02-20'),
        remark: '',
      },
      followUps: [
        { id: workspace.newId('follow_up'), kind: 'commitment', by: 'ours', what: 'Call.', due: at() },
      ],
    }),
    lines: [
      'attempt.spokeWith',
      'conversation.lengthAsTold',
      'conversation.place',
      'conversation.participants.0.described',
    ],
    prose: [
      'attempt.reasonRemark',
      'attempt.remark',
      'conversation.remark',
      'conversation.readouts.0.text',
      'offer.remark',
      'followUps.0.what',
    ],
    times: [
      'attempt.at',
      'conversation.at',
      'conversation.readouts.0.issuedAt',
      'offer.proposedFor',
      'followUps.0.due',
    ],
  },
  {
    operation: 'officials.enter',
    make: (workspace) => ({
      id: workspace.newId('official'),
      record: { name: 'Somebody', remark: '' },
      aliases: [{ id: workspace.newId('official_alias'), name: 'Some Body', kind: 'spelling' }],
      details: [{ id: workspace.newId('contact_detail'), kind: 'phone', value: '1', label: 'x', remark: '' }],
    }),
    lines: ['record.name', 'aliases.0.name', 'details.0.value', 'details.0.label'],
    prose: ['record.remark', 'details.0.remark'],
  },
  {
    operation: 'rosters.enter',
    make: (workspace, small) => ({
      id: workspace.newId('roster'),
      record: { name: 'Parties', remark: '', ended: typed('2020') },
      members: [
        {
          id: workspace.newId('roster_member'),
          seatId: small.calling.seat,
          since: typed('2012'),
          until: typed('2014'),
          reason: '',
        },
      ],
    }),
    lines: ['record.name'],
    prose: ['record.remark', 'members.0.reason'],
    times: ['record.ended', 'members.0.since', 'members.0.until'],
  },
  {
    operation: 'rounds.open',
    make: (_, small) => ({
      round: { ...small.roundInput(), ask: '', triggerPlace: 'Punggye-ri', remark: '', openedAt: at() },
      exclude: [{ seatId: small.asked[0].seat, at: at(), decidedBy: 'the staff', why: 'A reason.' }],
      again: true,
    }),
    lines: ['round.name', 'round.trigger', 'round.triggerPlace', 'exclude.0.decidedBy'],
    prose: ['round.ask', 'round.remark', 'exclude.0.why'],
    times: ['round.triggerAt', 'round.openedAt', 'exclude.0.at'],
    zones: ['round.zone'],
    read: ({ api }, { requests }: { requests: readonly { id: Id<'request'> }[] }) =>
      Promise.all(requests.map(({ id }) => api.records.read({ id, parts: ['decision'] }))),
  },
  {
    operation: 'rounds.preview',
    make: (_, { rosterId }) => ({ rosterId, name: 'A round', triggerAt: at() }),
    times: ['triggerAt'],
    isQuery: true,
  },
  {
    operation: 'savedViews.make',
    make: (workspace) => ({ id: workspace.newId('saved_view'), name: 'A view', settings: {}, position: 1 }),
    lines: ['name'],
  },
];

function place(path: string): string[] {
  return path.split('.');
}

function put(input: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(input);
  const keys = place(path);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[last] = value;
  return copy;
}

/** Every text that an answer holds. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function outcomeOf(workspace: TestWorkspace, composite: Composite, input: unknown) {
  const { operation, isQuery, read } = composite;
  try {
    const command = isQuery === true ? undefined : { id: workspace.newUid() };
    const answer = await workspace.ask(operation, input, command);
    const more = await read?.(workspace, answer as never);
    return { kept: textsIn([answer, more]) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'bad-input') throw error;
    return {
      places: error.problems.map(({ path }) => path.join('.')),
      said: error.problems.map(({ message }) => message),
    };
  }
}

const sentence = expect.stringMatching(/^[A-Z0-9“][^]*\.$/);

/** Refused at this place alone, with a sentence. */
function refusedAt(path: string) {
  return { places: [path], said: [sentence] };
}

const unstorable = ['A\ud800', '\udfffA', 'A\u0000', '\u001b[2J', 'A\uffff', 'A\u0085'];
const kept = [
  '\u202eexe.fdp\u2066',
  `=cmd|' /C calc'!A0`,
  '<img src=x onerror=alert(1)>',
  `'); DROP TABLE attempt; --`,
  '{{7*7}} ${7*7}',
  'Серге́й 王毅 👩🏽‍✈️',
];
const badTimes = [
  '0001-01-01',
  '9999-12-31',
  '275760-09-13',
  '2013-02-30',
  'NaN',
  'x'.repeat(501),
  ' ',
  '\u0000',
];
const badZones = [
  'Mars/Olympus',
  'EST',
  '',
  'Europe/\u202eMoscow',
  '../../etc/localtime',
  'a'.repeat(100_000),
];

describe.each(composites.map((composite) => [composite.operation, composite] as const))(
  'hostile input to %s',
  (_, composite) => {
    const { make, lines = [], prose = [], times = [], zones = [] } = composite;

    test('in each of its texts is refused at that text with a sentence, or kept letter by letter', async () => {
      const workspace = await newWorkspace();
      const small = await openSmallRound(workspace);
      const before = workspace.look(dumpOf);
      const send = (path: string, text: unknown) =>
        outcomeOf(workspace, composite, put(make(workspace, small), path, text));
      for (const path of [...lines, ...prose]) {
        const tooLong = ['x'.repeat(1_000_001), 7, { toString: 'x' }];
        for (const bad of [...unstorable, ...tooLong]) {
          expect(await send(path, bad), `${path} ${JSON.stringify(bad).slice(0, 20)}`).toEqual(
            refusedAt(path),
          );
        }
      }
      for (const path of lines) expect(await send(path, ' \t\n '), path).toEqual(refusedAt(path));
      expect(workspace.look(dumpOf)).toEqual(before);
      for (const path of [...lines, ...prose]) {
        for (const text of kept) {
          const outcome = await send(path, text);
          expect('kept' in outcome ? outcome.kept : outcome, path).toContain(text.normalize('NFC'));
        }
      }
      for (const path of prose) {
        const long = `${'y'.repeat(999_990)} \n\t  end`;
        const outcome = await send(path, long);
        expect('kept' in outcome && outcome.kept.includes(long), path).toBe(true);
      }
      const { revision } = await workspace.api.workspace.about({});
      expect(await workspace.api.workspace.verify({})).toEqual({ entries: revision, brokenAt: null });
    });

    test('in each of its times and zones is refused there with a sentence, and nothing is written', async () => {
      const workspace = await newWorkspace();
      const small = await openSmallRound(workspace);
      const before = workspace.look(dumpOf);
      const send = (path: string, value: string) =>
        outcomeOf(workspace, composite, put(make(workspace, small), path, value));
      for (const path of times) {
        for (const bad of badTimes) {
          expect(await send(`${path}.at`, bad), `${path} ${bad.slice(0, 20)}`).toEqual(
            refusedAt(`${path}.at`),
          );
        }
      }
      for (const path of [...zones, ...times.map((one) => `${one}.zone`)]) {
        for (const bad of badZones) {
          expect(await send(path, bad), `${path} ${bad.slice(0, 20)}`).toEqual(refusedAt(path));
        }
      }
      expect(workspace.look(dumpOf)).toEqual(before);
    });
  },
);

describe('hostile input', () => {
  test('to closing a follow-up and to changing many calls is refused at its field, or kept', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    const id = workspace.newId('follow_up');
    await workspace.api.followUps.make({ id, kind: 'follow-up', by: 'ours', what: 'Call.' });
    const ids = [await small.log()];
    const closing: Composite = { operation: 'followUps.close', make: () => ({}) };
    const changing: Composite = { operation: 'attempts.changeMany', make: () => ({}) };
    for (const text of unstorable) {
      const close = { id, doneAt: at(), doneWhy: text };
      expect(await outcomeOf(workspace, closing, close)).toEqual(refusedAt('doneWhy'));
      for (const field of ['addToRemark', 'reasonRemark', 'spokeWith']) {
        const change = { calls: { ids }, fields: { [field]: text } };
        expect(await outcomeOf(workspace, changing, change), field).toEqual(refusedAt(`fields.${field}`));
      }
    }
    for (const bad of badTimes) {
      const close = { id, doneAt: typed(bad) };
      expect(await outcomeOf(workspace, closing, close), bad.slice(0, 20)).toEqual(refusedAt('doneAt.at'));
    }
    for (const text of kept) {
      await workspace.api.attempts.changeMany({
        calls: { ids },
        fields: { addToRemark: text, spokeWith: text },
      });
    }
    const { calls } = await workspace.api.attempts.list({});
    const normal = kept.map((text) => text.normalize('NFC'));
    expect([calls[0]?.remark, calls[0]?.spokeWith]).toEqual([normal.join('\n'), normal.at(-1)]);
    const closed = await workspace.api.followUps.close({ id, doneAt: at(), doneWhy: kept.join('\n') });
    expect(closed.doneWhy).toBe(normal.join('\n'));
  });

  test('in a draft is kept exactly, half characters and all, and a key that cannot be kept is refused', async () => {
    const { api } = await newWorkspace();
    const form = 'make official';
    const body = { title: 'A draft', texts: [...unstorable, ...kept, 'z'.repeat(900_000)] };
    await api.drafts.save({ form, about: '', body });
    expect((await api.drafts.read({ form, about: '' }))?.body).toEqual(body);
    const saving: Composite = { operation: 'drafts.save', make: () => ({}) };
    const workspace = await newWorkspace();
    for (const text of unstorable) {
      const draft = { form, about: '', body: 'x' };
      expect(await outcomeOf(workspace, saving, { ...draft, form: text })).toEqual(refusedAt('form'));
      expect(await outcomeOf(workspace, saving, { ...draft, about: text })).toEqual(refusedAt('about'));
    }
    expect(await workspace.api.drafts.list({})).toEqual([]);
  });

  test('in a search is answered or refused at its text, and never fails', async () => {
    const workspace = await newWorkspace();
    const small = await openSmallRound(workspace);
    await small.log();
    const finding: Composite = { operation: 'find.names', make: () => ({}), isQuery: true };
    const paging: Composite = { operation: 'attempts.page', make: () => ({}), isQuery: true };
    for (const text of [...unstorable, ...kept, '   ', '"open', 'NEAR(', '* ^ -x a:b', '% _ \\']) {
      expect(await outcomeOf(workspace, finding, { text }), text).toHaveProperty('kept');
      const page = await workspace.api.attempts.page({ filter: { text } });
      expect(page.total, text).toBeLessThanOrEqual(1);
    }
    const long = 'x'.repeat(1_000_000);
    expect(await outcomeOf(workspace, finding, { text: long })).toEqual(refusedAt('text'));
    expect(await outcomeOf(workspace, paging, { filter: { text: long } })).toEqual(refusedAt('filter.text'));
    for (const field of ['from', 'until']) {
      for (const bad of [8_640_000_000_000_001, -8_640_000_000_000_001, 1.5, 'yesterday', {}]) {
        const { places } = (await outcomeOf(workspace, paging, { filter: { [field]: bad } })) as {
          places: string[];
        };
        expect(places, `${field} ${JSON.stringify(bad)}`).toEqual([`filter.${field}`]);
      }
    }
  });
});
