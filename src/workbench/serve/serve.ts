import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Certificate } from './certificates';
import type { Folders } from './handler';
import { requestHandler } from './handler';

export interface ServeOptions extends Partial<Folders> {
  /** 0 takes any free port; a port in use is replaced by the next free one. */
  readonly port?: number;
  readonly certificate?: Certificate;
}

export interface Serving {
  /** Without a slash at the end: `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const LOCAL = '127.0.0.1';
const TRIED_PORTS = 50;

/** Serves the workbench and the add-in to this machine only. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const handler = requestHandler(foldersOf(options));
  const { port = 3000, certificate } = options;
  const server = await listen(handler, port, certificate);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: certificate ? `https://localhost:${taken}` : `http://${LOCAL}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(handler: RequestListener, port: number, certificate?: Certificate): Promise<Server> {
  for (let tried = port; ; tried++) {
    const server = certificate ? createSecureServer({ ...certificate }, handler) : createServer(handler);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(tried, LOCAL, resolve);
      });
      return server;
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || port === 0 || tried >= port + TRIED_PORTS) throw error;
    }
  }
}

/** The built folders lie beside the server's own: `dist/serve`, `dist/workbench`, `dist/addin`. */
function foldersOf({ workbench, addin }: ServeOptions): Folders {
  const parent = path.join(__dirname, '..');
  const dist = existsSync(path.join(parent, 'workbench', 'index.html')) ? parent : path.resolve('dist');
  return {
    workbench: workbench ?? path.join(dist, 'workbench'),
    addin: addin ?? path.join(dist, 'addin'),
  };
}
