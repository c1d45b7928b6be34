/** The answer to one request of the page: a file of the map, or nothing. */
import { answerFrom, type StaticFile } from './host/static-files.ts';
import { pathOnPage } from './page-address.ts';

export function answerPage(
  files: ReadonlyMap<string, StaticFile>,
  { method, url }: Pick<Request, 'method' | 'url'>,
): Response {
  const path = method === 'GET' ? pathOnPage(url) : null;
  const answer = path === null ? undefined : answerFrom(files, path);
  if (answer === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(answer.body), { headers: answer.headers });
}
