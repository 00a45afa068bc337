import type { FunctionBroker } from '../functions/broker';
import type { GridBook } from '../grid/grid-book';
import type { ExcelHost } from '../host/host';

/** What the page shows to tests and to the browser's console as `window.workbench`. */
export interface Workbench {
  readonly host: ExcelHost;
  readonly book: GridBook;
  /** Resolves when the add-in's page has started, or when it is clear that there is none. */
  readonly ready: Promise<void>;
  /** The files that the add-in has created with `Excel.createWorkbook`. */
  readonly createdWorkbooks: readonly Uint8Array[];
  /** Missing if the add-in brings no functions.json. */
  readonly functions: FunctionBroker | null;
  readonly frame: HTMLIFrameElement | null;
  /** Runs a ribbon command in the add-in. */
  runCommand(controlId: string, functionName: string): Promise<void>;
  /** The middle of a cell in the page, to click on. */
  pointOf(row: number, column: number): { x: number; y: number };
  /** The lower right corner of a cell, where a selection that ends there has its fill handle. */
  cornerOf(row: number, column: number): { x: number; y: number };
  /** Runs a command of the grid, as its menus do. */
  runGridCommand(id: string, params?: object): Promise<unknown>;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}
