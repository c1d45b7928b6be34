/** Typst as WebAssembly, started once: nothing is fetched, and it reads no file but the template. */
import { readFile } from 'node:fs/promises';
import { initSync, TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { assetFile, type AssetName } from './asset-file.ts';
import { pdfTemplate } from './pdf-template.ts';

/** In the order in which a sign is looked for, as the template names them. */
export const typefaces: readonly AssetName[] = [
  'noto-sans-regular.ttf',
  'noto-sans-bold.ttf',
  'noto-naskh-arabic.ttf',
  'noto-sans-sc.ttf',
  'noto-sans-jp.ttf',
  'noto-sans-kr.ttf',
];

const template = '/report.typ';
// What these two mean to the compiler: a PDF, and what is wrong as values.
const asPdf = 1;
const inFull = 3;

let started: Promise<TypstCompiler> | undefined;

/** @param input what the template reads, as JSON */
export async function typeset(input: string): Promise<Uint8Array> {
  const compiler = await (started ??= start());
  const world = compiler.snapshot('/', template, [['report', input]]);
  try {
    const { result, diagnostics } = world.get_artifact(asPdf, inFull) as {
      result?: Uint8Array;
      diagnostics?: { message: string }[];
    };
    if (result !== undefined) return result;
    throw new Error(`Typst: ${(diagnostics ?? []).map(({ message }) => message).join('; ')}`);
  } finally {
    world.free();
  }
}

async function start(): Promise<TypstCompiler> {
  initSync({ module: await readFile(assetFile('typst.wasm')) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const name of typefaces) await builder.add_raw_font(await readFile(assetFile(name)));
  const compiler = await builder.build();
  compiler.add_source(template, pdfTemplate);
  return compiler;
}
