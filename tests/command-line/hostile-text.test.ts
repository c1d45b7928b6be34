import { describe, expect, test } from 'vitest';
import { pickByName } from '../../electron/host/command-line/names.ts';
import { inert, tableText } from '../../electron/host/command-line/table.ts';
import { Refusal } from '../../contract/errors.ts';

describe('text on a terminal', () => {
  test('attack: escape sequences and turning marks are shown, not obeyed', () => {
    expect(inert('\u001b[2Jgone')).toBe('⟨001b⟩[2Jgone');
    expect(inert('abc\u202egnp.exe')).toBe('abc⟨202e⟩gnp.exe');
    expect(inert('a\tb\nc')).toBe('a b c');
    expect(inert('Лавров, 岸田文雄, Þór')).toBe('Лавров, 岸田文雄, Þór');
  });

  test('columns stay under each other in any script', () => {
    const lines = tableText(['Name', 'X'], [{ cells: ['岸田文雄', '1'] }, { cells: ['Kim', '2'] }]).split(
      '\n',
    );
    expect(lines).toEqual(['Name      X', '────────  ─', '岸田文雄  1', 'Kim       2']);
  });
});

describe('a name on the command line', () => {
  const rounds = [
    { id: 'a', name: 'DPRK nuclear test' },
    { id: 'b', name: 'DPRK missile test' },
    { id: 'c', name: 'São Tomé' },
  ];

  test('may be whole, a beginning, a part, or written without accents', () => {
    expect(pickByName(rounds, 'dprk nuclear test', 'round').id).toBe('a');
    expect(pickByName(rounds, 'missile', 'round').id).toBe('b');
    expect(pickByName(rounds, 'sao tome', 'round').id).toBe('c');
  });

  test('is refused when more than one goes by it, with all of them', () => {
    expect(() => pickByName(rounds, 'DPRK', 'round')).toThrow(Refusal);
    expect(() => pickByName(rounds, 'DPRK', 'round')).toThrow(/"DPRK nuclear test", "DPRK missile test"/);
  });
});
