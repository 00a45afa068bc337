import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};

export interface PlainServer {
  /** Address of the folder, with a slash at the end. */
  readonly url: string;
  /** Paths below the folder that were asked for and are not there. */
  readonly missing: readonly string[];
  /** Paths that are answered with 404 although they are there. */
  hide(...paths: readonly string[]): void;
  close(): Promise<void>;
}

/** A web server that knows nothing of the product: files of a folder, below a path, told apart by case. */
export async function servePlainly(folder: string, below: `/${string}/`): Promise<PlainServer> {
  const missing: string[] = [];
  const hidden = new Set<string>();
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(new URL(request.url!, 'http://host').pathname);
    const file = wanted.slice(below.length).replace(/(^|\/)$/, '$1index.html');
    void (wanted.startsWith(below) && !hidden.has(file) ? bytesOf(folder, file) : Promise.resolve(null)).then(
      (bytes) => {
        if (!bytes) missing.push(file);
        response.writeHead(bytes ? 200 : 404, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
        response.end(bytes ?? 'Not Found');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    missing,
    hide: (...paths) => {
      hidden.clear();
      paths.forEach((each) => hidden.add(each));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file of exactly this name: a Mac or Windows disk would answer for another case too. */
async function bytesOf(folder: string, file: string): Promise<Buffer | null> {
  const at = path.join(folder, file);
  if (!existsSync(at)) return null;
  const names = await Promise.all(
    path
      .relative(folder, at)
      .split(path.sep)
      .map(async (name, depth, parts) =>
        (await readdir(path.join(folder, ...parts.slice(0, depth)))).includes(name),
      ),
  );
  return names.every(Boolean) ? readFile(at) : null;
}
