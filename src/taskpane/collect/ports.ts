import type { ChosenFile, Overview, OverviewInput, ReceivedFile, ReceivedReport } from '../../tasks/collect';
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
  readonly marked: number;
}

/** Everything the screen 下级报送 asks of tasks; `tasks.ts` joins it to the task objects. */
export interface CollectTasks {
  /** Reads and checks files; `found` hears of each one as soon as it is done. */
  collect(
    files: readonly ChosenFile[],
    found: (file: ReceivedFile) => void,
    context: TaskContext,
  ): Promise<void>;
  /** What of all that was received is right and wrong, compared with last year's reports. */
  overview(files: readonly ReceivedFile[], input: OverviewInput): Overview;
  /** Names of offices in a text file or a workbook. */
  readOffices(file: ChosenFile): Promise<readonly string[]>;
  /** Puts a report on new sheets of the workbook with its findings marked. */
  open(report: ReceivedReport, context: TaskContext): Promise<OpenedSheets>;
}
