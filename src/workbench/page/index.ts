import { FunctionBroker } from '../functions/broker';
import type { FunctionsFile } from '../functions/metadata';
import { functionEngine } from '../grid/function-engine';
import { GridBook } from '../grid/grid-book';
import { createGrid } from '../grid/univer';
import { ExcelHost } from '../host/host';
import { connectWac } from '../transport/wac';
import type { HostWindow, MessageTarget } from '../transport/xdm';
import { bytesOf, offerWorkbook } from './created-workbook';
import { directCalls } from './direct-calls';
import { byId } from './element';
import { startFileMenu } from './file-menu';
import { leavePane, moveBetweenParts } from './keyboard';
import type { AddinManifest } from './manifest';
import { readManifest } from './manifest';
import { showNotice } from './notice';
import { ADDIN_BASE, readOptions } from './options';
import './page.css';
import { createPane, reportDarkTheme, showMissingAddin } from './pane';
import { showRibbon } from './ribbon';
import { showStatus } from './status';
import { trustThisHost } from './trust';
import { pointIn } from './point';
import type { Workbench } from './workbench';

const NO_MANIFEST: AddinManifest = { tab: '加载项', paneTitle: '任务窗格', namespace: 'GOUJI', buttons: [] };

/** Fetches a file of the add-in; null if there is none. */
async function addinFile(name: string): Promise<string | null> {
  const response = await fetch(ADDIN_BASE + name).catch(() => null);
  return response?.ok ? response.text() : null;
}

const hostWindow: HostWindow = {
  origin: window.location.origin,
  listen: (handler) => {
    const receive = ({ data, origin, source }: MessageEvent): void =>
      handler({ data, origin, source: source as MessageTarget | null });
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  },
};

async function start(): Promise<void> {
  const options = readOptions(window.location.search);
  document.documentElement.classList.toggle('dark', options.dark);
  const grid = createGrid(byId('grid'), options.dark);
  const book = new GridBook(grid);
  const host = new ExcelHost(book);
  const createdWorkbooks: Uint8Array[] = [];
  host.state.onWorkbookCreated = (base64) => {
    const bytes = bytesOf(base64);
    createdWorkbooks.push(bytes);
    offerWorkbook(bytes, createdWorkbooks.length);
  };
  book.onRefused = showStatus;

  const [xml, json, page] = await Promise.all([
    addinFile('manifest.xml'),
    addinFile('functions.json'),
    addinFile('taskpane.html'),
  ]);
  const manifest = xml ? readManifest(xml) : NO_MANIFEST;
  const wac = connectWac(host, {
    window: hostWindow,
    addinOrigin: window.location.origin,
    locale: options.locale,
    requirementSets: options.requirementSets,
    onFocusLeaves: (way) => leavePane(way),
  });
  const setPane = (visible: boolean): void => {
    host.state.paneVisible = visible;
    pane.show(visible);
  };
  const pane = createPane(wac.frameName, manifest.paneTitle, () => setPane(false));
  moveBetweenParts(pane, wac.enterPane);
  host.state.onChartAdded = (sheetName) =>
    showNotice(`工作表“${sheetName}”：图表已记录，试用页不画图，另存的 .xlsx 里也没有；请在 Excel 中查看。`);
  host.state.onPaneVisibility = (visible) => pane.show(visible);
  showRibbon(manifest, ({ id, action }) => {
    if ('show' in action) setPane(!pane.visible());
    else wac.runCommand(id, action.run).catch((error: Error) => showStatus(error.message));
  });

  const functions = json
    ? new FunctionBroker(
        host,
        functionEngine(grid),
        JSON.parse(json) as FunctionsFile,
        options.directFunctions ? directCalls(() => pane.frame) : null,
      )
    : null;
  functions?.register(manifest.namespace || NO_MANIFEST.namespace);
  book.subscribe((event) => {
    if (event.type !== 'selected') return;
    showStatus(functions?.messageAt({ sheetId: event.sheetId, ...event.rect }) ?? '');
  });

  const ready = new Promise<void>((resolve) => {
    host.state.onAddinReady = resolve;
    if (!page) resolve();
  });
  const workbench: Workbench = {
    host,
    book,
    ready,
    createdWorkbooks,
    functions,
    frame: page ? pane.frame : null,
    runCommand: wac.runCommand,
    pointOf: (row, column) => pointIn(grid, row, column, 0.5),
    cornerOf: (row, column) => pointIn(grid, row, column, 1),
    runGridCommand: (id, params) => grid.commands.executeCommand(id, params),
  };
  window.workbench = workbench;
  trustThisHost(window.location.hostname);
  const startAddin = (): void => {
    if (page) pane.frame.src = options.addinUrl;
  };
  await startFileMenu({
    grid,
    host,
    namespace: manifest.namespace || NO_MANIFEST.namespace,
    restartAddin: startAddin,
  });
  if (options.dark) reportDarkTheme(pane.frame);
  startAddin();
  if (!page) {
    pane.frame.remove();
    showMissingAddin();
  }
}

void start();
