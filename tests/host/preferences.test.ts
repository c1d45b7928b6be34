import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { usualPreferences } from '../../contract/model/preferences.ts';
import { hostOperations, type HostApi } from '../../contract/operations/host.ts';
import { connect } from '../../contract/wire/client.ts';
import { Desk } from '../../electron/host/desk.ts';
import { placesRefused, refusalOf } from '../support/core.ts';
import { newCommandId } from '../support/new-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let home: string;
let host: HostApi['host'];

beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('DEMARCHE_HOME', home);
  host = newHost();
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** The host as a page has it, begun anew. */
function newHost(): HostApi['host'] {
  const connection = connect(hostOperations, new Desk().newHostClient(), { newCommandId });
  onTestFinished(() => connection.close());
  return connection.api.host;
}

const file = () => join(home, 'preferences.json');

describe('the preferences', () => {
  test('are the usual ones until one is chosen, and nothing is written', async () => {
    expect(await host.preferences({})).toEqual({ preferences: usualPreferences, notice: null });
    expect(existsSync(file())).toBe(false);
  });

  test('are kept one by one, for the next start', async () => {
    await host.prefer({ theme: 'dark' });
    await host.prefer({ toursSeen: ['sample'] });
    const { preferences } = await newHost().preferences({});
    expect(preferences).toEqual({ ...usualPreferences, theme: 'dark', toursSeen: ['sample'] });
  });

  test('that are missing in an older file are as usual', async () => {
    writeFileSync(file(), JSON.stringify({ characterKeys: false }));
    const read = await host.preferences({});
    expect(read).toEqual({ preferences: { ...usualPreferences, characterKeys: false }, notice: null });
  });

  test.for<[string, string]>([
    ['half of a file', '{"theme":"dark","chara'],
    ['another kind of text', '[]'],
    ['a theme that there is not', '{"theme":"pink"}'],
    ['a name that there is not', '{"theme":"dark","script":"alert(1)"}'],
    ['far too much', `{"theme":"dark","toursSeen":[${'"own",'.repeat(4_000)}"own"]}`],
  ])('are the usual ones with a notice when the file holds %s, which is set aside', async ([, text]) => {
    writeFileSync(file(), text);
    const { preferences, notice } = await host.preferences({});
    expect(preferences).toEqual(usualPreferences);
    expect(notice).toContain('damaged');
    expect(readFileSync(file(), 'utf8')).toBe(text);

    await host.prefer({ density: 'compact' });
    expect(readFileSync(`${file()}.damaged`, 'utf8')).toBe(text);
    const later = await host.preferences({});
    expect(later).toEqual({ preferences: { ...usualPreferences, density: 'compact' }, notice: null });
  });

  test('are refused at their place when they are none', async () => {
    const pink = { theme: 'pink' } as unknown as { theme: 'dark' };
    expect(await placesRefused(host.prefer(pink))).toEqual(['theme']);
    expect(existsSync(file())).toBe(false);
  });

  test('that cannot be kept are told of, and the workspace is safe', async () => {
    writeFileSync(join(home, 'no-folder'), '');
    vi.stubEnv('DEMARCHE_HOME', join(home, 'no-folder'));
    const { code, record } = await refusalOf(host.prefer({ theme: 'dark' }));
    expect(code).toBe('storage-failed');
    expect(record.safe).toContain('workspace');
  });
});

describe('where data lives', () => {
  test('is the application’s folder alone while no workspace is open', async () => {
    expect(await host.whereabouts({})).toEqual({ workspace: null, applicationFolder: home });
  });
});
