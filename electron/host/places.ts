/** Where this application keeps workspaces that were not given a folder. */
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** The application's own folder, by each system's custom; `DEMARCHE_HOME` overrides it. */
export function applicationFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['DEMARCHE_HOME'];
  if (chosen !== undefined && chosen !== '') return chosen;
  switch (platform()) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Demarche');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Demarche');
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'demarche');
  }
}

export function sampleFolder(): string {
  return join(applicationFolder(), 'sample');
}
