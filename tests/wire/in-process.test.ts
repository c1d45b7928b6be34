import { describe, expect, onTestFinished, test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { connect } from '../../contract/wire/client.ts';
import { portPair } from '../../contract/wire/pair.ts';
import type { Port } from '../../contract/wire/port.ts';
import { serve } from '../../contract/wire/serve.ts';
import { openCore } from '../../db/core.ts';
import { frailLine } from '../support/faults.ts';
import { newCommandId, newTopic } from '../support/new-records.ts';
import { emptyWorkspace, opening } from '../support/workspaces.ts';
import { itCarriesTheWire } from './conformance.ts';

function openDispatcher(folder: string) {
  const core = openCore({ ...opening, folder, now: Date.now });
  onTestFinished(() => core.close());
  return core.dispatcher;
}

describe('the wire inside one process', { timeout: 30_000 }, () => {
  itCarriesTheWire((folder) => {
    const dispatcher = openDispatcher(folder);
    const line = frailLine();
    const served: Port[] = [];
    return Promise.resolve({
      openPort() {
        const pair = line.open();
        serve(dispatcher, pair.core);
        served.push(pair.core);
        return Promise.resolve(pair.client);
      },
      crashAt: line.crashAt,
      end: () => served.forEach((port) => port.close()),
    });
  });
});

describe('a client', () => {
  /** A client whose far end is played by the test, which sees each frame and sends what it likes. */
  function begin() {
    const pair = portPair();
    const client = connect(operations, pair.client, { newCommandId });
    const frames: Record<string, unknown>[] = [];
    let seen: (() => void) | undefined;
    pair.core.onFrame((frame) => {
      frames.push(JSON.parse(frame));
      seen?.();
    });
    return {
      ...client,
      pair,
      frames,
      reply: (frame: object) => pair.core.send(JSON.stringify(frame)),
      /** Resolves when that many frames have come. */
      came: (count: number) =>
        new Promise<void>((resolve) => {
          seen = () => frames.length >= count && resolve();
          seen();
        }),
    };
  }

  test('that calls before the line is open is answered when it is', async () => {
    const pair = portPair();
    serve(openDispatcher(emptyWorkspace()), pair.core);
    pair.drop();
    const { api } = connect(operations, pair.client, { newCommandId });
    const answers = Promise.all([api.countries.list({}), api.topics.make(newTopic())]);
    pair.restore();
    expect((await answers)[0]).toEqual([]);
  });

  test('settles a command by its outcome however often the line is lost meanwhile', async () => {
    const { api, pair, frames, reply, came } = begin();
    const topic = newTopic();
    const made = api.topics.make(topic);
    for (let count = 1; count <= 3; count += 1) {
      await came(count);
      pair.drop();
      pair.restore();
    }
    await came(4);
    expect(frames.map(({ operation }) => operation)).toEqual([
      'topics.make',
      ...Array(3).fill('commands.outcome'),
    ]);
    expect(frames[3]).toMatchObject({ input: { commandId: expect.stringMatching(/^[0-9a-f]{32}$/) } });
    reply({ kind: 'answer', ask: frames[3]?.['ask'], output: { known: true, output: topic } });
    expect(await made).toEqual(topic);
  });

  test('takes no answer to an earlier asking for the answer to a later one', async () => {
    const { api, pair, frames, reply, came } = begin();
    const made = api.topics.make(newTopic());
    await came(1);
    pair.drop();
    pair.restore();
    await came(2);
    reply({ kind: 'refusal', ask: frames[0]?.['ask'], refusal: refusal('cancelled') });
    reply({ kind: 'answer', ask: frames[1]?.['ask'], output: { known: false } });
    await expect(made).rejects.toMatchObject({ code: 'not-confirmed' });
  });

  test('says so when the outcome of a command cannot be found out', async () => {
    const { api, pair, frames, reply, came } = begin();
    const made = api.topics.make(newTopic());
    await came(1);
    pair.drop();
    pair.restore();
    await came(2);
    reply({ kind: 'refusal', ask: frames[1]?.['ask'], refusal: refusal('storage-failed') });
    await expect(made).rejects.toMatchObject({ code: 'not-confirmed', message: /could not be found out/ });
  });

  test('whose command is cancelled too late is told that it was done', async () => {
    const { api, frames, reply, came } = begin();
    const abort = new AbortController();
    const topic = newTopic();
    const made = api.topics.make(topic, { signal: abort.signal });
    await came(1);
    abort.abort();
    await came(2);
    expect(frames[1]).toEqual({ kind: 'cancel', ask: frames[0]?.['ask'] });
    reply({ kind: 'answer', ask: frames[0]?.['ask'], output: topic });
    expect(await made).toEqual(topic);
  });

  test('whose command is cancelled before it is sent never sends it', async () => {
    const { api, pair, frames, came } = begin();
    pair.drop();
    const abort = new AbortController();
    const made = api.topics.make(newTopic(), { signal: abort.signal });
    abort.abort();
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    pair.restore();
    void api.countries.list({});
    await came(1);
    expect(frames.map(({ operation }) => operation)).toEqual(['countries.list']);
  });

  test('that hears something unreadable from the core refuses everything, and hangs on nothing', async () => {
    for (const frame of ['', '{', '{"kind":"answer"}', '{"kind":"refusal","ask":1,"refusal":{}}', '[]']) {
      const { api, pair, came } = begin();
      const pending = api.countries.list({});
      await came(1);
      pair.core.send(frame);
      await expect(pending, frame).rejects.toMatchObject({ code: 'disconnected' });
      await expect(api.countries.list({}), frame).rejects.toMatchObject({ code: 'disconnected' });
    }
  });

  test('of a line that is closed already is refused', async () => {
    const pair = portPair();
    pair.core.close();
    const { api } = connect(operations, pair.client, { newCommandId });
    await expect(api.countries.list({})).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('that is closed refuses what is pending, and does not say that a command was not written', async () => {
    const client = begin();
    const { api, came } = client;
    const calls = [api.countries.list({}), api.topics.make(newTopic())];
    await came(2);
    client.close();
    const [query, command] = await Promise.allSettled(calls);
    expect(query).toMatchObject({ reason: { code: 'disconnected' } });
    expect(command).toMatchObject({ reason: { code: 'disconnected', message: /Whether .* not known/ } });
  });
});

function refusal(code: string) {
  return { code, happened: 'It failed.', safe: '', next: '', problems: [] };
}
