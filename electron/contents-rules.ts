/** What no web contents of this application may do: leave the page, open windows, hold others inside, trust a certificate. */
import { app, type WebContents } from 'electron';
import { log } from './log.ts';
import { openOutside } from './open-outside.ts';
import { isPageDocument } from './page-address.ts';

/** To be called before the first window is made. */
export function keepContentsToPage(): void {
  app.on('web-contents-created', (_, contents) => keepToPage(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _who, answer) => {
    event.preventDefault();
    answer();
  });
}

function keepToPage(contents: WebContents): void {
  contents.on('will-navigate', (details) => refuseElsewhere(details, details.isMainFrame));
  contents.on('will-frame-navigate', (details) => refuseElsewhere(details, details.isMainFrame));
  contents.on('will-redirect', (details) => refuseElsewhere(details, false));
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('Something was not let into the page.');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The page begins anew by reloading its own document; it has no frames, and nothing redirects it. */
function refuseElsewhere(
  details: { readonly url: string; preventDefault(): void },
  isMainFrame: boolean,
): void {
  if (isMainFrame && isPageDocument(details.url)) return;
  details.preventDefault();
  log('The page was kept from going elsewhere.');
}
