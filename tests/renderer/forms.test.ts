import { describe, expect, test } from 'vitest';
import { idFrom } from '../../contract/model/id.ts';
import type { Field } from '../../contract/model/thing.ts';
import { things } from '../../contract/model/things.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { askedBy, draftKeyOf } from '../../renderer/data/form-draft.ts';
import type { FormAsked } from '../../renderer/data/open-form.ts';
import { descriptions, findDescription } from '../../renderer/forms/descriptions/index.ts';
import { contractFieldOf, emptyOf, readField, typedOf } from '../../renderer/forms/field-values.ts';
import { fieldsToldOf } from '../../renderer/forms/fields-told.ts';
import type { FormField } from '../../renderer/forms/form-description.ts';
import { faultsOf, readLines, readValues, type Line } from '../../renderer/forms/read-values.ts';

const zone = 'America/New_York';
const uid = '0190'.padEnd(32, '0');
const official = idFrom('official', uid);

function fieldOf(thing: ThingName, key: string): FormField {
  const field = findDescription(thing)?.fields.find((one) => one.key === key);
  if (field === undefined) throw new Error(`The form of a ${thing} has no field ${key}.`);
  return field;
}

describe('the forms', () => {
  test('are there for every kind of record that is made or changed by hand', () => {
    const withoutForm = thingNames.filter((thing) => findDescription(thing) === null);
    // Made in the form of an official, by logging a call, by importing, and by opening the calls.
    expect(withoutForm).toEqual(['official_photo', 'answered_request', 'identifier', 'saved_view']);
  });

  test.for(descriptions.map((description) => [description.thing, description] as const))(
    'of a %s ask for what the contract requires, and for nothing that it does not know',
    ([thing, { fields, constants = {}, parts = [] }]) => {
      const required = Object.entries(things[thing].fields as Record<string, Field>)
        .filter(([, { optional }]) => !optional)
        .map(([key]) => key);
      const asked = new Set([...fields.map(({ key }) => key), ...Object.keys(constants)]);
      const filled = thing === 'round' ? ['rosterId'] : [];
      expect(required.filter((key) => !asked.has(key) && !filled.includes(key))).toEqual([]);
      for (const { key } of fields) expect(() => contractFieldOf(thing, key)).not.toThrow();
      for (const part of parts) {
        for (const { key } of part.fields) expect(() => contractFieldOf(part.thing, key)).not.toThrow();
      }
    },
  );

  test('offer every word of a closed list, and no other', () => {
    const wordsOf = (schema: unknown): readonly string[] => {
      const { options, unwrap } = schema as { options?: readonly string[]; unwrap?: () => unknown };
      return options ?? wordsOf(unwrap?.call(schema));
    };
    const lists = descriptions.flatMap(({ thing, fields, parts = [] }) =>
      [{ thing, fields }, ...parts].flatMap((one) =>
        one.fields.flatMap((field) => (field.looks === 'choice' ? [{ thing: one.thing, field }] : [])),
      ),
    );
    expect(lists.length).toBeGreaterThan(15);
    for (const { thing, field } of lists) {
      const offered = field.options.map(({ id }) => id).filter((id) => id !== field.nothing);
      const words = wordsOf(contractFieldOf(thing, field.key).input);
      expect(offered.toSorted(), `${thing}.${field.key}`).toEqual([...words].toSorted());
    }
  });

  test('save no outcome of one’s own until each of its flags is set', () => {
    const outcome = findDescription('outcome');
    if (outcome === null) throw new Error('There is a form of outcomes.');
    const values = Object.fromEntries(outcome.fields.map((field) => [field.key, emptyOf(field)]));
    const flags = ['reached', 'closesRequest', 'countsAsAnswer', 'competing', 'movesToCaller', 'leavesWord'];
    const { faults } = readValues(outcome, { ...values, name: 'put off' }, zone);
    expect(Object.keys(faults)).toEqual([...flags, 'reasonRequired']);
    const set = Object.fromEntries([...flags, 'reasonRequired'].map((key) => [key, false]));
    const read = readValues(outcome, { ...values, ...set, name: 'put off', reached: 'nobody' }, zone);
    expect([read.faults, read.sent['reached'], read.sent['competing']]).toEqual([{}, null, false]);
  });
});

