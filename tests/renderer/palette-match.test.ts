import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords } from '../../contract/model/fold-name.ts';
import { parseWhen } from '../../contract/model/when.ts';
import type { Command } from '../../renderer/commands/command.ts';
import { commands } from '../../renderer/commands/index.ts';
import { matchCommands } from '../../renderer/commands/match-commands.ts';
import { commandContext } from '../../renderer/commands/use-commands.ts';
import { exampleZone, timeExamples } from '../../renderer/shell/help/time-examples.ts';
import { actionSections, paletteSections } from '../../renderer/shell/palette-sections.ts';

function command(title: string, group: Command['group'] = 'Rows'): Command {
  return { id: title, title, group, keys: [], run() {} };
}

const some = [
  command('Next row'),
  command('Go to the officials', 'Going about'),
  command('Read under the next voice', 'Reading'),
  command('Prévoir un été', 'Window'),
];

function matched(typed: string, among: readonly Command[] = some) {
  const { byTitle, byMore } = matchCommands(typed, among, ({ title }) => title);
  return { byTitle: byTitle.map(({ title }) => title), byMore: byMore.map(({ title }) => title) };
}

describe('a typed text means a command', () => {
  test('by words and their beginnings, in any order, the best first', () => {
    expect(matched('next').byTitle).toEqual(['Next row', 'Read under the next voice']);
    expect(matched('ne vo').byTitle).toEqual(['Read under the next voice']);
    expect(matched('voice read').byTitle).toEqual(['Read under the next voice']);
  });

  test('folded as names are', () => {
    expect(matched('PREVOIR ete').byTitle).toEqual(['Prévoir un été']);
  });

  test('by its initials and its group, after any record', () => {
    expect(matched('nv')).toEqual({ byTitle: [], byMore: ['Read under the next voice'] });
    expect(matched('reading')).toEqual({ byTitle: [], byMore: ['Read under the next voice'] });
  });

  test('not by what is in none of it', () => {
    expect(matched('lavrov')).toEqual({ byTitle: [], byMore: [] });
    expect(matched('next lavrov')).toEqual({ byTitle: [], byMore: [] });
  });

  test('by the title it has just now', () => {
    const undo: Command = { ...command('Undo'), titleIn: () => 'Undo: call to Lavrov' };
    const { byTitle } = matchCommands(
      'lavrov',
      [undo],
      (one) => one.titleIn?.(commandContext()) ?? one.title,
    );
    expect(byTitle).toEqual([undo]);
  });

  test('whatever beginnings of whatever of its words are typed, in whatever order', () => {
    const title = fc.constantFrom(...commands.map((one) => one.title));
    const property = fc.property(title, fc.infiniteStream(fc.nat()), (chosen, numbers) => {
      const next = () => numbers.next().value ?? 0;
      const beginnings = foldedWords(chosen)
        .map((word) => word.slice(0, 1 + (next() % word.length)))
        .map((word) => ({ word, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ word }) => word);
      expect(matched(beginnings.join(' '), commands).byTitle).toContain(chosen);
    });
    fc.assert(property);
  });
});

describe('the palette', () => {
  const found = {
    id: 'official_00000000000000000000000000000001',
    kind: 'official',
    name: 'Sergei Lavrov',
    alias: 'Лавров',
    whole: false,
    more: null,
  } as const;
  const content = { commands: some, contextNow: commandContext, found: [found], recent: [] };

  test('has commands of the name before records, and those of their initials after', () => {
    const sections = paletteSections({ ...content, typed: 'nv' });
    expect(sections.map(({ title }) => title)).toEqual(['Records', 'More commands']);
    expect(paletteSections({ ...content, typed: 'next' })[0]?.title).toBe('Commands');
  });

  test('begins with what was chosen before, and has it once', () => {
    const recent = [
      { kind: 'record', found },
      { kind: 'command', id: 'Next row' },
    ] as const;
    const [first, ...others] = paletteSections({ ...content, typed: ' ', recent });
    expect(first?.items.map(({ key }) => key)).toEqual([found.id, 'Next row']);
    expect(others.flatMap(({ items }) => items.map(({ key }) => key))).not.toContain('Next row');
  });

  test('finds what can be done with a record by a part of it', () => {
    const action = { id: 'log', title: 'Log a call', keys: [], whyNot: null, run() {} };
    expect(actionSections('CALL', 'Lavrov', [action])[0]?.items).toHaveLength(1);
    expect(actionSections('meet', 'Lavrov', [action])).toEqual([]);
  });
});

test('every time that the guide shows is read as a time', () => {
  const read = timeExamples.map(([typed]) => parseWhen(typed, exampleZone).granularity);
  expect(new Set(read)).toEqual(
    new Set(['minute', 'hour', 'part-of-day', 'day', 'month', 'second', 'unknown']),
  );
});
