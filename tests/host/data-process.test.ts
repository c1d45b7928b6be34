import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { operations } from '../../contract/operations/index.ts';
import { connect, type ClientPort } from '../../contract/wire/client.ts';
import { forkNode, startDataProcess, type DataProcessOptions } from '../../electron/host/data-process.ts';
import { frailFork } from '../support/faults.ts';
import { newCommandId, newTopic } from '../support/new-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { emptyWorkspace, opening, worker } from '../support/workspaces.ts';

/** A data process on an empty workspace, a client of it, and a hand on the life of it. */
async function start(more: Partial<DataProcessOptions> = {}) {
  const folder = more.folder ?? emptyWorkspace();
  const life = frailFork(worker);
  const options = { ...opening, folder, fork: life.fork, ...more };
  const dataProcess = await startDataProcess(options);
  onTestFinished(() => dataProcess.stop());
  const newClient = () => connect(operations, dataProcess.newClient(), { newCommandId });
  return { folder, life, dataProcess, newClient };
}

describe('starting', () => {
  test('gives what was opened', async () => {
    const { dataProcess, folder } = await start();
    expect(dataProcess.about).toMatchObject({ folder, mode: 'read-write' });
  });

  test('is refused with the reason of the process itself', async () => {
    const folder = join(temporaryFolder(), 'nothing here');
    const refused = start({ folder });
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ code: 'not-a-workspace' });
  });

  test('is refused when the process stops before it has opened anything', async () => {
    const broken = join(temporaryFolder(), 'broken.mjs');
    writeFileSync(broken, 'process.exit(1);');
    const refused = start({ fork: () => forkNode(broken) });
    await expect(refused).rejects.toMatchObject({ code: 'internal', message: /stopped before/ });
  });
});

describe('a process that dies', () => {
  test('is there again within a second', async () => {
    const startedAt = performance.now();
    const { life, newClient } = await start();
    const client = newClient();
    await client.api.countries.list({});
    const startMs = performance.now() - startedAt;
    const awayMs: number[] = [];
    // A busy machine is slow to start a process at all: then of two deaths one may take as long as a start.
    for (let death = 0; death < 2; death += 1) {
      const isOpen = new Promise<void>((resolve) => client.onLine((line) => line === 'open' && resolve()));
      const diedAt = performance.now();
      life.kill();
      await isOpen;
      awayMs.push(performance.now() - diedAt);
      expect(await client.api.countries.list({})).toBeInstanceOf(Array);
    }
    expect(Math.min(...awayMs)).toBeLessThan(Math.max(1_000, startMs));
  });

  test(
    '25 times under load loses no command, doubles none, and answers all',
    { timeout: 60_000 },
    async () => {
      let minutes = 0;
      const { life, newClient } = await start({ now: () => (minutes += 1) * 60_000 });
      const client = newClient();
      const confirmed: string[] = [];
      const unconfirmed: string[] = [];
      for (let round = 0; round < 25; round += 1) {
        const topics = Array.from({ length: 40 }, newTopic);
        life.crashAt(round % 2 === 0 ? 'before-answer' : 'before-arrival');
        const results = await Promise.allSettled(topics.map((topic) => client.api.topics.make(topic)));
        for (const [index, { id }] of topics.entries()) {
          (results[index]?.status === 'fulfilled' ? confirmed : unconfirmed).push(id);
        }
      }
      const entriesOf = async (id: string) => (await client.api.history.of({ id })).length;
      expect(new Set(await Promise.all(confirmed.map(entriesOf)))).toEqual(new Set([1]));
      expect(await Promise.all(unconfirmed.map(entriesOf))).toEqual(unconfirmed.map(() => 0));
      expect(confirmed.length).toBeGreaterThan(0);
      expect(unconfirmed.length).toBeGreaterThan(0);
    },
  );

  test('three times within a minute is given up: every line ends, and there is no fourth start', async () => {
    const starts: number[] = [];
    const life = frailFork(worker);
    const fork = () => {
      starts.push(starts.length);
      return life.fork();
    };
    const { dataProcess, newClient } = await start({ fork });
    const clients = [newClient(), newClient()];
    for (let death = 1; death <= 3; death += 1) {
      await clients[0]?.api.countries.list({});
      life.kill();
      await life.gone;
    }
    const why = await dataProcess.gaveUp;
    expect(why).toMatchObject({ code: 'disconnected', message: /3 times within a minute/ });
    for (const client of [...clients, newClient()]) {
      await expect(client.api.countries.list({})).rejects.toMatchObject({ code: 'disconnected' });
    }
    expect(starts).toHaveLength(3);
  });

  test('three times in three minutes is not given up', async () => {
    let now = 0;
    const { life, newClient } = await start({ now: () => now });
    const { api } = newClient();
    for (let death = 1; death <= 5; death += 1) {
      now += 59_000;
      life.crashAt('before-answer');
      expect(await api.countries.list({})).toBeInstanceOf(Array);
    }
  });

  test('and cannot open its workspace again says why, and is given up', async () => {
    const { life, dataProcess, folder, newClient } = await start();
    const client = newClient();
    await client.api.countries.list({});
    renameSync(folder, `${folder}-gone`);
    onTestFinished(() => renameSync(`${folder}-gone`, folder));
    life.kill();
    expect(await dataProcess.gaveUp).toMatchObject({
      code: 'disconnected',
      message: /could not be opened again/,
    });
    await expect(client.api.countries.list({})).rejects.toMatchObject({ code: 'disconnected' });
  });
});

