/** A host of the browser edition in a process of its own, to be killed: says its address when it is up. */
import { startDataProcess } from '../../electron/host/data-process.ts';
import { startLoopbackHost } from '../../electron/host/loopback/server.ts';

const [folder = '', files = '', runtimeFolder = ''] = process.argv.slice(2);
const dataProcess = await startDataProcess({ folder, applicationVersion: '0.0.0', who: 'nobody' });
const host = await startLoopbackHost({ dataProcess, files, runtimeFolder });
process.stdout.write(host.address);
