import type { FormId } from '../model/form';
import type { CheckedReport } from '../tasks/check-report';
import type { Tier } from './check/findings-view';
import type { Host } from './office';
import type { Tone } from './theme';

export type Screen = 'fill' | 'check' | 'export';

export interface Work {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly words: string;
}

export interface Notice {
  readonly tone: 'success' | 'error' | 'info';
  readonly text: string;
}

/** Reports read from a paste, a sample or a file, shown before anything is filled in. */
export interface Draft {
  readonly source: string;
  readonly reports: readonly CheckedReport[];
}

/** What a person asked to insert. */
export interface InsertRequest {
  readonly form: FormId;
  readonly unit: string | null;
  readonly year: number | null;
  readonly totals: 'formula' | 'typed';
  readonly place: Placement;
}

export type Placement = 'newSheets' | 'selection' | 'below';

/** The place asked for is taken: what stands there, and what was asked. */
export interface Occupied {
  readonly request: InsertRequest;
  readonly sentence: string;
}

/** A file made by the export, kept for its link. */
export interface ExportedFile {
  readonly name: string;
  readonly url: string;
}

export interface PaneState {
  readonly host: Host | 'starting';
  readonly tone: Tone;
  readonly screen: Screen;
  /** Reports in the workbook, or those opened in the pane; undefined until first looked for. */
  readonly reports: readonly CheckedReport[] | undefined;
  readonly filter: Tier | 'all';
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  readonly draft: Draft | undefined;
  readonly occupied: Occupied | undefined;
  readonly exported: ExportedFile | undefined;
}

/** What is to be different afterwards. */
export type Change = Partial<PaneState>;

export const initialState = (tone: Tone, screen: Screen): PaneState => ({
  host: 'starting',
  tone,
  screen,
  reports: undefined,
  filter: 'all',
  work: undefined,
  notice: undefined,
  draft: undefined,
  occupied: undefined,
  exported: undefined,
});

/** Every change of the pane's state; one that changes nothing returns the same state. */
export function reduce(state: PaneState, change: Change): PaneState {
  const same = Object.entries(change).every(([key, value]) => state[key as keyof PaneState] === value);
  return same ? state : { ...state, ...change };
}
