/** Hands a file to the person: with the system's dialog in the desktop application, as a download in a browser. */
import type { HostApi } from '../../contract/operations/host.ts';
import { bridge } from '../transport/bridge.ts';
import { base64Of } from './base64.ts';

export interface MadeFile {
  /** Proposed; its ending says what it is. */
  readonly name: string;
  /** As a browser calls its kind: `text/csv`. */
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** @returns false when the dialog was left without a choice; a browser does not say */
export async function saveFile({ host }: HostApi, { name, type, content }: MadeFile): Promise<boolean> {
  if (bridge !== null) {
    const { isSaved } = await host.saveFile({ name, content: base64Of(content) });
    return isSaved;
  }
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
