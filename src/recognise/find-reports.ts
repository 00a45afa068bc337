import { isLedgerSheet } from '../ledger/headers';
import { firstCell, isOwnSheet } from '../sheet/own-sheets';
import type { Form, TableId } from '../model/form';
import type { Grid, ReadDocument } from '../model/grid';
import { coverOrigin } from './cover';
import { chooseForm } from './form-choice';
import { withoutFragments } from './fragments';
import { groupInstances } from './group';
import type { Instance } from './instances';
import { findInstances } from './instances';
import type { Line } from './lines';
import { leftOver } from './account';
import { linesOf } from './lines';
import type { UnreadCell } from './entries';
import type { TitleZone } from './origin';
import { findOrigin } from './origin';
import { readOnForm } from './other-form';
import type { RecognisedReport } from './recognised-report';
import type { Reading } from './reading';
import { reportFrom } from './report-from';
import { sideBySide } from './side-by-side';
import type { TableReading } from './table';
import { titleReaderOf } from './title';
import { titleZonesOf } from './title-zones';
import { voterOf } from './votes';

/** What a document holds, and by what that was found. */
export interface FoundReports {
  readonly reports: readonly FoundReport[];
  /** The grids that were looked through: those shown, or the hidden ones where none of these holds a table. */
  readonly grids: readonly Grid[];
  /** Lines of all tables, those of no report among them. */
  readonly lines: readonly Line[];
  /** Were there tables that make no report? */
  readonly hasOthers: boolean;
}

export interface FoundReport {
  readonly report: RecognisedReport;
  readonly form: Form;
  readonly zones: readonly TitleZone[];
  readonly instances: readonly Instance[];
  readonly tables: ReadonlyMap<TableId, TableReading>;
  /** The labels alone tell the form. */
  readonly byLabels: boolean;
}

/** Sheets of a document that are shown and are neither ours beside reports nor a ledger; tables side by side, each by itself. */
export const shownGrids = ({ grids }: ReadDocument, forms: readonly Form[]): readonly Grid[] =>
  grids
    .filter((grid) => !grid.hidden && !isOwn(grid))
    .flatMap((grid) => sideBySide(grid, (part) => findTables([part], forms).instances.length > 0));

const isOwn = (grid: Grid): boolean => isOwnSheet(firstCell(grid)) || isLedgerSheet(grid);

/**
 * grids → lines → tables → reports → form → rows → columns → values
 *
 * Finds the reports in a document: sheets of a workbook, tables of a text, or the open workbook itself. Labels decide
 * what a number is; a number whose row or column cannot be told is reported as unread, never guessed. Hidden sheets
 * count only where no visible one (`shownGrids`) holds a table.
 */
export function findReports(
  document: ReadDocument,
  visible: readonly Grid[],
  forms: readonly Form[],
  fileName: string | undefined,
): FoundReports {
  const shown = findTables(visible, forms);
  const { grids, lines, instances } = shown.instances.length
    ? shown
    : findTables(
        document.grids.filter((grid) => grid.hidden && !isOwn(grid)),
        forms,
      );
  const { tables: whole, fragments } = withoutFragments(instances, forms);
  const groups = groupInstances(whole, forms);
  const zones = titleZonesOf(groups);
  // The cover of a workbook speaks for its report; of several it does not say for which.
  const cover = groups.length === 1 ? coverOrigin(document) : undefined;
  const titles = titleReaderOf(forms);
  const reports = groups.flatMap((tables, index): readonly FoundReport[] => {
    const isAlone = groups.length === 1;
    const origins = findOrigin(titles, zones[index]!, document, index, fileName, cover, isAlone);
    return readReport(tables, zones[index]!, forms, origins, index === 0 ? fragments : []);
  });
  const left = leftOver(lines, reports, document, forms);
  return {
    reports: reports.map((found, index) => ({ ...found, report: withUnread(found.report, left[index]!) })),
    grids,
    lines: instances.flatMap((instance) => instance.lines),
    hasOthers: reports.length < groups.length || fragments.length > 0 || left.some(({ length }) => length),
  };
}

const withUnread = (report: RecognisedReport, left: readonly UnreadCell[]): RecognisedReport =>
  left.length ? { ...report, unread: [...report.unread, ...left] } : report;

function findTables(
  grids: readonly Grid[],
  forms: readonly Form[],
): {
  readonly grids: readonly Grid[];
  readonly lines: readonly Line[];
  readonly instances: readonly Instance[];
} {
  const voter = voterOf(forms);
  const lines = grids.flatMap((grid, part) => linesOf(grid, part, (text) => voter.isRowLabel(text)));
  return { grids, lines, instances: findInstances(lines, voter) };
}

/** One report, none where no form has these tables; `fragments` of tables beside it are only said. */
function readReport(
  instances: readonly Instance[],
  zones: readonly TitleZone[],
  forms: readonly Form[],
  origins: ReturnType<typeof findOrigin>,
  fragments: readonly Instance[],
): readonly FoundReport[] {
  const choice = chooseForm(instances, forms, origins.year);
  if (!choice) return [];
  const { form, byLabels } = choice;
  const tables = new Map(instances.map((instance) => [instance.table, readOnForm(instance, choice)]));
  const report = reportFrom(choice, tables, origins);
  const readings = [...report.readings, ...fragments.map(fragmentReading)];
  return [{ report: { ...report, readings }, form, zones, instances, tables, byLabels }];
}

function fragmentReading({ lines }: Instance): Reading {
  const { grid, row, labels, values } = lines[0]!;
  const where = grid.addressOf(row, (labels[0] ?? values[0])!.column);
  return { reason: 'fragment', where, text: labels.map(({ text }) => text).join(' '), value: null };
}
