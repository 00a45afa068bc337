/** What the pane runs in: a workbook, a page without Excel, or a page that could not load Office.js. */
export type Host = 'workbook' | 'noHost' | 'notLoaded';

/** How long Office.js may take before the pane goes on without a workbook. */
const PATIENCE = 8000;

const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));

/** Resolves when the script tag of Office.js has run; false where it cannot be loaded. */
function scriptLoaded(): Promise<boolean> {
  if (typeof Office !== 'undefined') return Promise.resolve(true);
  const script = document.getElementById('office');
  if (!script) return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true), { once: true });
    script.addEventListener('error', () => resolve(false), { once: true });
  });
}

async function hostOfOffice(): Promise<Host> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'workbook' : 'noHost';
}

/**
 * Waits for Office.js to load and to answer, at most eight seconds each: where the script cannot be reached, or no
 * host answers, it never resolves by itself. `loaded` runs as soon as the script has.
 */
export async function startOffice(loaded: () => void, patience = PATIENCE): Promise<Host> {
  if (!(await Promise.race([scriptLoaded(), after(patience, false)]))) return 'notLoaded';
  loaded();
  return Promise.race([hostOfOffice(), after(patience, 'noHost' as const)]);
}
