import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { hostOperations, type HostApi } from '../../contract/operations/host.ts';
import { connect } from '../../contract/wire/client.ts';
import { Desk } from '../../electron/host/desk.ts';
import type { Dialogs } from '../../electron/host/dialogs.ts';
import { placesRefused, refusalOf } from '../support/core.ts';
import { newCommandId } from '../support/new-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let home: string;

beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('DEMARCHE_HOME', join(home, 'application'));
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** A host as the page has it, with a person who chooses this in every dialog. */
function hostWith(choose: ((proposed: string) => string | null) | null): HostApi['host'] {
  const dialogs: Dialogs | null = choose && {
    openFolder: () => Promise.resolve(choose('')),
    newFolder: (name) => Promise.resolve(choose(name)),
    saveFile: (name) => Promise.resolve(choose(name)),
  };
  const desk = new Desk(dialogs === null ? {} : { dialogs });
  const connection = connect(hostOperations, desk.newHostClient(), { newCommandId });
  onTestFinished(async () => {
    connection.close();
    await desk.close();
  });
  return connection.api.host;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const workspace = { name: 'Europe / desk', zone: 'Europe/Paris' };

describe('a host with dialogs', () => {
  test('makes a workspace where a person says, named for it as is proposed, and opens it by its folder', async () => {
    const host = hostWith((proposed) => join(home, proposed === '' ? 'desk' : proposed));
    const made = await host.createInFolder(workspace);
    expect(made.opened?.name).toBe('Europe / desk');
    expect(existsSync(join(home, 'desk', 'demarche.db'))).toBe(true);
    await host.close({});
    expect((await host.openFolder({})).opened).toEqual(made.opened);
  });

  test('says that it has them, and one without says so too', async () => {
    expect((await hostWith(() => null).state({})).hasDialogs).toBe(true);
    expect((await hostWith(null).state({})).hasDialogs).toBe(false);
  });

  test('opens, makes and writes nothing when a dialog is left without a choice', async () => {
    const host = hostWith(() => null);
    expect(await host.openFolder({})).toEqual({ opened: null });
    expect(await host.createInFolder(workspace)).toEqual({ opened: null });
    expect(await host.saveFile({ name: 'calls.csv', content: base64('x') })).toEqual({ isSaved: false });
    expect((await host.state({})).open).toBeNull();
  });

  test('refuses a folder that is no workspace, and one that is taken for a new one', async () => {
    const host = hostWith(() => home);
    expect((await refusalOf(host.openFolder({}))).code).toBe('not-a-workspace');
    await host.createInFolder(workspace);
    expect((await refusalOf(host.createInFolder(workspace))).code).toBe('conflict');
  });

  test('writes a file where a person says, byte for byte', async () => {
    const host = hostWith((proposed) => join(home, proposed));
    const content = 'Серге́й,\u0000,"="\r\n';
    expect(await host.saveFile({ name: 'calls.csv', content: base64(content) })).toEqual({ isSaved: true });
    expect(readFileSync(join(home, 'calls.csv'), 'utf8')).toBe(content);
  });

  test('says so when a file cannot be written there', async () => {
    const host = hostWith(() => join(home, 'nowhere', 'calls.csv'));
    const refusal = await refusalOf(host.saveFile({ name: 'calls.csv', content: base64('x') }));
    expect(refusal.code).toBe('not-found');
    expect(refusal.message).toContain('There is no folder for calls.csv there.');
  });

  test.for([
    '../calls.csv',
    '/etc/calls.csv',
    'C:\\calls.csv',
    '.hidden.csv',
    'calls',
    'calls.',
    'calls.csv\u0000',
    'calls\u202evsc.exe',
    'a:b.csv',
    'calls.csv ',
    `${'a'.repeat(200)}.csv`,
  ])('proposes no file called %j', async (name) => {
    const host = hostWith((proposed) => join(home, proposed));
    expect(await placesRefused(host.saveFile({ name, content: base64('x') }))).toEqual(['name']);
  });

  test('takes no content that is not what it says', async () => {
    const host = hostWith((proposed) => join(home, proposed));
    expect(await placesRefused(host.saveFile({ name: 'calls.csv', content: '<not base64>' }))).toEqual([
      'content',
    ]);
    expect(existsSync(join(home, 'calls.csv'))).toBe(false);
  });
});

test('a host without dialogs refuses what needs one, and says what to do', async () => {
  const refusal = await refusalOf(hostWith(null).openFolder({}));
  expect(refusal.code).toBe('not-found');
  expect(refusal.record.next).toContain('demarche open');
});
