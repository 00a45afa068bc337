import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { findFile, sendFile } from './static-files';

/** Where the server's folders are. */
export interface Folders {
  readonly workbench: string;
  readonly addin: string;
}

/** A path prefix and the folder behind it. */
type Mount = readonly [prefix: string, folder: string];

const START_PAGE = '/workbench/?sample=dongguan-2023';

/** Answers requests for the workbench page and the add-in: the files of their folders and nothing else. */
export function requestHandler(folders: Folders): RequestListener {
  const mounts: readonly Mount[] = [
    ['/workbench/', folders.workbench],
    ['/addin/', folders.addin],
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
  mounts: readonly Mount[],
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const path = decoded(request.url ?? '/');
  if (path === null) return void response.writeHead(400).end();
  if (path === '/') return void response.writeHead(302, { location: START_PAGE }).end();
  if (path === '/workbench' || path === '/addin')
    return void response.writeHead(302, { location: `${path}/` }).end();
  for (const [prefix, folder] of mounts) {
    const file = path.startsWith(prefix) ? await findFile(folder, path.slice(prefix.length)) : null;
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
