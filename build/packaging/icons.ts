/** The application's icon in the containers that each system wants, from the one drawing in `build/icons`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { root } from '../scripts/steps.ts';

/** Types of an ICNS entry that hold a PNG, by the pixels of a side. */
const icnsTypes = { 16: 'icp4', 32: 'icp5', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' } as const;
const icoSides = [16, 24, 32, 48, 64, 128, 256] as const;

/** @returns the folder with `icon.png`, `icon.ico` and `icon.icns` */
export async function drawIcons(): Promise<string> {
  const folder = join(root, 'dist', 'icons');
  mkdirSync(folder, { recursive: true });
  await initWasm(readFileSync(join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')));
  const drawing = readFileSync(join(root, 'build', 'icons', 'demarche.svg'), 'utf8');
  const png = (side: number) =>
    Buffer.from(new Resvg(drawing, { fitTo: { mode: 'width', value: side } }).render().asPng());
  writeFileSync(join(folder, 'icon.png'), png(1024));
  writeFileSync(join(folder, 'icon.ico'), ico(icoSides.map((side) => ({ side, png: png(side) }))));
  const entries = Object.entries(icnsTypes).map(([side, type]) => ({ type, png: png(Number(side)) }));
  writeFileSync(join(folder, 'icon.icns'), icns(entries));
  return folder;
}

/** Windows: a directory of 16 bytes for each picture, then the pictures. A side of 256 is written as 0. */
function ico(pictures: readonly { side: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { side, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(side % 256, at);
    head.writeUInt8(side % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** macOS: each entry with its type and its length, these eight bytes counted in; so is the whole. */
function icns(entries: readonly { type: string; png: Buffer }[]): Buffer {
  const framed = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return framed('icns', Buffer.concat(entries.map(({ type, png }) => framed(type, png))));
}
