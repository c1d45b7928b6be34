import { describe, expect, test } from 'vitest';
import {
  comboOf,
  combosOf,
  isCharacterCombo,
  keyCapsOf,
  keyWordsOf,
  type KeyPress,
} from '../../renderer/commands/combo.ts';
import { keysShown, whyNotHere } from '../../renderer/commands/as-told.ts';
import { whyNotNow, type Command, type CommandContext } from '../../renderer/commands/command.ts';
import { idFrom } from '../../contract/model/id.ts';
import { findAnything } from '../../renderer/commands/going.ts';
import { commands, commandsBegunBy, conflictsAmong, findCommand } from '../../renderer/commands/index.ts';
import { sections } from '../../renderer/commands/places.ts';
import { menusOf, sectionsOf } from '../../renderer/commands/menus.ts';
import { commandContext } from '../../renderer/commands/use-commands.ts';
import { nextTheme } from '../../renderer/commands/window.ts';
import type { Place } from '../../renderer/data/address.ts';
import type { CallsOnStage } from '../../renderer/data/calls-stage.ts';
import { paletteSections } from '../../renderer/shell/palette-sections.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}

function command(id: string, keys: readonly string[], at?: Command['at']): Command {
  return { id, title: id, group: 'Rows', keys, ...(at && { at }), run() {} };
}

function idsOf(list: readonly Command[]): string[] {
  return list.map(({ id }) => id).sort();
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
    // Tabs and windows, the address, finding, zoom, the clipboard, developers' tools. Those for printing print the report.
    const withControl = [
      ...'acdfhijlnoqrstuvwx+-0123456789'.split(''),
      ...'cijnprtw'.split('').map((key) => `Shift+${key}`),
      'Tab',
      'Shift+Tab',
    ];
    const needed = [
      'Tab',
      'Shift+Tab',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 11, 12].map((number) => `F${number}`),
      ...withControl.flatMap((key) => [`Ctrl+${key}`, `Meta+${key}`]),
    ];
    expect(taken.filter((combo) => needed.includes(combo))).toEqual([]);
    expect(taken).toContain('Ctrl+z');
  });

  test('finds a command at its own place and nowhere else', () => {
    expect(findCommand('ArrowDown', 'rounds')?.id).toBe('rows.next');
    expect(findCommand('ArrowDown', 'requests')).toBeUndefined();
    expect(findCommand('Escape', 'requests')?.id).toBe('going.back');
    expect(findCommand('ArrowRight', 'requests')).toBe(findCommand('ArrowRight', 'rounds'));
  });
});

describe('every command', () => {
  const ids = idsOf(commands);

  test('is in a menu, once', () => {
    const inMenus = menusOf(commands).flatMap((menu) => menu.sections);
    expect(idsOf(inMenus.flatMap((section) => section.commands))).toEqual(ids);
  });

  test('is in the palette, once, also when it was chosen before', () => {
    const recent = [{ kind: 'command', id: nextTheme.id }] as const;
    for (const chosen of [[], recent]) {
      const listed = paletteSections({
        typed: '',
        commands,
        contextNow: commandContext,
        found: [],
        recent: chosen,
      });
      expect(listed.flatMap(({ items }) => items.map(({ key }) => key)).sort()).toEqual(ids);
    }
  });

  test('is in the sheet, once', () => {
    expect(idsOf(sectionsOf(commands).flatMap((section) => section.commands))).toEqual(ids);
  });

  test('keeps out of fields unless its keys are more than a character', () => {
    const heard = commands.filter(({ isAlwaysHeard }) => isAlwaysHeard === true);
    expect(heard.map(({ id }) => id)).toContain(findAnything.id);
    expect(
      heard.flatMap(({ keys }) => keys).filter((keys) => isCharacterCombo(combosOf(keys)[0] ?? '')),
    ).toEqual([]);
  });

  test('that belongs elsewhere says where, and is not done', () => {
    const back = commands.find(({ id }) => id === 'going.back');
    if (back === undefined) throw new Error('There is a way back.');
    const context = { ...commandContext(), place: { name: 'officials', id: null } } as const;
    expect(whyNotHere(back, context)).toBe('This is done on a request.');
  });

  test('with keys that differ by system shows those of one', () => {
    expect(keysShown(findAnything, false)).toEqual(['Ctrl+k']);
    expect(keysShown(findAnything, true)).toEqual(['Meta+k']);
    expect(keysShown({ keys: ['Escape', 'Ctrl+Enter'] }, true)).toEqual(['Escape', 'Ctrl+Enter']);
  });
});

