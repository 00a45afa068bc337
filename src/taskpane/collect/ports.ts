import type {
  ChosenFile,
  Overview,
  OverviewInput,
  OverviewRow,
  ReceivedFile,
  ReceivedReport,
} from '../../tasks/collect';
import type { Addend, CombinedReports, CombineInput, WrittenLetters } from '../../tasks/files';
import type { OwnChecks } from '../../tasks/own-checks';
import type { TaskContext } from '../../tasks/task';

/** A file that a person dropped, chose or pasted; its bytes are fetched when its turn comes. */
export interface PaneFile extends ChosenFile {
  /** Milliseconds since 1970; with size and path it tells a file that is already there. */
  readonly changed: number;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names of the sheets a report was put on, and how many cells are marked there. */
export interface OpenedSheets {
  readonly sheets: readonly string[];
  /** Sentences on what Excel did not take. */
  readonly notes: readonly string[];
  readonly marked: number;
}

/** Whom to write to, and what all letters say alike. */
export interface LetterRequest {
  readonly rows: readonly OverviewRow[];
  readonly year: number | null;
  /** As typed; empty where not given. */
  readonly deadline: string;
  readonly sender: string;
}

export interface ReviewListRequest {
  readonly rows: readonly OverviewRow[];
  readonly summary: string;
  readonly year: number | null;
}

export type SumRequest = Pick<
  CombineInput,
  'unit' | 'year' | 'received' | 'missing' | 'exclude' | 'addAll'
> & {
  /** The own sheet, in the open workbook. */
  readonly own?: Addend;
};

/** Reports of which a person must say what they are before anything is added. */
export interface SumConflict {
  readonly kind: 'differ' | 'total';
  readonly unit: string;
  readonly files: readonly string[];
  readonly sentence: string;
}

/** Nothing is added while there are conflicts. */
export type SumAnswer = CombinedReports | { readonly conflicts: readonly SumConflict[] };

/** Everything the screen 下级报送 asks of tasks; `tasks.ts` joins it to the task objects. */
export interface CollectTasks {
  /** Reads and checks files; `found` hears of each one as soon as it is done. */
  collect(
    files: readonly ChosenFile[],
    found: (file: ReceivedFile) => void,
    own: OwnChecks | undefined,
    context: TaskContext,
  ): Promise<void>;
  /** What of all that was received is right and wrong, compared with last year's reports, by own checks. */
  overview(files: readonly ReceivedFile[], input: OverviewInput, own: OwnChecks | undefined): Overview;
  /** Names of offices in a text file or a workbook. */
  readOffices(file: ChosenFile): Promise<readonly string[]>;
  /** Names of offices in the cells selected in the workbook. */
  readSelectedOffices(context: TaskContext): Promise<readonly string[]>;
  /** Puts a report on new sheets of the workbook with its findings marked. */
  open(report: ReceivedReport, context: TaskContext): Promise<OpenedSheets>;
  letters(request: LetterRequest, context: TaskContext): Promise<Pick<WrittenLetters, 'letters' | 'zip'>>;
  reviewList(request: ReviewListRequest, context: TaskContext): Promise<MadeFile>;
  sumUp(request: SumRequest, context: TaskContext): Promise<SumAnswer>;
  openWorkbook(bytes: Uint8Array, context: TaskContext): Promise<void>;
}
