import { describe, expect, test } from 'vitest';
import { isOwnPage } from '../../electron/sender-check.ts';

const contents = { id: 1 };
const page = { url: 'demarche-app://page/#/officials', parent: null };

describe('a message to the main process', () => {
  test('is heard from the page in the main frame of the window', () => {
    expect(isOwnPage({ frame: page, contents }, contents)).toBe(true);
  });

  const strangers = {
    'a frame inside the page': { frame: { ...page, parent: page }, contents },
    'another window': { frame: page, contents: { id: 1 } },
    'a frame that is gone': { frame: null, contents },
    'another host of the scheme': { frame: { ...page, url: 'demarche-app://evil/' }, contents },
    'a host that begins alike': { frame: { ...page, url: 'demarche-app://page.evil/' }, contents },
    'another file of the page': { frame: { ...page, url: 'demarche-app://page/assets/page.js' }, contents },
    'a file of the disk': { frame: { ...page, url: 'file:///index.html' }, contents },
    'a site': { frame: { ...page, url: 'https://page/' }, contents },
    'an empty page': { frame: { ...page, url: 'about:blank' }, contents },
    'a frame that throws when it is asked': {
      get frame(): never {
        throw new Error('Render frame was disposed');
      },
      contents,
    },
  };
  test.for(Object.entries(strangers))('is not heard from %s', ([, speaker]) => {
    expect(isOwnPage(speaker, contents)).toBe(false);
  });

  test('is not heard while there is no window', () => {
    expect(isOwnPage({ frame: page, contents: null }, null)).toBe(false);
  });
});
