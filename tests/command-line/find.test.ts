import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OfficialPage } from '../../contract/model/pages.ts';
import type { Found } from '../../contract/operations/find.ts';
import { answerOf, demarche, useSample } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sample = useSample();
const run = (...words: string[]) => demarche([...words, '--workspace', sample()]);

function foundBy(...words: string[]): Found[] {
  return (answerOf(['find', ...words, '--workspace', sample()]) as { found: Found[] }).found;
}

describe('demarche find', () => {
  test('finds by name in any script, and says which of the namesakes', () => {
    const said = run('find', 'Викторович');
    expect(said.exitCode).toBe(0);
    expect(said.out).toMatch(
      /official +Sergei Lavrov +Сергей Викторович Лавров +Minister of Foreign Affairs, Russia/,
    );
  });

  test('keeps to the kinds named, and says that nothing was found', () => {
    const kinds = foundBy('dprk', '--kind', 'round', '--kind', 'topic').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['round', 'topic']));
    expect(run('find', 'nobody at all').out).toBe('Nothing goes by "nobody at all".\n');
  });

  test('refuses a kind that there is not, and a limit out of range', () => {
    const said = run('find', 'lavrov', '--kind', 'person');
    expect([said.exitCode, said.err.includes('official, seat, country')]).toEqual([2, true]);
    expect(run('find', 'lavrov', '--limit', '0').exitCode).toBe(2);
  });
});

describe('the pages', () => {
  test('of an official: seats over time, absences, and requests with where each stands', () => {
    const said = run('official', 'Лавров');
    expect(said.exitCode).toBe(0);
    expect(said.out).toContain('Also written: Sergey Lavrov, Сергей Викторович Лавров');
    expect(said.out).toMatch(/Minister of Foreign Affairs, Russia +holder +9 Mar 2004 \(Moscow\) to today/);
    expect(said.out).toMatch(/DPRK nuclear test .* awaiting .*2013-02-13 18:00 -05:00 New York/);
    expect(said.out).toContain('Call placed 12 Feb 2013 (New York): unavailable, travelling.');
    expect(said.out).toContain('UN response to the test: 1 (unknown 1)');
    expect(said.out).toContain('wikidata Q58217');
    const [official] = foundBy('lavrov', '--kind', 'official');
    const page = answerOf(['official', official?.id ?? '', '--workspace', sample()]) as OfficialPage;
    expect(page.official.name).toBe('Sergei Lavrov');
  });

  test('of a seat and of a country', () => {
    const seat = run('seat', 'us', 'secretary', 'of', 'state');
    expect(seat.out).toContain('Secretary of State, United States');
    expect(seat.out).toMatch(/Hillary Clinton +holder +21 Jan 2009 .* past/);
    const country = run('country', 'RU');
    expect(country.out).toContain('Russia (RU)');
    expect(country.out).toMatch(/\nMinister of Foreign Affairs\n +Official.*\n.*\n +Sergei Lavrov +holder/);
  });

  test('ask which one is meant, each with what tells it apart and its id', () => {
    const said = run('seat', 'minister');
    expect([said.exitCode, said.out]).toEqual([2, '']);
    expect(said.err).toContain('More than one seat goes by "minister".');
    expect(said.err).toMatch(/Minister of Foreign Affairs, China {2}seat_[0-9a-f]{32}/);
    expect(said.err).toContain('Minister for Foreign Affairs, Japan');
    const none = run('official', 'nobody');
    expect([none.exitCode, none.err.includes('There is no official called "nobody".')]).toEqual([2, true]);
  });

  test('say "to today" of nobody whose end an old file has lost', () => {
    const home = temporaryFolder();
    const workspace = ['--workspace', join(home, 'workspace')];
    const rows = ['FR,Envoy,Old One,Q1,1885-06-01,', 'FR,Envoy,New One,Q2,1990-06-01,'];
    const head = 'country_iso2,position,person,person_wikidata_id,start,end';
    writeFileSync(join(home, 'envoys.csv'), [head, ...rows, ''].join('\n'));
    answerOf(['new', workspace[1] ?? '']);
    answerOf(['import', join(home, 'envoys.csv'), ...workspace]);
    const { out } = demarche(['officials', ...workspace]);
    expect(out).toMatch(/Old One .*1 Jun 1885 \(Paris\) to an end that is not known/);
    expect(out).toMatch(/New One .*1 Jun 1990 \(Paris\) to today/);
  });
});
