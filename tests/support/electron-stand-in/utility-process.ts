/** Electron's utility processes, as processes of Node behind the same surface. */
import type Electron from 'electron';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { covered, CoveredEvents, notCovered } from './covered.ts';
import type { Like } from './like.ts';

const start = fileURLToPath(new URL('utility-start.ts', import.meta.url));

const running = new Map<ChildProcess, string>();
let hearGone: (details: Electron.Details) => void = () => {};

/** Has these told of every utility process that ends. */
export function onUtilityGone(hear: (details: Electron.Details) => void): void {
  hearGone = hear;
}

class UtilityProcess extends CoveredEvents implements Like<Electron.UtilityProcess> {
  readonly stdout = null;
  readonly stderr = null;
  readonly #child: ChildProcess;

  constructor(
    file: string,
    words: readonly string[],
    { serviceName = 'Node Utility Process', stdio }: Electron.ForkOptions,
  ) {
    super('utilityProcess', ['spawn', 'message', 'exit']);
    if (!Array.isArray(stdio)) throw notCovered('a utility process whose output is not settled by a list');
    const child = fork(start, [file, ...words], {
      serialization: 'advanced',
      execArgv: [],
      stdio: [...(stdio as ('ignore' | 'inherit')[]), 'ipc'],
    });
    this.#child = child;
    running.set(child, serviceName);
    child.once('spawn', () => this.emit('spawn'));
    child.on('message', (message) => this.emit('message', message));
    child.once('exit', (code) => {
      running.delete(child);
      const reason = code === 0 ? 'clean-exit' : 'killed';
      hearGone({ type: 'Utility', reason, exitCode: code ?? 1, name: serviceName });
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    if (ports.length > 0) throw notCovered('ports handed to a utility process');
    // What does not arrive is told of by the exit.
    this.#child.send(message as object, () => {});
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = covered('utilityProcess', {
  fork: (file: string, words: readonly string[] = [], options: Electron.ForkOptions = {}) =>
    covered('utilityProcess', new UtilityProcess(file, words, options)),
});

export function utilityMetrics(): Electron.ProcessMetric[] {
  const cpu = { percentCPUUsage: 0, idleWakeupsPerSecond: 0 };
  const memory = { workingSetSize: 0, peakWorkingSetSize: 0 };
  return [...running].map(([{ pid = 0 }, name]) => ({
    pid,
    type: 'Utility',
    name,
    serviceName: 'node.mojom.NodeService',
    cpu,
    memory,
    creationTime: 0,
  }));
}

/** With the application they end as well. */
export function endUtilities(): void {
  for (const child of running.keys()) child.kill('SIGKILL');
}
