import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The file that a decoded path names within a folder, or null. Names are told apart by case on every system, as most
 * web servers do: what is found here is found there.
 */
export async function findFile(folder: string, relative: string): Promise<string | null> {
  if (relative.includes('\0') || relative.includes('\\')) return null;
  let found = folder;
  for (const part of relative.split('/').filter(Boolean)) {
    if (part === '.' || part === '..') return null;
    const next = await entry(found, part);
    if (!next) return null;
    found = next;
  }
  const info = await stat(found).catch(() => null);
  if (info?.isDirectory()) return findFile(found, 'index.html');
  return info?.isFile() ? found : null;
}

async function entry(folder: string, name: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names.includes(name) ? path.join(folder, name) : null;
}

/** Answers with a file, never to be kept by the browser. */
export function sendFile(response: ServerResponse, file: string): void {
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}
