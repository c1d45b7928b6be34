/** Packs the application of the system it runs on, unpacked and with Electron's own runtime, which is fetched. */
import { join } from 'node:path';
import { packApplications } from '../packaging/package-applications.ts';
import { systems } from '../packaging/systems.ts';
import { root, runTool, say } from './steps.ts';

const output = join(root, 'dist', 'applications');
const system = systems.find(({ nodePlatform }) => nodePlatform === process.platform);
if (system === undefined) throw new Error(`There is no application for ${process.platform}.`);
if (!runTool('build/scripts/build.ts')) throw new Error('What is packed could not be built.');
await packApplications([system], output);
say(`The application is in ${join(output, system.folder)}.`);
