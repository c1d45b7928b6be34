import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeKeySlots, openSlotNotice, readKeySlots, requireKey, writeKeySlots } from '../../db/key-slots.ts';
import { makeWorkspace, readWorkspace } from '../support/hold-workspace.ts';
import { refusalOf, stateOf, temporaryFolder } from '../support/temporary-folder.ts';

/** Bytes 1, 2, 3 …: the same key in every run. */
const countingBytes = (count: number) => Uint8Array.from({ length: count }, (_, index) => index + 1);

function writeText(text: string): string {
  const path = join(temporaryFolder(), 'keys.json');
  writeFileSync(path, text);
  return path;
}

/** A workspace whose key file has been changed. */
function workspaceWith(change: (keys: Record<string, unknown>) => unknown): string {
  const folder = join(temporaryFolder(), 'workspace');
  makeWorkspace(folder, 1, ['first']);
  const path = join(folder, 'keys.json');
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  return folder;
}

describe('the key file', () => {
  test('holds the key, the workspace it belongs to, and a check of both', () => {
    expect(makeKeySlots(countingBytes)).toEqual({
      format: 1,
      workspaceId: 'workspace_0102030405060708090a0b0c0d0e0f10',
      cipher: 'sqlcipher',
      check: '95cf4630ccad51db36de8d4efa074dfb22647b952d5cc2d0c68375ad22cb5d87',
      slots: [{ kind: 'open', key: '0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20' }],
    });
  });

  test('is written whole, for its owner only, and reads back', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'keys.json');
    const keySlots = makeKeySlots(countingBytes);
    writeFileSync(`${path}.draft`, 'left by a crash');
    writeKeySlots(path, keySlots);
    expect(Object.keys(stateOf(folder))).toEqual(['keys.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKeySlots(path)).toEqual(keySlots);
    expect(requireKey(readKeySlots(path))).toHaveLength(64);
  });

  test('keeps slots and fields that a later version made', () => {
    const keySlots = makeKeySlots(countingBytes);
    const passphrase = { kind: 'passphrase', scrypt: { n: 131_072, salt: 'c2FsdA==' }, sealed: 'a2V5' };
    const path = writeText(
      JSON.stringify({
        ...keySlots,
        hint: 'blue',
        slots: [passphrase, ...keySlots.slots, { kind: 'keychain' }],
      }),
    );
    const read = readKeySlots(path);
    writeKeySlots(path, read);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      ...keySlots,
      hint: 'blue',
      slots: [passphrase, ...keySlots.slots, { kind: 'keychain' }],
    });
    expect(requireKey(read)).toBe(requireKey(keySlots));
  });

  test('says that an open slot protects nothing', () => {
    expect(openSlotNotice).toMatch(/unprotected/);
  });
});

describe('a key file that does not open its workspace', () => {
  test('without an open slot names the kinds there are', () => {
    const folder = workspaceWith((keys) => ({
      ...keys,
      slots: [{ kind: 'passphrase' }, { kind: 'recovery' }],
    }));
    const { code, message } = refusalOf(() => readWorkspace(folder, 1), folder);
    expect([code, message]).toEqual(['locked', expect.stringContaining('passphrase, recovery')]);
  });

  test.each([
    ['another key', { slots: [{ kind: 'open', key: 'ab'.repeat(32) }] }],
    ['the name of another workspace', { workspaceId: 'workspace_ff' }],
    ['another check', { check: 'ab'.repeat(32) }],
  ])('with %s is called the wrong key, not damage', (_, part) => {
    const folder = workspaceWith((keys) => ({ ...keys, ...part }));
    const { code, message } = refusalOf(() => readWorkspace(folder, 1), folder);
    expect([code, message]).toEqual(['locked', expect.stringContaining('not the key of this workspace')]);
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"format":1,"slots":[{'],
    ['a list', '[]'],
    ['no slots', '{"format":1,"workspaceId":"w","cipher":"sqlcipher","check":"","slots":[]}'],
    ['format 0', '{"format":0}'],
    ['bytes of something else', '\u0000\u0001\uFFFD'],
  ])('with %s in it is damaged', (_, text) => {
    const path = writeText(text);
    expect(refusalOf(() => readKeySlots(path)).code).toBe('damaged');
  });

  test.each([
    ['a key that is too short', { slots: [{ kind: 'open', key: 'abcd' }] }],
    ['a key that closes the quotes', { slots: [{ kind: 'open', key: `${'a'.repeat(62)}'"` }] }],
    ['a cipher that does not notice damage', { cipher: 'aes256cbc' }],
    ['a check that is no check', { check: 'abcd' }],
  ])('with %s is damaged', (_, part) => {
    const folder = workspaceWith((keys) => ({ ...keys, ...part }));
    expect(refusalOf(() => readWorkspace(folder, 1), folder).code).toBe('damaged');
  });

  test('of a newer format names both formats', () => {
    const folder = workspaceWith(() => ({ format: 7, everything: 'is different' }));
    const { code, message } = refusalOf(() => readWorkspace(folder, 1), folder);
    expect([code, message]).toEqual(['newer-format', expect.stringContaining('format 7')]);
    expect(message).toContain('format 1');
  });
});
