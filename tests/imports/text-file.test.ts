import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../electron/host/text-file.ts';
import { refusalOf, temporaryFolder } from '../support/temporary-folder.ts';

const text = 'name\nКиров, Kōichirō, 岸田文雄\n';
const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function fileWith(bytes: Buffer): string {
  const path = join(temporaryFolder(), 'people.csv');
  writeFileSync(path, bytes);
  return path;
}

const read = (path: string, longest = 1_000_000) => readTextFile(path, longest);

describe('a text file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], text)],
    ['UTF-16, little end first', bytesOf([0xff, 0xfe], [...Buffer.from(text, 'utf16le')])],
    ['UTF-16, big end first', bytesOf([0xfe, 0xff], [...Buffer.from(text, 'utf16le').swap16()])],
  ])('in %s is read to the last character', (_, bytes) => {
    expect(read(fileWith(bytes))).toEqual({ name: 'people.csv', text });
  });

  test.each([
    ['Windows-1252', bytesOf('name\nFran', [0xe7], 'ois\n'), 'byte 10 (E7, in line 2)'],
    ['Shift-JIS', bytesOf('name\n', [0x8a, 0xdd, 0x93, 0x63], '\n'), 'byte 6 (8A, in line 2)'],
    ['GB18030', bytesOf('a\n\n', [0xb0, 0xb6], '\n'), 'byte 4 (B0, in line 3)'],
    ['UTF-8 that is cut in a character', bytesOf('name\nKi', [0xc5]), 'byte 8 (C5, in line 2)'],
    ['UTF-8 with a mark and a bad byte', bytesOf([0xef, 0xbb, 0xbf], 'ab', [0xff]), 'byte 6 (FF, in line 1)'],
    ['UTF-8 of a surrogate', bytesOf('ab', [0xed, 0xa0, 0x80]), 'byte 3 (ED, in line 1)'],
  ])('in %s is refused with the byte and what to do', (_, bytes, place) => {
    const refusal = refusalOf(() => read(fileWith(bytes)));
    expect(refusal.code).toBe('bad-input');
    expect(refusal.message).toContain(`people.csv is not UTF-8: ${place}`);
    expect(refusal.record.next).toContain('Save it as UTF-8');
  });

  test('in UTF-16 without its mark, or with half a character, is refused', () => {
    const plain = [...Buffer.from('name\nsomebody\n', 'utf16le')];
    expect(refusalOf(() => read(fileWith(Buffer.from(plain)))).message).toContain('seems to be UTF-16');
    const half = bytesOf([0xff, 0xfe], [0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]);
    expect(refusalOf(() => read(fileWith(half))).message).toContain('is not UTF-16: byte');
  });

  test('that is too large, missing, a folder or a pipe is refused by name', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.csv'));
    spawnSync('mkfifo', [join(folder, 'pipe.csv')]);
    expect(refusalOf(() => read(fileWith(Buffer.alloc(11)), 10)).message).toContain('larger than');
    expect(refusalOf(() => read(join(folder, 'none.csv'))).code).toBe('not-found');
    expect(refusalOf(() => read(join(folder, 'folder.csv'))).message).toContain('folder.csv is not a file');
    expect(refusalOf(() => read(join(folder, 'pipe.csv'))).message).toContain('pipe.csv is not a file');
  });
});
