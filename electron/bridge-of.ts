/** The one object that the page is given: named functions over strings, none of which lets anything of Electron through. */
import type { IpcRenderer } from 'electron';
import { channels, type Bridge } from '../contract/wire/bridge.ts';

/** The part of the channel that is used, for tests as well. */
export type Channel = Pick<IpcRenderer, 'send'> & {
  on(channel: string, listener: (event: unknown, ...said: unknown[]) => void): unknown;
};

/** One listener for each channel, for as long as the page lives; those who hear through the bridge come and go. */
export function bridgeOf(channel: Channel): Bridge {
  const hearsAtDoor = new Map<string, Set<Receive>>();
  const hearsShell = new Set<Receive>();
  channel.on(channels.came, (_, door, message) => {
    for (const receive of hearsAtDoor.get(String(door)) ?? []) receive(String(message));
  });
  channel.on(channels.said, (_, message) => {
    for (const receive of hearsShell) receive(String(message));
  });
  return Object.freeze({
    dial: (door: string) => channel.send(channels.dial, door),
    send: (door: string, message: string) => channel.send(channels.send, door, message),
    on(door: string, receive: Receive) {
      const those = hearsAtDoor.get(door) ?? new Set();
      hearsAtDoor.set(door, those);
      return hear(those, receive);
    },
    say: (message: string) => channel.send(channels.say, message),
    onSaid: (receive: Receive) => hear(hearsShell, receive),
  });
}

type Receive = (message: string) => void;

/** The same function twice is heard twice, and each stops on its own: the bridge wraps what crosses it anew each time. */
function hear(those: Set<Receive>, receive: Receive): () => void {
  const heard = (message: string) => receive(message);
  those.add(heard);
  return () => void those.delete(heard);
}