describe('stopping', () => {
  test('answers what was asked before, then lets go of the workspace', async () => {
    const { dataProcess, folder, newClient } = await start();
    const topic = newTopic();
    const made = newClient().api.topics.make(topic);
    await dataProcess.stop();
    expect(await made).toMatchObject({ id: topic.id });
    const again = await start({ folder });
    expect(await again.newClient().api.history.of({ id: topic.id })).toHaveLength(1);
  });

  test('while the process is being started again stops the new one', async () => {
    const { life, dataProcess, newClient } = await start();
    const { api } = newClient();
    await api.countries.list({});
    life.kill();
    await life.gone;
    await dataProcess.stop();
    await life.gone;
    await expect(api.countries.list({})).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('twice is once', async () => {
    const { dataProcess } = await start();
    await Promise.all([dataProcess.stop(), dataProcess.stop()]);
  });

  test('the host with SIGKILL ends the process too', async () => {
    const host = spawn(
      process.execPath,
      [join(import.meta.dirname, '../support/lonely-host.ts'), emptyWorkspace()],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    await once(host.stdout, 'data');
    host.stderr.resume();
    // The data process holds the other end of this pipe as well: it closes when both are gone.
    const bothGone = once(host.stderr, 'close');
    host.kill('SIGKILL');
    await bothGone;
  });

  test('by SIGTERM closes the workspace; a Ctrl-C is left to the host', async () => {
    const { life, newClient } = await start();
    const client = newClient();
    await client.api.countries.list({});
    const lines: string[] = [];
    client.onLine((line) => lines.push(line));
    process.kill(life.pid ?? 0, 'SIGINT');
    await client.api.countries.list({});
    expect(lines).toEqual([]);
    process.kill(life.pid ?? 0, 'SIGTERM');
    await life.gone;
    await client.api.countries.list({});
    expect(lines).toEqual(['lost', 'open']);
  });
});

describe('a client', () => {
  test('that goes is forgotten, and the others stay', async () => {
    const { newClient } = await start();
    const going = newClient();
    const staying = newClient();
    await Promise.all([going.api.countries.list({}), staying.api.countries.list({})]);
    going.close();
    await expect(going.api.countries.list({})).rejects.toMatchObject({ code: 'disconnected' });
    const changed = new Promise((resolve) => staying.onChanged(resolve));
    await staying.api.topics.make(newTopic());
    expect(await changed).toMatchObject({ topics: ['topics'] });
  });

  test('that comes while the process is starting again is answered', async () => {
    const { life, dataProcess } = await start();
    life.kill();
    await life.gone;
    const port: ClientPort = dataProcess.newClient();
    const { api } = connect(operations, port, { newCommandId });
    expect(await api.countries.list({})).toBeInstanceOf(Array);
  });
});
