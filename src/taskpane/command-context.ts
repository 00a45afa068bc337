import type { CheckedReport } from '../tasks/check-report';
import type { CheckedWorkbook } from '../tasks/live';
import type { Source } from '../tasks/open-document';
import type { OwnChecks } from '../tasks/own-checks';
import type { TaskContext } from '../tasks/task';
import type { Runner } from './run-task';
import type { Change, CheckBasis, Notice, PaneState, UndoStep } from './state';
import type { Store } from './store';
import type { Tasks } from './tasks';

/** What every group of the pane's commands works with. */
export interface CommandContext
  extends Tasks, Pick<Runner, 'run'>, Pick<Store<PaneState, Change>, 'get' | 'dispatch'> {
  tell(notice: Notice): void;
  /** Tells that something went well. What it has changed in the workbook can be undone from now on. */
  done(text: string, step?: UndoStep): void;
  inWorkbook(): boolean;
  /** Checks the workbook, where there is one, and shows the findings. */
  checkReports(context: TaskContext): Promise<CheckedWorkbook | undefined>;
  /** Checks the workbook, or the pane's own reports, on this basis from now on. */
  checkWith(basis: Partial<CheckBasis>, context: TaskContext): Promise<void>;
  /** The reports of a file or a paste, checked on this basis. */
  readSource(
    source: Source,
    basis: Partial<CheckBasis>,
    context: TaskContext,
  ): Promise<readonly CheckedReport[]>;
  /** Opens a file of .xlsx as a new workbook; false without Excel, or where it cannot. */
  openAsWorkbook(bytes: Uint8Array, context: TaskContext): Promise<boolean>;
}

export function createContext(
  { live, files }: Tasks,
  { get, dispatch }: Store<PaneState, Change>,
  { run }: Runner,
): CommandContext {
  const tell = (notice: Notice) => dispatch({ notice });
  const inWorkbook = () => get().host === 'workbook';
  const checkReports = async (context: TaskContext): Promise<CheckedWorkbook | undefined> => {
    if (!inWorkbook()) return undefined;
    const { lastYear, text, reports: before } = get();
    const checked = await live.checkWorkbook({ lastYear: lastYear?.reports ?? [], text, before }, context);
    const { reports, notes, textSheets } = checked;
    const { ownChecks } = get();
    dispatch({
      reports,
      notes,
      textSheets,
      ownChecks: isSame(ownChecks, checked.ownChecks) ? ownChecks : checked.ownChecks,
    });
    return checked;
  };
  const readSource: CommandContext['readSource'] = (source, { lastYear, text, ownChecks }, context) =>
    files.readReports(
      {
        ...source,
        ...(lastYear && { lastYear: lastYear.reports }),
        ...(ownChecks && { ownChecks: ownChecks }),
        ...(text && 'paragraphs' in text && { runningText: text.paragraphs }),
      },
      context,
    );
  return {
    live,
    files,
    get,
    dispatch,
    run,
    tell,
    inWorkbook,
    done(text, step) {
      const notice: Notice = { tone: 'success', text };
      dispatch(step && hasChanged(step) ? { notice, undo: [...get().undo, step] } : { notice });
    },
    checkReports,
    readSource,
    async checkWith(basis, context) {
      dispatch(basis);
      const { kept } = get();
      if (inWorkbook()) await checkReports(context);
      else if (kept) dispatch({ reports: await readSource(kept, get(), context) });
    },
    openAsWorkbook: async (bytes, context) =>
      inWorkbook() &&
      live.openWorkbook({ bytes }, context).then(
        () => true,
        () => false,
      ),
  };
}

const hasChanged = ({ change: { cells = [], sheets = [], painted, rows } }: UndoStep): boolean =>
  cells.length > 0 || sheets.length > 0 || painted !== undefined || rows !== undefined;

/** Own checks that are the same stay the same object: what was received is checked again only when they change. */
const isSame = (a: OwnChecks | undefined, b: OwnChecks): boolean => JSON.stringify(a) === JSON.stringify(b);
