/** A worker in Electron's utility process: the same entry, behind the same channel as in a Node process. */
import { utilityProcess } from 'electron';
import type { Forked } from './host/data-process.ts';
import { workerFile } from './host/worker-files.ts';

/** @param name of the worker; its output goes with the shell's own */
export function forkUtility<Sent, Received>(name: 'worker' | 'create-worker'): Forked<Sent, Received> {
  const worker = utilityProcess.fork(workerFile(name), [], {
    serviceName: 'Demarche data',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = Promise.withResolvers<void>();
  worker.once('exit', () => exited.resolve());
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a process, not a window
    send: (message) => worker.postMessage(message),
    onMessage: (receive) => void worker.on('message', (message) => receive(message as Received)),
    onExit: (notice) => void exited.promise.then(notice),
    kill: () => void worker.kill(),
    dismiss: () => void worker.kill(),
  };
}
