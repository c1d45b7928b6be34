/** Where the page is: one origin of a scheme of the application's own, which no other page and no file has. */

export const pageScheme = 'demarche-app';

const pageOrigin = `${pageScheme}://page`;

/** The document; a place in it follows as a fragment. */
export const pageAddress = `${pageOrigin}/`;

/** The path of a request to the page's origin, as it came; null for every other address. */
export function pathOnPage(url: string): string | null {
  return url.startsWith(pageAddress) ? url.slice(pageOrigin.length) : null;
}

/** Whether an address is the page's document: itself, or a place in it. */
export function isPageDocument(url: string): boolean {
  return url === pageAddress || url.startsWith(`${pageAddress}#`);
}

/** What the page may load: its own files, and what it has made itself. */
export function mayBeLoaded(url: string): boolean {
  return pathOnPage(url) !== null || url.startsWith(`blob:${pageAddress}`) || url.startsWith('data:image/');
}
