/** Serves the page from memory, under a scheme of its own: no file of the disk is named by a request. */
import { protocol, type Session } from 'electron';
import type { StaticFile } from './host/static-files.ts';
import { pageScheme } from './page-address.ts';
import { answerPage } from './page-answer.ts';

/** To be called before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePage(session: Session, files: ReadonlyMap<string, StaticFile>): void {
  session.protocol.handle(pageScheme, (request) => answerPage(files, request));
}
