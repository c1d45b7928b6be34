import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSchema, proseSchema, textLimits } from '../../contract/model/text.ts';

const line = lineSchema(textLimits.name, 'A name');
const prose = proseSchema();

const messageOf = (schema: typeof line, text: unknown) => schema.safeParse(text).error?.issues[0]?.message;

describe('a line of text', () => {
  test('is trimmed, and its tabs and line ends become single spaces', () => {
    expect(line.parse('\t Sergei \r\n  Lavrov\u00a0')).toBe('Sergei Lavrov');
  });

  test('is kept in the form NFC', () => {
    expect(line.parse('Jose\u0301')).toBe('Jos\u00e9');
  });

  test('may be one letter, have no family name, be right to left, or carry invisible controls of direction', () => {
    for (const name of ['U', 'Zaw Zaw', 'İSMET', 'محمد جواد ظريف', 'Sergei\u202e\u2066', 'O’Brien', '👩🏽‍⚖️']) {
      expect(line.parse(name)).toBe(name);
    }
  });

  test('is never empty', () => {
    for (const text of ['', ' ', '\t\n', '\u00a0\u3000'])
      expect(messageOf(line, text)).toBe('A name is empty.');
  });

  test('is refused beyond its limit, which its message names', () => {
    expect(line.parse('x'.repeat(500))).toHaveLength(500);
    expect(messageOf(line, 'x'.repeat(501))).toBe('A name is longer than 500 characters.');
    expect(messageOf(line, 'x'.repeat(10_000))).toBe('A name is longer than 500 characters.');
  });

  test('does not grow beyond its limit by being brought to NFC', () => {
    expect(messageOf(line, '\ufb2c'.repeat(500))).toBe('A name is longer than 500 characters.');
  });

  test('is a text and nothing that only turns into one', () => {
    for (const value of [null, undefined, 7, true, ['a'], { toString: () => 'a' }]) {
      expect(messageOf(line, value)).toBe('A name is a text.');
    }
  });
});

describe('prose', () => {
  test('keeps its lines, tabs and spaces as typed, and may be empty', () => {
    for (const text of ['', ' ', ' a\tb\r\n\nc ']) expect(prose.parse(text)).toBe(text);
  });

  test('may be a million characters long and no longer', () => {
    expect(prose.parse('x'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(messageOf(prose, 'x'.repeat(1_000_001))).toBe('This text is longer than 1,000,000 characters.');
  });
});

describe('what no field keeps', () => {
  const unstorable = [
    ['NUL', 'a\u0000b'],
    ['a control of C0', 'a\u0007b'],
    ['an escape', 'a\u001b[31mb'],
    ['delete', 'a\u007fb'],
    ['a control of C1', 'a\u0085b'],
    ['the first half of a pair', 'a\ud800b'],
    ['the second half of a pair', '\udc00b'],
    ['a code point that is no character', 'a\ufffeb'],
    ['one of the others that are none', 'a\ufdd0b'],
    ['one beyond the first plane', 'a\u{1ffff}b'],
    ['the last of all', 'a\u{10fffe}b'],
  ] as const;

  test.each(unstorable)('%s is refused in a line and in prose', (_, text) => {
    for (const schema of [line, prose]) expect(messageOf(schema, text)).toContain('cannot be stored');
  });
});

describe('any text', () => {
  const arbitraryText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  );

  test('is either refused or kept as it is normalised, and keeping it again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const kept = { line: line.safeParse(text), prose: prose.safeParse(text) };
        if (kept.line.success) {
          expect(kept.line.data).toBe(text.replaceAll(/\s+/gu, ' ').trim().normalize('NFC'));
          expect(line.parse(kept.line.data)).toBe(kept.line.data);
        }
        expect(kept.prose.success).toBe(
          text.isWellFormed() && !/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t\n\r]|\p{NChar}/u.test(text),
        );
        if (kept.prose.success) expect(kept.prose.data).toBe(text.normalize('NFC'));
      }),
      { numRuns: 10_000 },
    );
  });
});
