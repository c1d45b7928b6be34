/** A page's end of a carrier: whether its line is open, lost or over, and who is told of it. */
import { Refusal } from '../../contract/errors.ts';
import { noReceivers, type ClientPort } from '../../contract/wire/client.ts';
import { joinPieces } from '../../contract/wire/pieces.ts';

export class ClientLine {
  readonly #client = noReceivers();
  readonly #onOver: () => void;
  #isOpen = false;
  #ended: Refusal | undefined;

  /** @param onOver called once, when the line has ended for good */
  constructor(onOver: () => void) {
    this.#onOver = onOver;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isOver(): boolean {
    return this.#ended !== undefined;
  }

  /** Reads the messages of one connection; what cannot be read ends the line. */
  reader(onOpen: () => void = () => {}): (message: string) => void {
    const read = joinPieces(Infinity, {
      frame: (text) => this.#client.receive(text),
      notice: (said) => {
        if (said.line === 'ended') return this.end(Refusal.fromRecord(said.why));
        if (said.line === 'open') onOpen();
        this.change(said.line);
      },
    });
    return (message) => {
      try {
        read(message);
      } catch {
        this.end(unreadable());
      }
    };
  }

  change(line: 'open' | 'lost'): void {
    if (this.#isOpen === (line === 'open')) return;
    this.#isOpen = line === 'open';
    this.#client.notice(line);
  }

  end(why: Refusal): void {
    if (this.#ended) return;
    this.#ended = why;
    this.#isOpen = false;
    this.#onOver();
    this.#client.end(why);
  }

  /** @param send carries a frame while the line is open */
  port(send: (frame: string) => void): ClientPort {
    return {
      send: (frame) => {
        if (this.#isOpen) send(frame);
      },
      onFrame: (receive) => void (this.#client.receive = receive),
      onLine: (notice) => {
        this.#client.notice = notice;
        if (this.#isOpen) notice('open');
      },
      onEnd: (notice) => {
        this.#client.end = notice;
        if (this.#ended) notice(this.#ended);
      },
      close: () => this.end(new Refusal('disconnected', 'The line to the workspace was closed.')),
    };
  }
}

const unreadable = () =>
  new Refusal('disconnected', 'Something unreadable came over the line.', {
    safe: 'What was written is safe.',
    next: 'Reload the page.',
  });
