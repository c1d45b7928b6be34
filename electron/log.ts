/** What the shell writes down: that something happened, never of what or of whom. */
export function log(line: string): void {
  process.stderr.write(`demarche: ${line}\n`);
}
