/** The picture of a JPEG file: its frame, tables and scans, without what else a file may carry. */
import { cutOff, isPlaced, NoPicture } from './no-picture.ts';
import type { Picture } from './photo.ts';

const start = [0xff, 0xd8];
const end = [0xff, 0xd9];

/** Markers by their second byte, as ITU-T T.81 table B.1 names them. */
const marker = {
  dht: 0xc4,
  jpg: 0xc8,
  dac: 0xcc,
  eoi: 0xd9,
  sos: 0xda,
  dnl: 0xdc,
  app0: 0xe0,
  app1: 0xe1,
} as const;

/** Quantization, restart interval; and Adobe's APP14, without which colours of some files are read wrongly. */
const keptTables: readonly number[] = [marker.dht, marker.dac, 0xdb, 0xdd, 0xee];

export function isJpeg(bytes: Uint8Array): boolean {
  return isPlaced(bytes, 0, [...start, 0xff]);
}

/** @throws NoPicture */
export function pictureOfJpeg(bytes: Uint8Array): Picture {
  const kept: Uint8Array[] = [];
  let frame: { width: number; height: number } | null = null;
  let turn = 1;
  let hasScan = false;
  for (let at = start.length; ;) {
    const code = markerAt(bytes, at);
    if (code === marker.eoi) break;
    const until = at + 2 + sixteenBits(bytes, at + 2);
    if (until > bytes.length) throw cutOff();
    const segment = bytes.subarray(at, until);
    if (isFrame(code)) {
      if (frame !== null) throw new NoPicture('The file holds more than one picture.');
      frame = { height: sixteenBits(segment, 5), width: sixteenBits(segment, 7) };
      kept.push(segment);
    } else if (code === marker.sos) {
      if (frame === null) throw new NoPicture('The picture does not say how large it is.');
      at = endOfScan(bytes, until);
      kept.push(bytes.subarray(until - segment.length, at));
      hasScan = true;
      continue;
    } else if (code === marker.app0 ? isJfif(segment) : keptTables.includes(code)) {
      kept.push(code === marker.app0 ? withoutThumbnail(segment) : segment);
    } else if (code === marker.app1) turn = turnIn(segment) ?? turn;
    at = until;
  }
  if (frame === null || !hasScan) throw new NoPicture('The file holds no picture.');
  const up = turn === 1 ? [] : [exifOfTurn(turn)];
  return { ...frame, bytes: joined([Uint8Array.from(start), ...up, ...kept, Uint8Array.from(end)]) };
}

/** Fill bytes may stand before a marker. */
function markerAt(bytes: Uint8Array, at: number): number {
  if (at + 1 >= bytes.length) throw cutOff();
  const code = bytes[at + 1] ?? 0;
  if (bytes[at] !== 0xff || code === 0 || code === 0xff || isRestart(code)) {
    throw new NoPicture('The picture is damaged: its parts do not follow each other.');
  }
  return code;
}

function isFrame(code: number): boolean {
  return (code & 0xf0) === 0xc0 && code !== marker.dht && code !== marker.jpg && code !== marker.dac;
}

function isRestart(code: number): boolean {
  return code >= 0xd0 && code <= 0xd7;
}

/** Coded data goes on over stuffed zeros and restarts; the marker behind it belongs to the next part. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const code = bytes[at + 1] ?? 0;
    if (code === 0 || code === 0xff || isRestart(code)) continue;
    return at;
  }
  throw cutOff();
}

function isJfif(segment: Uint8Array): boolean {
  return segment.length >= 18 && isPlaced(segment, 4, [0x4a, 0x46, 0x49, 0x46, 0]);
}

/** A thumbnail may show what was cut away from the picture. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const short = segment.slice(0, 18);
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
}

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
const orientationTag = 0x0112;

/** Which of eight ways is up, as Exif tells it under tag 0x0112; null where it does not. */
function turnIn(segment: Uint8Array): number | null {
  const from = 4 + exif.length;
  if (!isPlaced(segment, 4, exif) || segment.length < from + 8) return null;
  const view = new DataView(segment.buffer, segment.byteOffset + from, segment.length - from);
  const isLittle = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > view.byteLength) return null;
  const count = view.getUint16(first, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = first + 2 + index * 12;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const turn = view.getUint16(at + 8, isLittle);
    return turn >= 1 && turn <= 8 ? turn : null;
  }
  return null;
}

/** An Exif part that says which way is up and nothing else. */
function exifOfTurn(turn: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const length = 2 + exif.length + header.length + directory.length;
  return Uint8Array.from([0xff, marker.app1, 0, length, ...exif, ...header, ...directory]);
}

function sixteenBits(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]];
  if (high === undefined || low === undefined) throw cutOff();
  return high * 256 + low;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
