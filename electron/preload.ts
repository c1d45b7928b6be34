/** Runs before the page, in its sandbox: gives it the bridge. */
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName } from '../contract/wire/bridge.ts';
import { bridgeOf } from './bridge-of.ts';

contextBridge.exposeInMainWorld(bridgeName, bridgeOf(ipcRenderer));
