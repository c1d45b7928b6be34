/** Where the files lie that are read as they are: beside the bundle, or, in a checkout, in the packages they come with. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** By the name each has beside the bundle; the build copies them there. */
export const assets = {
  'typst.wasm': '@myriaddreamin/typst-ts-web-compiler/wasm',
  'noto-sans-regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-bold.ttf': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-naskh-arabic.ttf': '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-sans-sc.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-jp.ttf': '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'noto-sans-kr.ttf': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
} as const;

export type AssetName = keyof typeof assets;

export function assetFile(name: AssetName): string {
  return import.meta.url.endsWith('.js')
    ? fileURLToPath(new URL(`./assets/${name}`, import.meta.url))
    : installedAsset(name);
}

export function installedAsset(name: AssetName): string {
  return createRequire(import.meta.url).resolve(assets[name]);
}
