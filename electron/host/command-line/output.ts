/** Where a command's answer goes: a table for people, or JSON for programs. */
export interface JsonOption {
  readonly json?: boolean;
}

export function print(options: JsonOption, value: unknown, text: () => string): void {
  process.stdout.write(`${options.json === true ? JSON.stringify(value, null, 2) : text()}\n`);
}
