/** The lock of the first start on a folder, and the way by which a later one hands over what it was asked. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface HandedOver {
  readonly words: readonly string[];
  readonly folder: string;
  readonly data: unknown;
}

/**
 * True for the first start. Of a later one `handedOver` resolves when the first has it all.
 * @param folder that the application keeps its own in
 */
export function lockInstance(
  folder: string,
  own: HandedOver,
  onSecond: (handed: HandedOver) => void,
): { readonly isFirst: boolean; readonly handedOver: Promise<void> } {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'first-start');
  const socket = join(folder, 'second-starts');
  if (isHeld(lock)) return { isFirst: false, handedOver: handOver(socket, lock, own) };
  writeFileSync(lock, String(process.pid));
  rmSync(socket, { force: true });
  const server = createServer((connection) => {
    void text(connection).then((said) => onSecond(JSON.parse(said) as HandedOver));
  });
  server.listen(socket);
  server.unref();
  process.on('exit', () => rmSync(lock, { force: true }));
  return { isFirst: true, handedOver: Promise.resolve() };
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** A first start that has just taken its lock may not listen yet. */
async function handOver(socket: string, lock: string, own: HandedOver): Promise<void> {
  while (!existsSync(socket) && isHeld(lock)) await new Promise((resolve) => setImmediate(resolve));
  await new Promise<void>((resolve, reject) => {
    const connection = createConnection(socket, () => connection.end(JSON.stringify(own)));
    connection.on('close', () => resolve());
    connection.on('error', reject);
    connection.resume();
  });
}
