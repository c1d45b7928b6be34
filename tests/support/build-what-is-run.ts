import { ensureBuilt } from '../../build/scripts/built.mjs';

/** The command line and the page are tested as they are run: built, and from the sources as they stand. */
export default function buildWhatIsRun(): void {
  if (!ensureBuilt(process.execPath, (line) => process.stdout.write(`${line}\n`)))
    throw new Error('What the tests run could not be built; what stands above says why.');
}
