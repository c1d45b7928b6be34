/** What every carrier of the wire has to do, as one suite. */
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { operations } from '../../contract/operations/index.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { Changed } from '../../contract/topics.ts';
import { connect, type ClientPort } from '../../contract/wire/client.ts';
import type { Moment } from '../support/faults.ts';
import { newCommandId, newCountry, newTopic } from '../support/new-records.ts';
import { emptyWorkspace, useLongWorkspace } from '../support/workspaces.ts';
import { hostileAsks, malformedFrames } from './hostile-frames.ts';

/** One carrier with an empty workspace at its far end. */
export interface Carrier {
  /** The port of a new client. */
  openPort(): Promise<ClientPort>;
  /** Has the next frame, or the answer to it, go down with the far side, which comes up again. */
  crashAt(moment: Moment): void;
  /** Takes the far side away for good. */
  end(): void | Promise<void>;
}

/** Runs the suite over a carrier; `start` gives a fresh one to a workspace and cleans up when the test ends. */
export function itCarriesTheWire(start: (folder: string) => Promise<Carrier>): void {
  const longWorkspace = useLongWorkspace();

  async function begin(folder = emptyWorkspace()) {
    const carrier = await start(folder);
    const newClient = async () => connect(operations, await carrier.openPort(), { newCommandId });
    const client = await newClient();
    return { carrier, newClient, client, api: client.api };
  }

  describe('answers', () => {
    test('a command and a query', async () => {
      const { api } = await begin();
      const made = await api.countries.make(france);
      expect(made).toEqual(france);
      expect(await api.countries.list({})).toContainEqual(france);
    });

    test('a refusal with its problems and their places', async () => {
      const { api } = await begin();
      const refusal = await refusalOf(api.countries.make({ ...france, code: 'not a code' }));
      expect(refusal.code).toBe('bad-input');
      expect(refusal.problems).toMatchObject([
        { path: ['code'], message: expect.stringContaining('capital') },
      ]);
      expect(await api.countries.list({})).not.toContainEqual(expect.objectContaining({ id: france.id }));
    });

    test('progress in order, and then the answer', async () => {
      const { api } = await begin(await longWorkspace());
      const seen: Progress[] = [];
      const answer = await api.workspace.verify({}, { onProgress: (progress) => seen.push(progress) });
      expect(answer.brokenAt).toBeNull();
      expect(seen.length).toBeGreaterThan(1);
      expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    });

    test('5,000 calls at once, each with its own answer', async () => {
      const { api } = await begin();
      const known = newCommandId();
      await api.countries.make(france, { commandId: known });
      const ids = Array.from({ length: 5_000 }, (_, index) => (index % 2 === 0 ? known : `unknown-${index}`));
      const outcomes = await Promise.all(ids.map((commandId) => api.commands.outcome({ commandId })));
      expect(outcomes.map((outcome) => outcome.known)).toEqual(ids.map((id) => id === known));
    });

    test('with 3 MB, unharmed at every place where it was cut', async () => {
      const { api } = await begin();
      const remark = '🤝 é '.repeat(200_000).trim();
      const topic = { ...newTopic(), remark };
      await api.topics.make(topic);
      await api.topics.change({ id: topic.id, fields: { remark: `${remark}!` } });
      const entries = await api.history.of({ id: topic.id });
      expect(entries[0]?.after).toMatchObject({ remark });
      expect(entries[1]).toMatchObject({ before: { remark }, after: { remark: `${remark}!` } });
      expect(JSON.stringify(entries).length).toBeGreaterThan(3_000_000);
    });
  });

  describe('commands', () => {
    test('asked twice under one id are done once', async () => {
      const { api } = await begin();
      const commandId = newCommandId();
      const topic = newTopic();
      const first = await api.topics.make(topic, { commandId });
      const second = await api.topics.make(topic, { commandId });
      expect(second).toEqual(first);
      expect(await api.history.of({ id: topic.id })).toHaveLength(1);
    });

    test('are told to every client as changed', async () => {
      const { api, client, newClient } = await begin();
      const clients = [client, await newClient(), await newClient()];
      const told = clients.map((one) => new Promise<Changed>((resolve) => one.onChanged(resolve)));
      // A client is there once it has been answered.
      await Promise.all(clients.map((one) => one.api.countries.list({})));
      await api.countries.make(france);
      for (const changed of await Promise.all(told)) expect(changed.topics).toEqual(['countries']);
    });

    test('that are refused are told to nobody', async () => {
      const { api, newClient } = await begin();
      const other = await newClient();
      const seen: Changed[] = [];
      other.onChanged((changed) => seen.push(changed));
      await other.api.countries.list({});
      await refusalOf(api.countries.make({ ...france, code: '' }));
      await api.topics.make(newTopic());
      await other.api.countries.list({});
      expect(seen.map(({ topics }) => topics)).toEqual([['topics']]);
    });
  });

  describe('cancelling', () => {
    test('a query refuses it at once, and the line goes on', async () => {
      const { api } = await begin(await longWorkspace());
      const abort = new AbortController();
      const call = refusalOf(
        api.workspace.verify({}, { signal: abort.signal, onProgress: () => abort.abort() }),
      );
      expect((await call).code).toBe('cancelled');
      expect(await api.countries.list({})).toBeInstanceOf(Array);
    });

    test('before the call refuses it without asking', async () => {
      const { api } = await begin();
      const signal = AbortSignal.abort();
      expect((await refusalOf(api.topics.make(newTopic(), { signal }))).code).toBe('cancelled');
    });

    test('reaches the core, which stops the work', async () => {
      const { carrier } = await begin(await longWorkspace());
      const port = await carrier.openPort();
      const frames = framesOf(port);
      await frames.opened;
      // Walks beside it share the time chunk by chunk, so that the first is not done before its cancel arrives.
      for (let ask = 1; ask <= 40; ask += 1) {
        port.send(JSON.stringify({ kind: 'ask', ask, operation: 'workspace.verify', input: {} }));
      }
      port.send(JSON.stringify({ kind: 'cancel', ask: 1 }));
      const last = await frames.find(
        (frame) => (frame.kind === 'answer' || frame.kind === 'refusal') && frame.ask === 1,
      );
      expect(last).toMatchObject({ kind: 'refusal', ask: 1, refusal: { code: 'cancelled' } });
    });
  });

  describe('a crash', () => {
    for (const moment of ['before-arrival', 'before-answer'] as const) {
      test(`${moment} of a query: it is asked again and answered`, async () => {
        const { api, carrier } = await begin();
        await api.countries.make(france);
        carrier.crashAt(moment);
        expect(await api.countries.list({})).toContainEqual(france);
      });
    }

    test('after a command was written: it is confirmed with its answer', async () => {
      const { api, carrier } = await begin();
      const topic = newTopic();
      carrier.crashAt('before-answer');
      expect(await api.topics.make(topic)).toMatchObject({ id: topic.id });
      expect(await api.history.of({ id: topic.id })).toHaveLength(1);
    });

    test('before a command arrived: it is not confirmed, is not there, and can be sent again', async () => {
      const { api, carrier } = await begin();
      const topic = newTopic();
      const commandId = newCommandId();
      carrier.crashAt('before-arrival');
      const refusal = await refusalOf(api.topics.make(topic, { commandId }));
      expect(refusal.code).toBe('not-confirmed');
      expect(refusal.message).toContain('not written');
      expect(refusal.message).toContain('kept');
      expect(refusal.message).toContain('sent again');
      expect(await api.history.of({ id: topic.id })).toEqual([]);
      expect(await api.topics.make(topic, { commandId })).toMatchObject({ id: topic.id });
    });

    test('is told of as a lost line that opens again, to every client', async () => {
      const { api, carrier, client, newClient } = await begin();
      const clients = [client, await newClient()];
      await Promise.all(clients.map((one) => one.api.countries.list({})));
      const told = clients.map(
        (one) =>
          new Promise((resolve) => {
            const lines: string[] = [];
            one.onLine((line) => lines.push(line) === 2 && resolve(lines));
          }),
      );
      carrier.crashAt('before-answer');
      await api.countries.list({});
      expect(await told[0]).toEqual(['lost', 'open']);
      expect(await told[1]).toEqual(['lost', 'open']);
    });

    test('in the middle of much: every command is confirmed or not as it was written or not', async () => {
      const { api, carrier } = await begin();
      const topics = Array.from({ length: 200 }, () => newTopic());
      const settled = Promise.allSettled(
        topics.map((topic, index) => {
          if (index === 100) carrier.crashAt('before-answer');
          return api.topics.make(topic);
        }),
      );
      const written = (await settled).map(({ status }) => status === 'fulfilled');
      const entries = await Promise.all(topics.map(({ id }) => api.history.of({ id })));
      expect(entries.map(({ length }) => length)).toEqual(written.map((was) => (was ? 1 : 0)));
    });
  });

  describe('the end of the far side', () => {
    test('refuses what is pending and what is called after it, and hangs on nothing', async () => {
      const { api, carrier } = await begin();
      await api.countries.list({});
      const pending = Promise.allSettled([
        api.countries.list({}),
        api.workspace.verify({}),
        api.topics.make(newTopic()),
      ]);
      await carrier.end();
      for (const result of await pending) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'disconnected' });
      }
      expect((await refusalOf(api.countries.list({}))).code).toBe('disconnected');
      expect((await refusalOf(api.topics.make(newTopic()))).code).toBe('disconnected');
    });
  });

  describe('hostile clients', () => {
    test('a malformed frame ends its own line and no other', async () => {
      const { api, carrier } = await begin();
      for (const [what, frame] of malformedFrames) {
        const port = await carrier.openPort();
        const frames = framesOf(port);
        await frames.opened;
        port.send(frame);
        expect((await frames.ended).code, what).toBe('disconnected');
      }
      expect(await api.countries.list({})).toBeInstanceOf(Array);
    });

    test('a question that is not one is refused, and the line goes on', async () => {
      const { api, carrier } = await begin();
      const port = await carrier.openPort();
      const frames = framesOf(port);
      await frames.opened;
      for (const [number, [what, ask]] of hostileAsks.entries()) {
        port.send(`{"kind":"ask","ask":${number},${ask}}`);
        const reply = await frames.find((frame) => frame['ask'] === number);
        expect(reply['kind'], what).toBe('refusal');
        expect(JSON.stringify(reply), what).not.toMatch(/internal|\.ts|node_modules|stack/i);
      }
      expect(await api.countries.list({})).toBeInstanceOf(Array);
    });
  });
}

const france = newCountry();

async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error = await call.then(
    (output) => new Error(`It was not refused: ${JSON.stringify(output)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error;
}

type Frame = Record<string, unknown>;

/** A client's port without a client: what comes out of it, as it comes. */
function framesOf(port: ClientPort) {
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<Refusal>();
  const frames: Frame[] = [];
  let look: (() => void) | undefined;
  port.onFrame((text) => {
    frames.push(JSON.parse(text));
    look?.();
  });
  port.onLine((line) => line === 'open' && opened.resolve());
  port.onEnd?.(ended.resolve);
  return {
    opened: opened.promise,
    ended: ended.promise,
    find: (wanted: (frame: Frame) => boolean) =>
      new Promise<Frame>((resolve) => {
        look = () => {
          const frame = frames.find(wanted);
          if (frame) resolve(frame);
        };
        look();
      }),
  };
}
