/** The desktop shell as this page finds it; null in a browser. */
import { bridgeName, type Bridge } from '../../contract/wire/bridge.ts';

export const bridge = (globalThis as { readonly [bridgeName]?: Bridge })[bridgeName] ?? null;
