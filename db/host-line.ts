/** A worker's line to the host that started it: Node's channel, or the port of Electron's utility process. */

/** What Electron gives a utility process instead of Node's channel. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
}

export interface HostLine<Said, Heard> {
  /** Tells the host. */
  readonly tell: (message: Said) => void;
  /** Tells the host a last thing, and ends once it is through. */
  readonly tellLast: (message: Said) => void;
  readonly onMessage: (receive: (message: Heard) => void) => void;
  /** The host is gone. A utility process ends with it instead. */
  readonly onGone: (notice: () => void) => void;
}

export function hostLine<Said, Heard>(): HostLine<Said, Heard> {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  return parentPort === undefined ? lineOfNode() : lineOfUtilityProcess(parentPort);
}

function lineOfNode<Said, Heard>(): HostLine<Said, Heard> {
  /** What comes then comes at once when the host is gone. */
  function send(message: Said, then: () => void): void {
    if (process.connected) process.send?.(message, undefined, undefined, then);
    else then();
  }
  return {
    tell: (message) => send(message, () => {}),
    tellLast: (message) => send(message, () => process.exit()),
    onMessage: (receive) => void process.on('message', (message: Heard) => receive(message)),
    onGone: (notice) => void process.on('disconnect', notice),
  };
}

/** Its port does not say when a message is through: the host, which has it then, ends the process. */
function lineOfUtilityProcess<Said, Heard>(port: ParentPort): HostLine<Said, Heard> {
  return {
    tell: (message) => port.postMessage(message),
    tellLast(message) {
      process.removeAllListeners('SIGTERM');
      port.postMessage(message);
    },
    onMessage: (receive) => void port.on('message', ({ data }) => receive(data as Heard)),
    onGone() {},
  };
}
