import { describe, expect, test } from 'vitest';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { descriptions } from '../../renderer/forms/descriptions/index.ts';
import { contractFieldOf, readField, type Typed } from '../../renderer/forms/field-values.ts';
import type { FormField } from '../../renderer/forms/form-description.ts';

const zone = 'America/New_York';

interface Typing {
  readonly thing: ThingName;
  readonly field: FormField;
}

/** Every field of every form and of every line of a part, that looks like one of these. */
function fieldsThatLook(...looks: readonly FormField['looks'][]): readonly Typing[] {
  return descriptions.flatMap(({ thing, fields, parts = [] }) =>
    [{ thing, fields }, ...parts].flatMap((one) =>
      one.fields.filter((field) => looks.includes(field.looks)).map((field) => ({ thing: one.thing, field })),
    ),
  );
}

/** What comes of typing into a field: the fault that stands at it, or what a record of the contract then holds. */
function typing({ thing, field }: Typing, typed: Typed): { fault: string } | { held: unknown } {
  const read = readField(thing, field, typed, zone);
  if ('fault' in read) return read;
  return { held: read.sent === null ? null : contractFieldOf(thing, field.key).input.parse(read.sent) };
}

const faultInWords = { fault: expect.stringMatching(/^[A-Z0-9“][^]*\.$/) };
const nameOf = ({ thing, field }: Typing) => `${thing}.${field.key}`;

describe('hostile text in the fields of every form', () => {
  const texts = fieldsThatLook('line', 'prose');

  test.each([
    ['half of a character pair', 'Lavrov\ud800'],
    ['NUL', 'Lavrov\u0000'],
    ['an escape for terminals', '\u001b]0;owned\u0007'],
    ['more than a million characters', 'x'.repeat(1_000_001)],
  ])('with %s is refused at the field, in words', (_, text) => {
    expect(texts.length).toBeGreaterThan(40);
    for (const one of texts) expect(typing(one, text), nameOf(one)).toEqual(faultInWords);
  });

  test.each(['\u202eexe.fdp\u2066', `=cmd|' /C calc'!A0`, '<img src=x onerror=alert(1)>', '+1 @SUM(A1) -2'])(
    'such as %j is kept letter by letter',
    (text) => {
      for (const one of texts) {
        const isCode = ['country.code', 'official_alias.script'].includes(nameOf(one));
        const expected = isCode ? faultInWords : { held: text };
        expect(typing(one, text), nameOf(one)).toEqual(expected);
      }
    },
  );

  test('that is nothing but spaces is nothing typed', () => {
    for (const one of texts) {
      const outcome = typing(one, ' \u00a0\t\n ');
      expect([{ held: null }, faultInWords], nameOf(one)).toContainEqual(outcome);
    }
  });
});

test('a date out of range, of no calendar or of no sense is refused at its field, in words', () => {
  const times = fieldsThatLook('when');
  expect(times.length).toBeGreaterThan(12);
  for (const at of [
    '0001-01-01',
    '9999-12-31',
    '275760-09-13',
    '2023-02-29',
    'soon',
    '\u0000',
    'x'.repeat(501),
  ]) {
    for (const one of times) expect(typing(one, { at, zone }), `${nameOf(one)} ${at}`).toEqual(faultInWords);
  }
});

test('a zone that there is not, or of endless length, is refused at its field, in words', () => {
  const zones = [...fieldsThatLook('zone')];
  for (const name of ['Mars/Olympus', 'EST', '+03:00', 'Europe/\u202eMoscow', 'a'.repeat(1_000_000)]) {
    for (const one of zones)
      expect(typing(one, name), `${nameOf(one)} ${name.slice(0, 20)}`).toEqual(faultInWords);
    for (const one of fieldsThatLook('when')) {
      expect(typing(one, { at: '2013-02-12', zone: name }), nameOf(one)).toEqual(faultInWords);
    }
  }
});

test('a number or a length that there is not is refused at its field, in words', () => {
  for (const text of [
    '1e309',
    '-1',
    '99999999999999999999',
    'NaN',
    '0x10',
    '1;2',
    '1.5.5',
    '\u0000',
    '9'.repeat(100_000),
  ]) {
    for (const one of fieldsThatLook('number', 'duration')) {
      expect(typing(one, text), `${nameOf(one)} ${text.slice(0, 20)}`).toEqual(faultInWords);
    }
  }
});
