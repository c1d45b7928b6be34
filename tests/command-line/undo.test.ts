import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, demarche, useSample } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sample = useSample();
const travels = new URL('../fixtures/imports/secretary-travels.csv', import.meta.url).pathname;

/** A copy of the sample that a test may write in. */
function copyOfSample(): string {
  const folder = join(temporaryFolder(), 'workspace');
  cpSync(sample(), folder, { recursive: true });
  return folder;
}

describe('undo and redo', () => {
  test('take back an import by name and bring it again, each start a step further', () => {
    const workspace = copyOfSample();
    const officials = () => (answerOf(['officials', '--workspace', workspace]) as unknown[]).length;
    const before = officials();
    expect(demarche(['import', travels, '--workspace', workspace]).exitCode).toBe(0);
    const after = officials();
    expect(after).toBeGreaterThan(before);

    const undone = demarche(['undo', '--workspace', workspace]);
    expect(undone.exitCode).toBe(0);
    expect(undone.out).toMatch(
      /^Undone: import [\d,]+ rows \([\d,]+ records\)\.\nThere is nothing more to undo\.\n$/,
    );
    expect(officials()).toBe(before);

    const redone = answerOf(['redo', '--workspace', workspace]) as { title: string; next: object };
    expect(redone.title).toMatch(/^import [\d,]+ rows$/);
    expect(redone.next).toMatchObject({ undo: { title: redone.title }, redo: null });
    expect(officials()).toBe(after);
    expect(demarche(['verify', '--workspace', workspace]).out).toContain('each follows from the one before');
  });

  test('stop before what the sample came with, with an exit code that says so', () => {
    for (const verb of ['undo', 'redo']) {
      const said = demarche([verb, '--workspace', sample()]);
      expect([said.exitCode, said.out]).toEqual([1, '']);
      expect(said.err).toContain(`There is nothing to ${verb}.`);
    }
  });
});

describe('history', () => {
  test('tells of a record by its name what was done to it and to its parts', () => {
    const { out, exitCode } = demarche(['history', 'Six-Party', 'Talks', '--workspace', sample()]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^The roster Six-Party Talks\n/);
    expect(out).toMatch(/2012-01-16 09:00:00 -05:00 New York, .*: add the roster Six-Party Talks\n/);
    expect(out).toContain(
      'The place of Russia, Minister of Foreign Affairs on the roster Six-Party Talks, made',
    );
  });

  test('has no more than it is asked for, and says that there is more', () => {
    const words = ['history', 'Six-Party', '--limit', '2', '--workspace', sample()];
    expect(demarche(words).out).toContain('There are earlier changes');
    const answer = answerOf(words) as { phrase: string; commands: unknown[]; more: boolean };
    expect(answer).toMatchObject({ phrase: 'the roster Six-Party Talks', isGone: false, more: true });
    expect(answer.commands).toHaveLength(2);
  });

  test('of nothing, or of more than one thing, is refused with what there is', () => {
    const nothing = demarche(['history', 'Atlantis', '--workspace', sample()]);
    expect([nothing.exitCode, nothing.out]).toEqual([2, '']);
    expect(nothing.err).toContain('There is no record called "Atlantis".');
    expect(demarche(['history', 'Minister', '--workspace', sample()]).exitCode).toBe(2);
    const never = 'official_0190a1b2c3d47abc8123456789abcdef';
    expect(demarche(['history', never, '--workspace', sample()]).exitCode).toBe(1);
    expect(demarche(['history', 'Six-Party', '--limit', '0', '--workspace', sample()]).exitCode).toBe(2);
  });
});
