import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { findFile, sendFile } from './static-files';
import { TRUST_PAGE, TRUST_PATH } from './trust-page';

/** Where the server's folders are. */
export interface Folders {
  readonly workbench: string;
  readonly addin: string;
  /** Office.js, for an add-in folder that does not bring it; null if it is not installed. */
  readonly office: string | null;
}

export const START_PAGE = '/workbench/?sample=dongguan-2023';

/** Answers requests for the workbench page and the add-in. */
export function requestHandler(folders: Folders): RequestListener {
  const mounts: readonly (readonly [string, string | null])[] = [
    ['/workbench/', folders.workbench],
    ['/addin/', folders.addin],
    ['/addin/officejs/', folders.office],
    // The manifest's addresses, for Excel itself.
    ['/', folders.addin],
  ];
  return (request, response) => {
    answer(request, response, mounts).catch(() => response.writeHead(500).end());
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  mounts: readonly (readonly [string, string | null])[],
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const path = decoded(request.url ?? '/');
  if (path === null) return void response.writeHead(400).end();
  if (path === '/') return void response.writeHead(302, { location: START_PAGE }).end();
  if (path === '/workbench' || path === '/addin')
    return void response.writeHead(302, { location: `${path}/` }).end();
  if (path.startsWith('/addin/') && TRUST_PATH.test(path)) {
    return void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(TRUST_PAGE);
  }
  for (const [prefix, folder] of mounts) {
    const file = folder && path.startsWith(prefix) ? await findFile(folder, path.slice(prefix.length)) : null;
    if (file) return sendFile(response, file);
  }
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个文件。');
}

function decoded(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return null;
  }
}
