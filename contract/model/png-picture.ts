/** The picture of a PNG file: its header, palette, colours and data, without what else a file may carry. */
import { cutOff, isPlaced, NoPicture } from './no-picture.ts';
import type { Picture } from './photo.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What is drawn from; texts, times, Exif and the frames of an animation are left out, and a profile, which is signed by its maker. */
const kept: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT'];

export function isPng(bytes: Uint8Array): boolean {
  return isPlaced(bytes, 0, signature);
}

/** @throws NoPicture */
export function pictureOfPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  const keep = (from: number, until: number) => {
    whole.set(bytes.subarray(from, until), length);
    length += until - from;
  };
  keep(0, signature.length);
  let size: { width: number; height: number } | null = null;
  let hasPixels = false;
  for (let at = signature.length; ;) {
    if (at + 12 > bytes.length) throw cutOff();
    const until = at + 12 + view.getUint32(at);
    if (until > bytes.length) throw cutOff();
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((size === null) !== (kind === 'IHDR'))
      throw new NoPicture('The picture does not say how large it is.');
    if (view.getUint32(until - 4) !== checkSum(bytes.subarray(at + 4, until - 4))) {
      throw new NoPicture('The picture is damaged: a check sum in it is wrong.');
    }
    if (kind === 'IHDR') {
      if (until - at !== 25) throw new NoPicture('The picture does not say how large it is.');
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (kind === 'IDAT') hasPixels = true;
    if (kept.includes(kind)) keep(at, until);
    if (kind === 'IEND') break;
    at = until;
  }
  if (size === null || !hasPixels) throw new NoPicture('The file holds no picture.');
  return { ...size, bytes: whole.slice(0, length) };
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

/** CRC-32 as PNG has it in its annex D. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
