/**
 * What the pane runs in: a workbook, a page without Excel, a page that could not load Office.js, or one whose
 * Office.js does not answer.
 */
export type Host = 'workbook' | 'noHost' | 'notLoaded' | 'noAnswer';

/** How Office.js has started. */
export interface OfficeStart {
  readonly host: Host;
  /** Files of Office.js that did not come, as `officejs/zh-cn/office_strings.js`. */
  readonly missing: readonly string[];
}

/** How long Office.js may take before the pane says that there is no answer. */
const PATIENCE = 8000;

const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));

const officeScript = (): HTMLScriptElement | null => document.querySelector('script#office');

/** Resolves when the script tag of Office.js has run; false where it cannot be loaded. */
function scriptLoaded(): Promise<boolean> {
  if (typeof Office !== 'undefined') return Promise.resolve(true);
  const script = officeScript();
  if (!script) return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true), { once: true });
    script.addEventListener('error', () => resolve(false), { once: true });
  });
}

/** Resolves when it is known what Office.js runs in; where nobody answers Office.js, never. */
async function findHost(loaded: () => void): Promise<Host> {
  if (!(await scriptLoaded())) return 'notLoaded';
  loaded();
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'workbook' : 'noHost';
}

/** The start as it stands, with what the page asked for in the folder of Office.js and did not get. */
function startWith(host: Host): OfficeStart {
  const { src } = officeScript() ?? {};
  if (!src) return { host, missing: [] };
  const [page, folder] = [new URL('.', document.baseURI).href, new URL('.', src).href];
  const refused = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, responseStatus }) => responseStatus >= 400 && name.startsWith(folder))
    .map(({ name }) => name);
  const missing = host === 'notLoaded' ? [src] : refused;
  return { host, missing: missing.map((address) => address.replace(page, '').split(/[?#]/, 1)[0]!) };
}

/**
 * Waits for Office.js to load and to answer. `loaded` runs as soon as the script has; `started` as soon as it is
 * known how that ended, or after `patience` milliseconds, and then once more should the answer still come.
 */
export async function startOffice(
  loaded: () => void,
  started: (start: OfficeStart) => void,
  patience = PATIENCE,
): Promise<void> {
  const host = findHost(loaded);
  if ((await Promise.race([host, after(patience, null)])) === null)
    started(startWith(typeof Office === 'undefined' ? 'notLoaded' : 'noAnswer'));
  started(startWith(await host));
}

/** Desktop Excel for Mac does nothing where a pane's link is to download a file. */
export const downloadsMayFail = (): boolean =>
  typeof Office !== 'undefined' && Office.context?.platform?.toString() === 'Mac';

/** Opens the pane's page in the person's browser, without what Office has written behind its address. */
export function openInBrowser(): void {
  const { origin, pathname } = window.location;
  Office.context.ui.openBrowserWindow(`${origin}${pathname}`);
}
