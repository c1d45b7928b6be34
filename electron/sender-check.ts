/** Who may speak to the main process: the page's own document, in the main frame of the window, and nobody else. */
import { isPageDocument } from './page-address.ts';

/** The part of `WebFrameMain` that tells it. */
export interface SpeakingFrame {
  readonly url: string;
  readonly parent: object | null;
}

/**
 * @param speaker of the message: a frame that is gone is null, or throws when it is asked
 * @param contents of the message's sender, which must be those of the window
 */
export function isOwnPage(
  speaker: { readonly frame: SpeakingFrame | null; readonly contents: unknown },
  contents: unknown,
): boolean {
  if (contents === null || contents === undefined || speaker.contents !== contents) return false;
  try {
    const { frame } = speaker;
    return frame !== null && frame.parent === null && isPageDocument(frame.url);
  } catch {
    return false;
  }
}
