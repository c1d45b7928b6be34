/** Packs the unpacked application of a system. */
import { build } from 'electron-builder';
import { root } from '../scripts/steps.ts';
import { configuration } from './configuration.ts';
import { drawIcons } from './icons.ts';
import { arch, type System } from './systems.ts';

/**
 * @param output where the applications go
 * @param runtimeOf a folder with the runtime for a system; without it the packager fetches Electron's own
 */
export async function packApplications(
  which: readonly System[],
  output: string,
  runtimeOf?: (system: System) => Promise<string>,
): Promise<void> {
  const icons = await drawIcons();
  for (const system of which) {
    await build({
      projectDir: root,
      targets: system.platform.createTarget('dir', arch),
      config: {
        ...configuration(system, icons, output),
        ...(runtimeOf !== undefined && { electronDist: await runtimeOf(system) }),
      },
    });
  }
}
