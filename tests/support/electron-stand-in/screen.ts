/** The displays: one, as wide as many are. */
import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { covered } from './covered.ts';
import type { Like } from './like.ts';

const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1_920, height: 1_080 },
  workArea: { x: 0, y: 40, width: 1_920, height: 1_040 },
} as Electron.Display;

export const screen = covered(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
  } satisfies Like<Electron.Screen>),
);
