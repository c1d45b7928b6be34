import { describe, onTestFinished } from 'vitest';
import { startDataProcess } from '../../electron/host/data-process.ts';
import { frailFork } from '../support/faults.ts';
import { opening, worker } from '../support/workspaces.ts';
import { itCarriesTheWire } from './conformance.ts';

describe('the wire to a process of its own', { timeout: 30_000 }, () => {
  itCarriesTheWire(async (folder) => {
    const { fork, crashAt } = frailFork(worker);
    const dataProcess = await startDataProcess({ ...opening, folder, fork });
    onTestFinished(() => dataProcess.stop());
    return {
      openPort: () => Promise.resolve(dataProcess.newClient()),
      crashAt,
      end: () => dataProcess.stop(),
    };
  });
});
