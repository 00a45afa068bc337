import { explanationsOn } from '../../sheet/explanation-list';
import { ownRuleSentence } from '../../sheet/own-rule-list';
import type { Deadlines } from '../../ledger/deadlines';
import { countOf } from '../../ledger/counts';
import { deadlinesOf } from '../../ledger/deadlines';
import { holdsText, paragraphsOn } from '../../sheet/sheet-text';
import type { LiveDocument } from '../../excel';
import type { CellRef } from '../../model/expression';
import { isSameCell } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import type { ReportWithText } from '../../model/report';
import type { CheckSettings } from '../../model/settings';
import type { CheckedReport } from '../check-report';
import { check, runningText } from '../check-report';
import { lastYearIn } from '../collect/last-year';
import type { FoundChecks } from '../own-checks';
import { lastYearAmong } from '../last-year';
import { ledgerOn } from '../ledger/workbook-ledger';
import type { EarlierReport } from './changed-cells';
import { changedCells } from './changed-cells';
import type { FoundReport } from './live-report';
import { findReports } from './live-report';
import { liveTask } from './live-task';
import type { LiveRegister } from './ready-rows';
import { registersIn } from './ready-rows';

/** A report of the open workbook with all that is wrong with it and the place of every cell. */
export interface LiveReport extends CheckedReport, FoundReport {
  /** Where a ledger of its year stands in the workbook: what waits, and whether the tables count it. */
  readonly ledger?: LiveLedger;
  /** Cells that were changed in this session, the last one first. */
  readonly changed: readonly CellRef[];
}

export interface LiveLedger {
  readonly deadlines: Deadlines;
  /** Cells of tables 三 and 四 that count it, and those that it could count and that are typed or blank. */
  readonly counting: number;
  readonly typing: number;
  /** Its sheets, with the rows that are free on them. */
  readonly registers: readonly LiveRegister[];
}

export interface CheckedWorkbook {
  readonly reports: readonly LiveReport[];
  /** What was not read, in Chinese sentences. */
  readonly notes: readonly string[];
  /** Own rules, those that cannot be read, and the settings it was checked by. */
  readonly ownChecks: FoundChecks;
  /** Sheets that hold sentences: the running text of a report may be taken from one. */
  readonly textSheets: readonly TextSheet[];
  /** Time from asking Excel to the last finding. */
  readonly ms: number;
}

export interface TextSheet {
  readonly sheetId: string;
  readonly name: string;
}

/** The running text of a report of the workbook: its paragraphs, or the sheet on which they stand at every check. */
export type WorkbookText = {
  /** Of which report; the first where absent. */
  readonly key?: string | undefined;
} & ({ readonly paragraphs: readonly string[] } | { readonly sheetId: string });

export interface CheckWorkbookInput {
  /** Last year's reports from files, where the workbook does not hold them; a lone one is for a lone report. */
  readonly lastYear?: readonly ReportWithText[];
  /** The whole text of a report on a sheet is taken where absent, if there is one report. */
  readonly text?: WorkbookText | undefined;
  /** What the check before this one found: what was changed since is likelier wrong. */
  readonly before?: readonly EarlierReport[];
  /** Those on the sheet 勾稽设置, else the usual ones, where absent. */
  readonly settings?: CheckSettings;
}

/**
 * Reads the open workbook, finds its reports by their labels, and checks them. One of the year before and the same unit
 * is last year's of another. Changes nothing.
 */
export const checkWorkbook = liveTask<CheckWorkbookInput | void, CheckedWorkbook>(
  async (input, { progress }) => {
    const { lastYear = [], text, before = [] } = input ?? {};
    const started = performance.now();
    progress(0, 2, '读取工作表');
    const { reports, document, ownChecks } = await findReports();
    const settings = input?.settings ?? ownChecks.settings;
    const explanations = explanationsOn(document.grids);
    progress(1, 2, '核对勾稽关系');
    const fromFiles = lastYearIn(lastYear);
    const [lone] = lastYear.length === 1 ? lastYear : [];
    const all = reports.map(({ recognised }) => recognised.report);
    const inBook = runningText(
      reports.map(({ recognised }) => recognised),
      document,
    );
    const textOf = ({ key }: FoundReport): readonly string[] => {
      if (!text) return inBook;
      return (text.key ?? reports[0]!.key) === key ? textIn(document, text) : [];
    };
    const checked = reports.map((found): LiveReport => {
      const { report } = found.recognised;
      const ofUnit =
        lastYearAmong(report, all) ?? fromFiles.of(report) ?? (all.length === 1 ? lone : undefined);
      const earlier = before.find(({ key }) => key === found.key);
      const changed = earlier ? changedCells(found.recognised, earlier) : [];
      const ledger = ledgerOn(document.grids, found.recognised);
      const given = { lastYear: ofUnit, settings, explanations, text: textOf(found), changed, ledger };
      const state = ledger && {
        deadlines: deadlinesOf(ledger.applications),
        ...countsIn(found),
        registers: registersIn(document, found.recognised.form.ledger!),
      };
      return {
        ...found,
        ...check(found.recognised, given),
        changed,
        ...(state && { ledger: state }),
      };
    });
    return {
      reports: checked,
      notes: [...document.notes, ...ownChecks.problems.map(ownRuleSentence)],
      ownChecks: { ...ownChecks, settings },
      textSheets: document.grids.filter(holdsText).map(({ sheetId, name }) => ({ sheetId, name })),
      ms: performance.now() - started,
    };
  },
);

function countsIn({ recognised: { form, report } }: FoundReport): Pick<LiveLedger, 'counting' | 'typing'> {
  const countable = cellRefs(form).filter((ref) => report.tables[ref.table] && countOf(form, ref));
  const counted = report.computed?.filter((cell) => cell.counted) ?? [];
  const counting = countable.filter((ref) => counted.some((cell) => isSameCell(cell.ref, ref))).length;
  return { counting, typing: countable.length - counting };
}

const textIn = ({ grids }: LiveDocument, text: WorkbookText): readonly string[] =>
  'paragraphs' in text
    ? text.paragraphs
    : grids.filter(({ sheetId }) => sheetId === text.sheetId).flatMap(paragraphsOn);
