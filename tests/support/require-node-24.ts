/** Under an older Node the SQLite module crashes without a word; say it instead. */
export default function requireNode24(): void {
  if (Number.parseInt(process.versions.node, 10) >= 24) return;
  throw new Error(`The tests need Node 24; this is ${process.version}. Start them with "npm test".`);
}
