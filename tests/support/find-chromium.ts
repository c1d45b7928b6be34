import type { TestProject } from 'vitest/node';
import { findProgram } from './find-program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the browser for the journeys. */
    chromium: string;
  }
}

/** Finds a Chromium, installs one where this account may, or says in one sentence how to get one. */
export default function provideChromium({ provide }: TestProject): void {
  const chromium = findProgram({
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    packages: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
  });
  provide('chromium', chromium);
}
