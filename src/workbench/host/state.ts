import type { HostState } from './model';

/** A host to which nothing has happened yet. */
export function newState(workbookName: string): HostState {
  return {
    workbookName,
    workbookProtected: false,
    undoCleared: [],
    settings: new Map(),
    xmlParts: new Map(),
    documentProperties: new Map(),
    eventRanges: new Map(),
    paneVisible: true,
    onWorkbookCreated: () => undefined,
    onPaneVisibility: () => undefined,
    onChartAdded: () => undefined,
    onFunctionResults: () => undefined,
    onFunctionsReady: () => undefined,
    onAddinReady: () => undefined,
    onRibbonUpdate: () => undefined,
  };
}
