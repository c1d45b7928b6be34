/** What a data process holds in memory after much mixed reading: the size of its own, not that of the bench. */
import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClientFrame, CoreFrame } from '../../contract/wire/frames.ts';
import type { FromDataProcess, ToDataProcess } from '../../contract/wire/serve.ts';
import type { CoreOptions } from '../../db/core.ts';
import { probe } from './world.ts';

const worker = fileURLToPath(new URL('../../db/worker.ts', import.meta.url));
const questions = 300;

/** In megabytes; not a number where the system does not tell. */
export async function memoryAfterReading({ folder, applicationVersion, who }: CoreOptions): Promise<number> {
  const process = fork(worker);
  const tell = (message: ToDataProcess) => process.send(message);
  tell({ open: { folder, applicationVersion, who } });
  await once(process, 'message');
  tell({ client: 1, came: true });
  await read((frame) => tell({ client: 1, frame: JSON.stringify(frame) }), process);
  const megabytes = residentMegabytes(process);
  tell({ stop: true });
  await once(process, 'exit');
  return megabytes;
}

async function read(ask: (frame: ClientFrame) => void, process: ChildProcess): Promise<void> {
  ask({ kind: 'ask', ask: 0, operation: 'rounds.names', input: {} });
  let roundId: string | undefined;
  for await (const [message] of on(process, 'message') as AsyncIterable<[FromDataProcess]>) {
    const frame = 'frame' in message ? (JSON.parse(message.frame) as CoreFrame) : null;
    if (frame?.kind !== 'answer') continue;
    if (frame.ask === 0) {
      const rounds = frame.output as { id: string; name: string }[];
      roundId = rounds.find(({ name }) => name === probe.name)?.id;
    }
    const next = frame.ask + 1;
    if (next > questions) return;
    const asOf = Date.UTC(2000, 0, 1 + (next % 28));
    ask(
      next % 3 === 0
        ? { kind: 'ask', ask: next, operation: 'attempts.list', input: { limit: 100 } }
        : { kind: 'ask', ask: next, operation: 'rounds.board', input: { roundId, asOf } },
    );
  }
}

function residentMegabytes({ pid }: ChildProcess): number {
  const path = `/proc/${pid}/status`;
  const kilobytes = existsSync(path) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  return Number(kilobytes) / 1024;
}
