import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from '../support/source-files.ts';

interface Room {
  readonly at: string;
  readonly may: readonly string[];
}

/** The longest path that fits says which room a file is in. */
const rooms: readonly Room[] = [
  { at: 'contract/', may: ['contract/', 'zod', 'temporal-polyfill', 'edtf'] },
  {
    at: 'drawing/',
    may: [
      'drawing/',
      'contract/',
      'd3-array',
      'd3-geo',
      'd3-scale',
      'd3-shape',
      'temporal-polyfill',
      'topojson-client',
      'topojson-specification',
      'world-atlas',
    ],
  },
  {
    at: 'db/',
    may: [
      'db/',
      'contract/',
      'drawing/',
      'zod',
      '@myriaddreamin/typst-ts-web-compiler',
      'better-sqlite3',
      'countries-and-timezones',
      'docx',
      'fflate',
      'papaparse',
      'node:*',
    ],
  },
  {
    at: 'electron/host/',
    may: ['electron/host/', 'contract/', 'zod', 'commander', 'string-width', 'ws', 'open', 'node:*'],
  },
  {
    at: 'renderer/',
    may: [
      'renderer/',
      'contract/',
      'drawing/',
      'zod',
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-query',
      'zustand',
      'lucide-react',
      'temporal-polyfill',
      'papaparse',
      '@fontsource-variable/inter',
    ],
  },
];

const files = sourceFiles('ts', 'tsx');

describe.for(rooms)('$at', ({ at, may }) => {
  test(`imports nothing but ${may.join(', ')}`, () => {
    const inRoom = files.filter((file) => file.startsWith(at));
    expect(inRoom.length).toBeGreaterThan(10);
    const strangers = inRoom.flatMap((file) =>
      importsOf(file)
        .filter(
          (name) =>
            !may.some((allowed) => (allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('the screens', () => {
  test('do not import one another', () => {
    const screenOf = (path: string) => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1];
    const crossings = files.flatMap((file) => {
      const screen = screenOf(file);
      if (screen === undefined) return [];
      return importsOf(file)
        .filter((name) => (screenOf(name) ?? screen) !== screen)
        .map((name) => `${file} imports ${name}`);
    });
    expect(crossings).toEqual([]);
  });
});

describe('build and tests', () => {
  test('are imported by no room', () => {
    const inRooms = files.filter((file) => /^(?:contract|drawing|db|electron|renderer)\//.test(file));
    const strangers = inRooms.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(?:build|tests|dist)\//.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('the rules themselves', () => {
  test('see what a file imports', () => {
    expect(importsOf('db/core.ts')).toContain('contract/model/id.ts');
    expect(importsOf('db/core.ts')).toContain('node:*');
    expect(importsOf('renderer/main.tsx')).toContain('renderer/style/tokens.css');
  });
});
