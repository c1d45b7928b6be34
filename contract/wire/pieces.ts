/** Texts over a carrier that bounds its messages: each goes in pieces, and a host's notices about the line go between. */
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { RefusalRecord } from '../errors.ts';

/** No message is longer; in UTF-8 that is under 1 MB, since a UTF-16 unit takes three bytes at most. */
export const pieceLength = 300_000;

/** Without this header, which no form or link of another page can set, no session is given. */
export const sessionHeader = 'x-demarche';

/** Why a WebSocket host closes on a client, as WebSocket close codes. */
export const socketClosed = { unknownToken: 4401, tooMany: 4429 } as const;

/** What one message says by its first character. */
const more = '+';
const last = '.';
const aside = '!';

const refusalSchema = z.custom<RefusalRecord>((value) => typeof value === 'object' && value !== null);

/** What a host says of the line behind it; `ended` is for good, and `why` tells the person. */
const noticeSchema = z.discriminatedUnion('line', [
  z.object({ line: z.enum(['open', 'lost']) }),
  z.object({ line: z.literal('ended'), why: refusalSchema }),
]);

export type LineNotice = z.infer<typeof noticeSchema>;

/** Cuts a text into messages, never between the halves of a surrogate pair: alone they do not survive UTF-8. */
export function* piecesOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from >= pieceLength) {
    let to = from + pieceLength - 1;
    if (isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
    yield more + text.slice(from, to);
    from = to;
  }
  yield last + text.slice(from);
}

export function noticeMessage(notice: LineNotice): string {
  return aside + JSON.stringify(notice);
}

/**
 * Puts messages together again: returns what to do with each one as it comes. Throws a `Refusal` on a message that is
 * none of these and on a text longer than `longest` characters.
 */
export function joinPieces(
  longest: number,
  receive: { frame(text: string): void; notice(notice: LineNotice): void },
): (message: string) => void {
  let pieces: string[] = [];
  let length = 0;
  return (message) => {
    const kind = message.charAt(0);
    if (kind === aside) return receive.notice(noticeSchema.parse(JSON.parse(message.slice(1))));
    length += message.length - 1;
    if ((kind !== more && kind !== last) || length > longest) {
      throw new Refusal('disconnected', 'Something unreadable came over the line.');
    }
    pieces.push(message.slice(1));
    if (kind === more) return;
    const text = pieces.join('');
    pieces = [];
    length = 0;
    receive.frame(text);
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