describe('what stands in a field', () => {
  test('is read with the zone of the form where its own is not said', () => {
    const began = fieldOf('tenure', 'began');
    expect(readField('tenure', began, { at: '2012-05', zone: '' }, 'Europe/Moscow')).toEqual({
      sent: { at: '2012-05', zone: 'Europe/Moscow' },
    });
    expect(readField('tenure', began, { at: '', zone: 'Europe/Oslo' }, zone)).toEqual({ sent: null });
  });

  test.for<[ThingName, string, unknown, string]>([
    ['official', 'name', '   ', 'Name: nothing is typed yet.'],
    ['absence', 'began', { at: '', zone: '' }, 'From: nothing is typed yet.'],
    [
      'absence',
      'began',
      { at: '2013-02-30', zone: '' },
      '2013-02-30 does not exist: that month has 28 days.',
    ],
    ['round', 'overdueAfterMinutes', '48', 'Type a length, for example 48 h, 7 days or 90 min.'],
    ['request', 'position', 'first', 'Type a whole number.'],
    [
      'seat',
      'zone',
      'EST',
      'An abbreviation can stand for several zones; name a place, for example America/New_York, or UTC.',
    ],
    ['decision', 'kind', null, 'Nothing is chosen yet.'],
    [
      'absence',
      'officialId',
      { id: null, name: 'Lavr' },
      '“Lavr” is not chosen: pick it from the list, or make it.',
    ],
    ['country', 'code', 'russia', 'A code is two to ten capital letters, such as RU, EU or X-KOS.'],
  ])('of a %s, %s, is refused in words: %o', ([thing, key, typed, fault]) => {
    expect(readField(thing, fieldOf(thing, key), typed as never, zone)).toEqual({ fault });
  });

  test('of a record is what would be typed for it', () => {
    const names = { [official]: 'Sergei Lavrov' };
    expect(typedOf(fieldOf('round', 'overdueAfterMinutes'), 2_880, names)).toBe('48 h');
    expect(typedOf(fieldOf('absence', 'began'), parseWhen('2013-02-12', zone, 'Tuesday'), names)).toEqual({
      at: '2013-02-12',
      zone,
    });
    expect(typedOf(fieldOf('absence', 'officialId'), official, names)).toEqual({
      id: official,
      name: 'Sergei Lavrov',
    });
    expect(typedOf(fieldOf('outcome', 'reached'), null, names)).toBe('nobody');
    expect(typedOf(fieldOf('absence', 'ended'), null, names)).toEqual({ at: '', zone: '' });
  });

  test('of a version is only what it tells, its times as the event keeps them', () => {
    const account = findDescription('account');
    if (account === null) throw new Error('There is a form of versions.');
    const about = { id: idFrom('attempt', uid), name: 'call to Sergei Lavrov' };
    const values = {
      ...Object.fromEntries(account.fields.map((field) => [field.key, emptyOf(field)])),
      aboutId: about,
      voiceId: idFrom('voice', uid),
      tells: { fields: { at: { at: '2013-02-11', zone: '' }, dialledBy: 'them' } },
    };
    const read = readValues(account, values, zone);
    expect([read.faults, read.sent['tells']]).toEqual([
      {},
      { at: parseWhen('2013-02-11', zone), dialledBy: 'them' },
    ]);
    expect(fieldsToldOf(about).map(({ key }) => key)).not.toContain('requestId');
  });
});

describe('lines', () => {
  const aliases = findDescription('official')?.parts?.[0];
  const blank = { name: '', kind: 'spelling', script: '' };
  const line = (last: string, values: object): Line => ({
    id: idFrom('official_alias', uid.slice(0, -1) + last),
    values: { ...blank, ...values },
  });

  test('in which nothing is typed are left out, and others are read whole', () => {
    if (aliases === undefined) throw new Error('An official has spellings.');
    const [empty, named, half] = [
      line('1', {}),
      line('2', { name: 'Сергей' }),
      line('3', { script: 'Cyrl' }),
    ];
    const read = readLines(aliases, [empty, named, half], zone);
    expect(read.sent.map((one) => (one as Line).id)).toEqual([named.id, half.id]);
    expect(read.faults).toEqual({ [`aliases.${half.id}.name`]: 'Spelling: nothing is typed yet.' });
  });

  test('are where the problems of a refusal lead to', () => {
    const id = line('2', {}).id;
    expect(
      faultsOf(
        [
          { path: ['record', 'name'], message: 'one' },
          { path: ['aliases', 0, 'script'], message: 'two' },
          { path: ['triggerAt', 'at'], message: 'three' },
        ],
        'record',
        { aliases: [id] },
      ),
    ).toEqual({ name: 'one', [`aliases.${id}.script`]: 'two', triggerAt: 'three' });
  });
});

describe('the draft of a form', () => {
  test.for<[FormAsked]>([
    [{ form: 'make', thing: 'official', filled: {} }],
    [{ form: 'make', thing: 'decision', filled: { requestId: idFrom('request', uid) } }],
    [{ form: 'make', thing: 'topic', filled: { name: 'a=b & “c”' } }],
    [{ form: 'change', id: official }],
    [{ form: 'open-round', rosterId: null }],
    [{ form: 'open-round', rosterId: idFrom('roster', uid) }],
    [{ form: 'log-call', known: { officialId: official, dialledBy: 'them' } }],
  ])('is continued in the same form: %o', ([asked]) => {
    expect(askedBy(draftKeyOf(asked))).toEqual(asked);
  });

  test('of a form that there is no more is continued in none', () => {
    expect(askedBy({ form: 'make battle plan', about: '' })).toBeNull();
    expect(askedBy({ form: 'change', about: 'nonsense' })).toBeNull();
  });
});
