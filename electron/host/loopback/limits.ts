/** How much one host takes on, and how long it waits: enough for a person's windows, little for anything else. */
export const limits = {
  /** One request line with all its headers. */
  headerBytes: 16_384,
  /** The only body there is: a one-time code. */
  bodyBytes: 1_024,
  headersMs: 10_000,
  requestMs: 30_000,
  /** How often slow connections are looked for. */
  checkEveryMs: 1_000,
  connections: 64,
  /** Windows that are connected at a time, each with a socket to the workspace and one to the host. */
  sockets: 4,
  /** Until the first message with the token has to be there. */
  tokenMs: 2_000,
  messageBytes: 1_000_000,
  /** One text from a page, put together from its messages. */
  textLength: 25_000_000,
  codeMs: 60_000,
  failuresPerMinute: 10,
  failureDelayMs: 1_000,
};

export type Limits = typeof limits;
