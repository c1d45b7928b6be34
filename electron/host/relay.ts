/** Carries texts between a port and a carrier of bounded messages, without reading them. */
import { Refusal } from '../../contract/errors.ts';
import type { ClientPort } from '../../contract/wire/client.ts';
import { joinPieces, noticeMessage, piecesOf } from '../../contract/wire/pieces.ts';

export interface Carrier {
  readonly send: (message: string) => void;
  /** Nothing is sent after it. */
  readonly end: (why: Refusal) => void;
}

/**
 * Sends what comes from the port over the carrier; returns what to do with each message that comes over it, which throws
 * on one that cannot be read, or that gives notices, as only a host may.
 * @param longest of one text, in characters
 */
export function relay(port: ClientPort, carrier: Carrier, longest: number): (message: string) => void {
  port.onFrame((text) => {
    for (const piece of piecesOf(text)) carrier.send(piece);
  });
  port.onLine((line) => carrier.send(noticeMessage({ line })));
  port.onEnd?.(carrier.end);
  return joinPieces(longest, {
    frame: (text) => port.send(text),
    notice() {
      throw new Refusal('disconnected', 'Only a host gives notices about the line.');
    },
  });
}
