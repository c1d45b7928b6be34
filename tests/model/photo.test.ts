import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { photoLimits, readPhoto } from '../../contract/model/photo.ts';
import { chunk, exifPart, jpeg, jpegWith, png, segment } from '../support/pictures.ts';

function refusalOf(bytes: Uint8Array): string {
  try {
    readPhoto(bytes);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'bad-input') return error.record.happened;
    throw error;
  }
  throw new Error('It was not refused.');
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe('a photo', () => {
  test('is told by its bytes, with its sides in pixels', () => {
    expect(readPhoto(jpeg)).toMatchObject({ format: 'jpeg', width: 24, height: 16 });
    expect(readPhoto(png(3, 5))).toMatchObject({ format: 'png', width: 3, height: 5 });
  });

  test('that was read is read again as it is', () => {
    for (const file of [jpegWith(exifPart(6, 'Maputo')), png(3, 5, chunk('tEXt', Buffer.from('a\0b')))]) {
      const once = readPhoto(file);
      expect(readPhoto(once.bytes)).toEqual(once);
    }
  });

  test('of a JPEG keeps no place, no comment and no profile, and still says which way is up', () => {
    const file = jpegWith(
      exifPart(6, 'GPS Maputo'),
      segment(0xed, Buffer.from('Photoshop 3.0')),
      segment(0xfe, Buffer.from('a comment')),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0')),
    );
    const { bytes } = readPhoto(file);
    for (const text of ['Maputo', 'Photoshop', 'a comment', 'ns.adobe.com', 'ICC_PROFILE']) {
      expect([text, holds(file, text), holds(bytes, text)]).toEqual([text, true, false]);
    }
    const [, turned] =
      [
        ...Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/Exif\0\0MM\0\*[^]{4}[^]{11}(.)/g),
      ][0] ?? [];
    expect(turned?.charCodeAt(0)).toBe(6);
    expect(bytes.slice(2, 4)).toEqual(Uint8Array.from([0xff, 0xe1]));
  });

  test('of a PNG keeps no text, no time, no Exif and no frames', () => {
    const names = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'iCCP', 'acTL'];
    const file = png(
      3,
      5,
      ...names.map((name) => chunk(name, Buffer.from('Maputo'))),
      chunk('gAMA', Buffer.alloc(4)),
    );
    const { bytes } = readPhoto(file);
    for (const name of [...names, 'Maputo']) expect([name, holds(bytes, name)]).toEqual([name, false]);
    for (const name of ['IHDR', 'gAMA', 'IDAT', 'IEND'])
      expect([name, holds(bytes, name)]).toEqual([name, true]);
    expect(bytes).toEqual(new Uint8Array(png(3, 5, chunk('gAMA', Buffer.alloc(4)))));
  });

  test('may be as large as a photo may be, and no larger', () => {
    expect(readPhoto(png(photoLimits.side, 1)).width).toBe(4096);
    expect(refusalOf(png(photoLimits.side + 1, 1))).toBe(
      'The picture has 4,097 × 1 pixels; a side has at most 4,096. Make it smaller first.',
    );
    expect(refusalOf(Buffer.alloc(1_000_001, jpeg))).toBe(
      'The file is larger than 1 MB. Make it smaller first.',
    );
  });
});

describe('an attack by a file that calls itself a photo', () => {
  const scan = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const damaged = png(3, 5);
  damaged[20] = 9;

  test.for([
    ['nothing', Buffer.alloc(0), 'The file is empty.'],
    [
      'a drawing that could hold a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'neither',
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'neither'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'neither'],
    ['ten million bytes', Buffer.alloc(10_000_000, jpeg), 'larger than 1 MB'],
    ['a JPEG without its end', jpeg.subarray(0, -2), 'cut off'],
    [
      'a JPEG without its scan',
      Buffer.concat([jpeg.subarray(0, scan), Buffer.from([0xff, 0xd9])]),
      'no picture',
    ],
    ['a JPEG cut inside a table', jpeg.subarray(0, 600), 'cut off'],
    [
      'two JPEG frames',
      jpegWith(segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]))),
      'more than one',
    ],
    ['a PNG without its end', png(3, 5).subarray(0, -12), 'cut off'],
    ['a PNG cut inside its data', png(3, 5).subarray(0, 50), 'cut off'],
    ['a PNG with a changed byte', damaged, 'check sum'],
    ['a PNG of no width', png(0, 5), 'no width'],
    [
      'a PNG whose part is said to be longer than all of it',
      Buffer.concat([png(3, 5).subarray(0, 8), Buffer.alloc(12, 0xff)]),
      'cut off',
    ],
    [
      'a PNG without a header',
      Buffer.concat([png(3, 5).subarray(0, 8), chunk('IEND', Buffer.alloc(0))]),
      'how large',
    ],
  ] as const)('%s is refused by a sentence', ([, bytes, words]) => {
    expect(refusalOf(bytes)).toContain(words);
  });

  test('loses the other file that stands behind its end', () => {
    for (const picture of [jpeg, png(3, 5)]) {
      const { bytes } = readPhoto(Buffer.concat([picture, Buffer.from('PK\x03\x04<script>')]));
      expect(bytes).toEqual(readPhoto(picture).bytes);
    }
  });

  test('by any bytes behind a true beginning is a picture or is refused', () => {
    const beginnings = [jpeg, jpegWith(exifPart(3, 'x')), png(3, 5)];
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        (picture, place, bytes) => {
          const file = Buffer.from(picture);
          file.set(bytes.subarray(0, file.length - (place % file.length)), place % file.length);
          try {
            expect(readPhoto(file).bytes.length).toBeLessThanOrEqual(file.length + 36);
          } catch (error) {
            if (!(error instanceof Refusal) || error.code !== 'bad-input') throw error;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
