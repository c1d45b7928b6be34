import { describe, expect, test } from 'vitest';
import {
  comboOf,
  isCharacterCombo,
  keyCapsOf,
  keyWordsOf,
  type KeyPress,
} from '../../renderer/commands/combo.ts';
import type { Command } from '../../renderer/commands/command.ts';
import { commands, conflictsAmong, findCommand } from '../../renderer/commands/index.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}

function command(id: string, keys: readonly string[], at?: Command['at']): Command {
  return { id, title: id, group: 'Rows', keys, ...(at && { at }), run() {} };
}

describe('the registry of commands', () => {
  test('gives no two commands of one place the same keys', () => {
    expect(conflictsAmong(commands)).toEqual([]);
  });

  test('has one command for each id', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('leaves the keys alone that a browser or a screen reader needs', () => {
    const taken = commands.flatMap(({ keys }) => keys);
    expect(taken.filter((combo) => /^(?:Tab|F\d+|(?:Ctrl|Meta)\+.*)$/.test(combo))).toEqual([]);
  });

  test('finds a command at its own place and nowhere else', () => {
    expect(findCommand('ArrowDown', 'rounds')?.id).toBe('rows.next');
    expect(findCommand('ArrowDown', 'requests')).toBeUndefined();
    expect(findCommand('Escape', 'requests')?.id).toBe('going.back');
    expect(findCommand('ArrowRight', 'requests')).toBe(findCommand('ArrowRight', 'rounds'));
  });
});

describe('a conflict', () => {
  test('is found between commands of one place', () => {
    const conflicts = conflictsAmong([command('one', ['j'], 'rounds'), command('two', ['k', 'j'], 'rounds')]);
    expect(conflicts).toEqual(['j: one, two']);
  });

  test('is found between a command of everywhere and one of a place', () => {
    expect(conflictsAmong([command('one', ['j']), command('two', ['j'], 'rounds')])).toHaveLength(1);
  });

  test('is none between commands of two places', () => {
    expect(conflictsAmong([command('one', ['j'], 'requests'), command('two', ['j'], 'rounds')])).toEqual([]);
  });
});

describe('keys pressed together', () => {
  test.for<[KeyPress, string]>([
    [press('ArrowLeft'), 'ArrowLeft'],
    [press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('?', { shiftKey: true }), '?'],
    [press('J', { shiftKey: true }), 'J'],
    [press(' '), 'Space'],
    [press('k', { ctrlKey: true }), 'Ctrl+k'],
  ])('%o are written %s', ([pressed, written]) => {
    expect(comboOf(pressed)).toBe(written);
  });

  test('are of a single character only without another key', () => {
    expect(['?', 'j', '0'].every(isCharacterCombo)).toBe(true);
    expect(['Home', 'Ctrl+k', 'Shift+ArrowLeft'].some(isCharacterCombo)).toBe(false);
  });

  test('are shown as they are printed, and told in words', () => {
    expect(keyCapsOf('Shift+ArrowRight')).toEqual(['Shift', '→']);
    expect(keyWordsOf('Alt+ArrowLeft')).toBe('Alt left arrow');
  });
});
