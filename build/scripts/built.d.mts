/** The command line as it is run. */
export const commandLine: string;

/** Builds the page and the bundles when a source is newer than they are; false when that failed. */
export function ensureBuilt(node: string, say: (line: string) => void): boolean;
