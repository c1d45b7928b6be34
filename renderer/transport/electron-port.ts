/** The page's end of the wire in the desktop application: a door of the bridge, opened once. */
import type { Bridge, Door } from '../../contract/wire/bridge.ts';
import type { ClientPort } from '../../contract/wire/client.ts';
import { piecesOf } from '../../contract/wire/pieces.ts';
import { ClientLine } from './client-line.ts';

export function electronPort(bridge: Bridge, door: Door): ClientPort {
  const line = new ClientLine(() => hearNoMore());
  const hearNoMore = bridge.on(door, line.reader());
  bridge.dial(door);
  return line.port((frame) => {
    for (const piece of piecesOf(frame)) bridge.send(door, piece);
  });
}
