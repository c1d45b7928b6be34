/** What the page's session refuses: permissions, devices, screens, certificates, the network and every download but a saved file. */
import { basename, dirname, join } from 'node:path';
import type { Session } from 'electron';
import { log } from './log.ts';
import { isPageDocument, mayBeLoaded, pageAddress } from './page-address.ts';
import { readShellMemory, remember } from './shell-memory.ts';

/** Text is put on the clipboard when a person asks for it. */
const permitted = 'clipboard-sanitized-write';

/** The pages of Chromium's own tools for developers, which a checkout has. */
const toolsAddress = 'devtools://devtools/';

/** @param hasTools whether the window has the tools of developers */
export function closeSession(session: Session, hasTools = false): void {
  session.setPermissionRequestHandler((contents, permission, answer, { isMainFrame }) =>
    answer(permission === permitted && isMainFrame && isPageDocument(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (contents, permission, _, { isMainFrame }) =>
      permission === permitted && isMainFrame && isPageDocument(contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer(null));
  session.setCertificateVerifyProc((_, answer) => answer(refusedCertificate));
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayBeLoaded(url) && !(hasTools && url.startsWith(toolsAddress)) }),
  );
  void session.setProxy({ mode: 'direct' });
  quietSpelling(session);
  keepDownloadsToSavedFiles(session);
}

const refusedCertificate = -2;

/**
 * macOS has a speller of its own. Elsewhere Chromium would fetch a dictionary: none is shipped, so spelling is off, and
 * the address to fetch from leads nowhere all the same.
 */
function quietSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`${pageAddress}no-dictionaries/`);
  session.setSpellCheckerEnabled(process.platform === 'darwin');
}

/** A file that the page has made itself goes where a person says; nothing else is fetched to the disk. */
function keepDownloadsToSavedFiles(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageAddress}`)) {
      event.preventDefault();
      log('A download was refused.');
      return;
    }
    const { folder } = readShellMemory();
    item.setSaveDialogOptions({ defaultPath: join(folder, basename(item.getFilename())) });
    item.once('done', (_, how) => {
      if (how === 'completed') remember({ folder: dirname(item.getSavePath()) });
    });
  });
}
