import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Book } from '../../src/workbench/host/book';
import { ExcelHost } from '../../src/workbench/host/host';
import { MemoryBook } from '../../src/workbench/memory/memory-book';
import { connectWac } from '../../src/workbench/transport/wac';
import type { IncomingMessage, MessageTarget } from '../../src/workbench/transport/xdm';
import { ironCalculator } from './ironcalc';

const OFFICE_FILES = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Office.js trusts a host of https and of the page's own name. */
const HOST_ORIGIN = 'https://localhost';

export interface OfficeOptions<B extends Book> {
  readonly book?: B;
  /** Changes to the reported API sets, as `{ ExcelApi: '1.8' }`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
}

export interface StartedOffice<B extends Book> {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly host: ExcelHost;
  readonly book: B;
  /** Runs a ribbon command as Excel does. */
  readonly runCommand: (controlId: string, functionName: string) => Promise<void>;
}

/**
 * Runs the real Office.js of npm in jest's jsdom window, with the workbench's host and a book in memory behind it.
 * Needs the docblock `@jest-environment jsdom`. Office.js starts once per test file; a second call is an error.
 */
export async function startOffice<B extends Book = MemoryBook>(
  options: OfficeOptions<B> = {},
): Promise<StartedOffice<B>> {
  if (typeof Office !== 'undefined') throw new Error('Office.js is already running in this window');
  const book = options.book ?? (new MemoryBook(['Sheet1'], ironCalculator()) as unknown as B);
  const host = new ExcelHost(book);
  const listeners = new Set<(message: IncomingMessage) => void>();
  const wac = connectWac(host, {
    addinOrigin: HOST_ORIGIN,
    requirementSets: options.requirementSets,
    window: {
      origin: HOST_ORIGIN,
      listen: (handler) => {
        listeners.add(handler);
        return () => listeners.delete(handler);
      },
    },
  });
  const addin: MessageTarget = {
    postMessage: (data) => {
      setTimeout(() => window.dispatchEvent(new MessageEvent('message', { data, origin: HOST_ORIGIN })), 0);
    },
  };
  const opener = {
    postMessage: (data: string) => {
      setTimeout(
        () => listeners.forEach((listen) => listen({ data, origin: HOST_ORIGIN, source: addin })),
        0,
      );
    },
  };
  fillGaps(opener);
  window.name = wac.frameName;
  loadScripts(`${window.location.origin}/officejs/`);
  await Office.onReady();
  return { Office, Excel, host, book, runCommand: wac.runCommand };
}

/** What Office.js expects of a browser and jsdom has not. */
function fillGaps(opener: object): void {
  Object.defineProperty(window, 'opener', { configurable: true, value: opener });
  if (document.domain === undefined) {
    Object.defineProperty(document, 'domain', { configurable: true, value: window.location.hostname });
  }
  window.matchMedia ??= () => ({ matches: false }) as MediaQueryList;
}

/** Loads office.js and, when it asks for them, its other files straight from npm's package, unchanged. */
function loadScripts(base: string): void {
  const run = (file: string): void => {
    const code = readFileSync(path.join(OFFICE_FILES, file.toLowerCase()), 'utf8');
    window.eval(`${code}\n//# sourceURL=${file}`);
  };
  const head = document.head;
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  tag.setAttribute('src', `${base}office.js`);
  head.append(tag);
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(base)) return append(node);
    const file = node.src.slice(base.length);
    queueMicrotask(() => {
      if (!existsSync(path.join(OFFICE_FILES, file.toLowerCase())))
        return node.dispatchEvent(new Event('error'));
      run(file);
      return node.dispatchEvent(new Event('load'));
    });
    return node;
  };
  run('office.js');
}
