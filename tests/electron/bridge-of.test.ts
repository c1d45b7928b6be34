import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { channels } from '../../contract/wire/bridge.ts';
import { bridgeOf } from '../../electron/bridge-of.ts';

/** What stands for Electron's channel: an emitter that keeps what is sent. */
function newChannel() {
  const sent: unknown[][] = [];
  const emitter = new EventEmitter();
  const channel = Object.assign(emitter, { send: (...said: unknown[]) => void sent.push(said) });
  const comes = (...said: unknown[]) =>
    emitter.emit(said[0] as string, { sender: 'Electron’s own' }, ...said.slice(1));
  return { channel, sent, comes };
}

describe('the bridge', () => {
  test('has five functions and cannot be changed', () => {
    const bridge = bridgeOf(newChannel().channel);
    expect(Object.keys(bridge).sort()).toEqual(['dial', 'on', 'onSaid', 'say', 'send']);
    expect(Object.isFrozen(bridge)).toBe(true);
  });

  test('gives texts on by their door, and never Electron’s event', () => {
    const { channel, comes } = newChannel();
    const bridge = bridgeOf(channel);
    const heard: unknown[][] = [];
    bridge.on('wire', (...said) => heard.push(['wire', ...said]));
    bridge.on('host', (...said) => heard.push(['host', ...said]));
    bridge.onSaid((...said) => heard.push(['said', ...said]));
    comes(channels.came, 'wire', 'one');
    comes(channels.came, 'nowhere', 'two');
    comes(channels.said, 'three');
    expect(heard).toEqual([
      ['wire', 'one'],
      ['said', 'three'],
    ]);
  });

  test('sends on the channels it is for', () => {
    const { channel, sent } = newChannel();
    const bridge = bridgeOf(channel);
    bridge.dial('host');
    bridge.send('host', '.frame');
    bridge.say('{}');
    expect(sent).toEqual([
      [channels.dial, 'host'],
      [channels.send, 'host', '.frame'],
      [channels.say, '{}'],
    ]);
  });

  test('lets go of whoever stops hearing, a thousand times over, with as many listeners as at first', () => {
    const { channel, comes } = newChannel();
    const bridge = bridgeOf(channel);
    const before = channel.listenerCount(channels.came);
    let count = 0;
    for (let time = 0; time < 1_000; time += 1) bridge.on('wire', () => (count += 1))();
    const stop = bridge.on('wire', () => (count += 1));
    comes(channels.came, 'wire', 'once');
    stop();
    comes(channels.came, 'wire', 'again');
    expect(count).toBe(1);
    expect(channel.listenerCount(channels.came)).toBe(before);
  });
});
