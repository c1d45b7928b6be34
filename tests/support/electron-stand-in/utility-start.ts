/** Starts a utility process's own file, with the port to its parent where Electron has it. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

const [file = '', ...words] = process.argv.slice(2);
process.argv = [process.execPath, file, ...words];

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: object) => void process.send?.(message, () => {}),
});
process.on('message', (data) => port.emit('message', { data, ports: [] }));
// Whatever it is at: it goes with the application.
process.on('disconnect', () => process.exit(0));
Object.assign(process, { parentPort: port });

await import(pathToFileURL(file).href);
