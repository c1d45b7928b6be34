/** Which addresses may be handed to the system's browser: those of sources on the web, and no other scheme. */

const longest = 2_000;

export interface OutsideAddress {
  readonly href: string;
  /** As it is asked for on the network: letters of other scripts are spelled out, so that none can pass for another. */
  readonly host: string;
}

/** Null for everything that is not plainly a public `https:` address. */
export function outsideAddress(text: string): OutsideAddress | null {
  // Before it is parsed: the parser drops tabs and line breaks, and turns backslashes around.
  if (text.length > longest || /[\p{C}\s\\]/u.test(text) || !text.startsWith('https://')) return null;
  if (!URL.canParse(text)) return null;
  const { href, host, hostname, username, password } = new URL(text);
  const isNamed = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(hostname) && !/^[\d.]+$/.test(hostname);
  const isOwnMachine = /(?:^|\.)(?:localhost|local|internal|localdomain)$/.test(hostname);
  return isNamed && !isOwnMachine && username === '' && password === '' ? { href, host } : null;
}
