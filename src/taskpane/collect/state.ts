import type { Explanation } from '../../model/explanation';
import type { Report } from '../../model/report';
import type { OfficeDetails, Overview, OverviewRow, ReceivedFile } from '../../tasks/collect';
import type {
  CombinedReports,
  CombineInput,
  KeptRegister,
  ReportRegister,
  SumConflicts,
} from '../../tasks/files';
import type { OwnChecks } from '../../tasks/own-checks';
import type { ExportedFile } from '../state';
import type { Filter } from './rows';

/** Files under way: how many of how many are done, and the last one that was. */
export interface Reading {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Reports that were to be added up, and the total or what a person must decide first. */
export interface Sum {
  readonly request: CombineInput;
  readonly answer: CombinedReports | SumConflicts;
}

export interface CollectState {
  /** In the order they were read. */
  readonly files: readonly ReceivedFile[];
  /** Of `files` under the settings; undefined where there is nothing to show. */
  readonly overview: Overview | undefined;
  readonly reading: Reading | undefined;
  /** Files of folders that hold no report by their kind. */
  readonly passedOver: number;
  /** Files that were stopped before their turn. */
  readonly unread: number;
  /** What was received before the pane was opened anew, and how many files had not been read then. */
  readonly restored: { readonly waiting: number } | undefined;
  readonly year: number | null;
  readonly offices: readonly string[];
  /** Offices by other names that the list gives them. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** What else the list says of offices. */
  readonly details: ReadonlyMap<string, OfficeDetails>;
  /** Reports, by file, `file!sheet` or unit, that count whatever they look like, and that do not. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly lastYear: readonly Report[];
  /** The register of reports that is kept; its file is not, and is asked for when the pane is opened anew. */
  readonly register: ReportRegister | undefined;
  /** The same with what was entered, where it was written to a file since. */
  readonly savedRegister: ReportRegister | undefined;
  /** The name of its file; empty without one. */
  readonly registerName: string;
  /** What is to be entered into it; undefined while files are read. */
  readonly entered: KeptRegister | undefined;
  /** What a person has explained on this screen, by the names of reports as `partName` gives them. */
  readonly typed: ReadonlyMap<string, readonly Explanation[]>;
  /** Own rules and settings of whoever collects. */
  readonly ownChecks: OwnChecks | undefined;
  readonly filter: Filter;
  readonly search: string;
  /** Key of the row whose office is on the screen. */
  readonly openKey: string | undefined;
  /** Whether a person is asked if all is to be cleared. */
  readonly asksToClear: boolean;
  /** What letters say: until when, and from whom. */
  readonly deadline: string;
  readonly sender: string;
  /** The text of the letter that was written last. */
  readonly letter: { readonly row: OverviewRow; readonly text: string } | undefined;
  readonly sum: Sum | undefined;
  /** The file that was made last, kept for its link. */
  readonly file: ExportedFile | undefined;
  /** For screen readers. */
  readonly announcement: string;
}

/** What is to be different afterwards. */
export type CollectChange = Partial<CollectState>;

export const initialCollect: CollectState = {
  files: [],
  overview: undefined,
  reading: undefined,
  passedOver: 0,
  unread: 0,
  restored: undefined,
  year: null,
  offices: [],
  shortNames: new Map(),
  details: new Map(),
  include: [],
  exclude: [],
  lastYear: [],
  register: undefined,
  savedRegister: undefined,
  registerName: '',
  entered: undefined,
  typed: new Map(),
  ownChecks: undefined,
  filter: 'all',
  search: '',
  openKey: undefined,
  asksToClear: false,
  deadline: '',
  sender: '',
  letter: undefined,
  sum: undefined,
  file: undefined,
  announcement: '',
};

export const reduceCollect = (state: CollectState, change: CollectChange): CollectState => ({
  ...state,
  ...change,
});
