/** The main process's end of the channels; of its ways to hear, the one that the application takes. */
import { EventEmitter } from 'node:events';
import { covered } from './covered.ts';

export const ipcMain = covered('ipcMain', new EventEmitter());