describe('a command that writes', () => {
  const digits = '0190'.padEnd(32, '0');
  const requestId = idFrom('request', digits);

  /** On a board at the row of a request, at that request, and at an official. */
  const places: readonly Place[] = [
    { name: 'rounds', id: null },
    { name: 'requests', id: requestId },
    { name: 'officials', id: idFrom('official', digits) },
  ];
  const contexts = places.map((place): CommandContext => ({ ...commandContext(), place, row: requestId }));

  /** Whether it opens a form or takes a step, wherever it is done. */
  function doesWrite(one: Command): boolean {
    let writes = false;
    const write = () => void (writes = true);
    const writing: readonly (string | symbol)[] = ['openForm', 'take', 'changeSelected'];
    // Everything else that can be acted upon does nothing.
    const acting = <Actor extends object>(actor: Actor): Actor =>
      new Proxy(actor, {
        get(_, key) {
          if (writing.includes(key)) return write;
          const held: unknown = Reflect.get(actor, key);
          return typeof held === 'function' || held === undefined ? () => {} : held;
        },
      });
    for (const context of contexts) {
      const calls = acting({} as CallsOnStage);
      one.run(acting({ ...context, calls, steps: acting({ ...context.steps }) }));
    }
    return writes;
  }

  test('is known as one, and no other is', () => {
    expect(idsOf(commands.filter(doesWrite))).toEqual(
      idsOf(commands.filter(({ writes }) => writes === true)),
    );
    expect(commands.filter(doesWrite).length).toBeGreaterThan(15);
  });

  test('is not done in a workspace that can only be read, and says so', () => {
    for (const one of commands) {
      for (const context of contexts) {
        const readOnly = { ...context, steps: { ...context.steps, isReadOnly: true } };
        const why = whyNotNow(one, readOnly);
        if (one.writes === true) expect(why, one.id).toBe('This workspace can only be read.');
        else expect(why, one.id).toBe(whyNotNow(one, context));
      }
    }
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

  test('is found between a key and keys that begin with it, but not between those that end otherwise', () => {
    expect(conflictsAmong([command('one', ['g o']), command('two', ['g'], 'seats')])).toHaveLength(1);
    expect(
      conflictsAmong([command('one', ['g o']), command('two', ['g s']), command('three', ['o'])]),
    ).toEqual([]);
  });

  test('is none between commands of two places', () => {
    expect(conflictsAmong([command('one', ['j'], 'requests'), command('two', ['j'], 'rounds')])).toEqual([]);
  });
});

describe('keys pressed one after the other', () => {
  test('lead to the places of the window', () => {
    expect(findCommand('g o', 'rounds')?.id).toBe('places.officials');
    expect(commandsBegunBy('g', 'officials')).toEqual(sections.map((section) => section.command));
    expect(commandsBegunBy('o', 'rounds')).toEqual([]);
  });

  test('are shown key by key, and told in words', () => {
    expect(combosOf('g o').map(keyCapsOf)).toEqual([['G'], ['O']]);
    expect(keyWordsOf('g ArrowUp')).toBe('g then up arrow');
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
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+z'],
    [press('z', { metaKey: true, shiftKey: true }), 'Meta+Shift+z'],
    [press('Z', { ctrlKey: true }), 'Ctrl+z'],
    [press('я', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+z'],
    [press('?', { ctrlKey: true, shiftKey: true }), 'Ctrl+?'],
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
