/** The line to Chromium: its own protocol for developers' tools, over the WebSocket that Node has. */

interface Answer {
  readonly resolve: (result: unknown) => void;
  readonly reject: (why: Error) => void;
  readonly method: string;
}

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method: string;
  readonly params: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export type Hear = (method: string, params: unknown) => void;

export class DevTools {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, Answer>();
  readonly #hears = new Map<string | undefined, Hear>();
  #last = 0;
  #notice: () => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }: MessageEvent<string>) =>
      this.#receive(JSON.parse(data) as Incoming),
    );
    socket.addEventListener('close', () => {
      for (const { reject } of this.#answers.values()) reject(new Error('Chromium has gone.'));
      this.#answers.clear();
      this.#notice();
    });
  }

  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address);
    const opened = Promise.withResolvers<void>();
    socket.addEventListener('open', () => opened.resolve());
    socket.addEventListener('error', () => opened.reject(new Error('Chromium does not answer.')));
    await opened.promise;
    return new DevTools(socket);
  }

  /** @param session of a page; the browser itself without one */
  send<Result = unknown>(method: string, params: object = {}, session?: string): Promise<Result> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('Chromium has gone.'));
    const id = ++this.#last;
    const answered = Promise.withResolvers<unknown>();
    this.#answers.set(id, { ...answered, method });
    this.#socket.send(JSON.stringify({ id, method, params, sessionId: session }));
    return answered.promise as Promise<Result>;
  }

  /** @param session of a page; the browser itself without one */
  hear(session: string | undefined, hear: Hear): void {
    this.#hears.set(session, hear);
  }

  onGone(notice: () => void): void {
    this.#notice = notice;
  }

  #receive({ id, sessionId, method, params, result, error }: Incoming): void {
    if (id === undefined) return this.#hears.get(sessionId)?.(method, params);
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    if (error === undefined) answer?.resolve(result);
    else answer?.reject(new Error(`${answer.method}: ${error.message}`));
  }
}
