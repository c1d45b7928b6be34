/** A host in a process of its own, to be killed: says when its data process has the workspace open. */
import { startDataProcess } from '../../electron/host/data-process.ts';

const folder = process.argv[2] ?? '';
await startDataProcess({ folder, applicationVersion: '0.0.0', who: 'nobody' });
process.stdout.write('open\n');
