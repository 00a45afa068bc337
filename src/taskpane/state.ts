import type { Cause } from '../model/cause';
import type { CellRef } from '../model/expression';
import type { Grid } from '../model/grid';
import type { LedgerMapping } from '../model/ledger';
import type { ReportWithText } from '../model/report';
import type { CheckedReport } from '../tasks/check-report';
import type {
  CarriedIn,
  ExistingPreview,
  InsertInput,
  LiveLedger,
  TextSheet,
  TypedAgainstCounted,
  WorkbookChange,
  WorkbookText,
} from '../tasks/live';
import type { ReadBlock } from '../tasks/files';
import type { Source } from '../tasks/open-document';
import type { FoundChecks, OwnChecks } from '../tasks/own-checks';
import type { Host } from './office';
import type { Tone } from './theme';

/**
 * How findings are told apart on the screen, in the order they are listed. explained: to be verified, and the office
 * has written why it is right.
 */
export type Tier = Exclude<Cause['tier'], 'undecided'>;

export type Screen = 'fill' | 'check' | 'export' | 'collect';

interface Work {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly words: string;
}

export interface Notice {
  readonly tone: 'success' | 'error' | 'info';
  readonly text: string;
}

/** What a person did that can be undone, in a few words, and what it has changed. */
export interface UndoStep {
  readonly name: string;
  readonly change: WorkbookChange;
}

/** Last year's reports from a file or paste, kept for the session. */
export interface LastYear {
  readonly name: string;
  readonly reports: readonly ReportWithText[];
}

/** The running text of a report, from a file, a paste or a sheet, kept for the session. */
export type GivenText = WorkbookText & { readonly name: string };

/** What last year's report gives to the report with this key; nothing was written yet. */
interface CarryPreview {
  readonly key: string;
  readonly answer: CarriedIn;
}

/** What is typed in the report with this key and differs from what its ledger gives; nothing was written yet. */
interface LedgerPreview {
  readonly key: string;
  readonly differing: readonly TypedAgainstCounted[];
}

/** A ledger that was kept elsewhere, as it is read for the report with this key; nothing was written yet. */
interface ExistingState {
  readonly key: string;
  /** The file; absent where it stands in the workbook. */
  readonly file?: { readonly name: string; readonly grids: readonly Grid[] };
  readonly preview: ExistingPreview;
  /** What was answered; the preview follows as soon as it is counted anew. */
  readonly mapping: LedgerMapping;
}

/** Cells to mark in the sheet, the suspects among them more strongly. */
export interface MarkedRefs {
  readonly cells: readonly CellRef[];
  readonly suspects: readonly CellRef[];
}

/** Reports read from a paste, a sample or a file, shown before anything is filled in. */
export interface Draft {
  readonly source: Source;
  readonly reports: readonly CheckedReport[];
  /** The places of a block of numbers without labels, one for each report: only one of them is meant. */
  readonly block?: ReadBlock;
}

/** What the screens show of a report: one in the workbook, in the pane, or received from an office. */
export interface ShownReport extends Pick<CheckedReport, 'findings'> {
  readonly key?: string;
  readonly recognised: Pick<CheckedReport['recognised'], 'form' | 'report' | 'readings'> & {
    place(ref: CellRef): { readonly address: string } | undefined;
  };
}

/** A report on the screen; one of the workbook has a key that stays while its tables stay on their sheets. */
export interface PaneReport extends CheckedReport {
  readonly key?: string;
  /** Cells that were changed in this session, the last one first. */
  readonly changed?: readonly CellRef[];
  /** A ledger that counts it. */
  readonly ledger?: LiveLedger;
}

/** Own rules and settings, with what was wrong among the rules of the workbook. */
type PaneChecks = OwnChecks & Partial<FoundChecks>;

/** The place asked for is taken: what stands there, and what was asked. */
interface Occupied {
  readonly request: InsertInput;
  readonly sentence: string;
}

/** Cells that hold other numbers than those to be filled in; nothing was written yet. */
interface Conflict {
  readonly key: string;
  readonly source: CheckedReport;
  readonly addresses: readonly string[];
}

/** A file made by the export, kept for its link. */
export interface ExportedFile {
  readonly name: string;
  readonly url: string;
}

interface ExportedAnnex extends ExportedFile {
  /** What is blank or unread in it, in sentences. */
  readonly notes: readonly string[];
}

export interface PaneState {
  readonly host: Host | 'starting';
  /** Files of Office.js that did not come. */
  readonly missing: readonly string[];
  readonly tone: Tone;
  readonly screen: Screen;
  /** Reports in the workbook, or those opened in the pane; undefined until first looked for. */
  readonly reports: readonly PaneReport[] | undefined;
  /** What was not read of the workbook, and what this Excel cannot do, in sentences. */
  readonly notes: readonly string[];
  readonly limits: readonly string[];
  /** Whether the pane opens together with this workbook; undefined until known. */
  readonly opensWithWorkbook: boolean | undefined;
  /** Own rules and settings of the workbook, or of the session without one; undefined until first known. */
  readonly ownChecks: PaneChecks | undefined;
  /** Sheets of the workbook that hold sentences. */
  readonly textSheets: readonly TextSheet[];
  readonly filter: Tier | 'all';
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  /** What can be undone, the last step at the end. */
  readonly undo: readonly UndoStep[];
  readonly draft: Draft | undefined;
  readonly occupied: Occupied | undefined;
  readonly conflict: Conflict | undefined;
  /** What the pane's own reports were read from, where there is no workbook. */
  readonly kept: Source | undefined;
  readonly lastYear: LastYear | undefined;
  readonly text: GivenText | undefined;
  readonly carry: CarryPreview | undefined;
  readonly ledgerPreview: LedgerPreview | undefined;
  readonly existing: ExistingState | undefined;
  readonly exported: ExportedAnnex | undefined;
  /** 信息处理费 of the year in 元, as a person gave it for the sentences. */
  readonly processingFee: number | undefined;
}

/** What the session checks with, besides the reports themselves. */
export type CheckBasis = Pick<PaneState, 'lastYear' | 'text' | 'ownChecks'>;

/** What is to be different afterwards. */
export type Change = Partial<PaneState>;

export const initialState = (tone: Tone, screen: Screen): PaneState => ({
  host: 'starting',
  missing: [],
  tone,
  screen,
  reports: undefined,
  notes: [],
  limits: [],
  opensWithWorkbook: undefined,
  ownChecks: undefined,
  textSheets: [],
  filter: 'all',
  work: undefined,
  notice: undefined,
  undo: [],
  draft: undefined,
  occupied: undefined,
  conflict: undefined,
  kept: undefined,
  lastYear: undefined,
  text: undefined,
  carry: undefined,
  ledgerPreview: undefined,
  existing: undefined,
  exported: undefined,
  processingFee: undefined,
});

/** Every change of the pane's state; one that changes nothing returns the same state. */
export function reduce(state: PaneState, change: Change): PaneState {
  const same = Object.entries(change).every(([key, value]) => state[key as keyof PaneState] === value);
  return same ? state : { ...state, ...change };
}
