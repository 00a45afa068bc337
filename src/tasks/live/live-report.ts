import type { LiveDocument, SheetCell } from '../../excel';
import { readWorkbook } from '../../excel';
import { forms } from '../../forms';
import type { CellRef } from '../../model/expression';
import { cellRefs } from '../../model/form-index';
import type { GridValue } from '../../model/grid';
import type { RecognisedReport } from '../../recognise';
import { recognise } from '../../recognise';
import type { FoundChecks } from '../own-checks';
import { onOwnForm, ownChecksOn } from '../own-checks';
import { TaskError } from '../task';

/** Where a cell of a form stands in the workbook: 0-based, with its address as a person reads it. */
export interface LivePlace extends SheetCell {
  readonly sheetName: string;
  readonly address: string;
  /** What the cell holds now. */
  readonly content: GridValue;
  /** The formula that gives it, where there is one. */
  readonly formula?: string;
}

/** A report found in the workbook. */
export interface FoundReport {
  /** Stays the same while its tables stay on their sheets, whatever these are called and wherever they stand. */
  readonly key: string;
  readonly recognised: RecognisedReport;
  /** Undefined where the workbook has no such cell. */
  placeOf(ref: CellRef): LivePlace | undefined;
}

export interface FoundReports {
  readonly reports: readonly FoundReport[];
  readonly document: LiveDocument;
  /** Own rules and settings that stand in the workbook; the reports are on forms that hold the rules. */
  readonly ownChecks: FoundChecks;
}

/** Reads the workbook and finds its reports anew, by their labels. */
export async function findReports(): Promise<FoundReports> {
  const document = await readWorkbook();
  const keys = new Map<string, number>();
  const ownChecks = ownChecksOn(document.grids);
  const reports = recognise(document, forms, {}).map((found): FoundReport => {
    // In a file, blanks beside numbers may come of a row that moved; here a row is being typed, and they are found as blank.
    const official = { ...found, readings: found.readings.filter(({ reason }) => reason !== 'rowMoved') };
    const recognised = onOwnForm(official, ownChecks);
    const placeOf = (ref: CellRef): LivePlace | undefined => placeIn(document, recognised, ref);
    const formAndSheets = keyOf(recognised, placeOf);
    const occurrence = (keys.get(formAndSheets) ?? 0) + 1;
    keys.set(formAndSheets, occurrence);
    return { key: `${formAndSheets}#${occurrence}`, recognised, placeOf };
  });
  return { reports, document, ownChecks };
}

/** The same report as read now; the tables may have moved since. Throws a TaskError where it is gone. */
export async function findAgain(report: Pick<FoundReport, 'key'>): Promise<FoundReport> {
  return reportWithKey((await findReports()).reports, report);
}

/** The same report among those found now. Throws a TaskError where it is gone. */
export function reportWithKey(
  reports: readonly FoundReport[],
  { key }: Pick<FoundReport, 'key'>,
): FoundReport {
  const same = reports.find((report) => report.key === key);
  if (!same) throw new TaskError('没有再找到这份报表，表格可能已被删除或移动。请按「重新校验」。');
  return same;
}

function placeIn({ grids }: LiveDocument, { place }: RecognisedReport, ref: CellRef): LivePlace | undefined {
  const found = place(ref);
  const sheet = grids.find((liveGrid) => liveGrid === found?.grid || liveGrid === found?.grid.partOf);
  if (!found || !sheet) return undefined;
  const { grid } = found;
  const { row: top, column: left } = grid.origin ?? sheet.origin;
  const formula = grid.formulas?.find(
    ({ row, column }) => row === found.row && column === found.column,
  )?.text;
  return {
    sheetId: sheet.sheetId,
    sheetName: sheet.name,
    row: top + found.row,
    column: left + found.column,
    address: found.address,
    content: grid.rows[found.row]?.[found.column] ?? null,
    ...(formula !== undefined && { formula }),
  };
}

/** The form and the sheets of its tables. */
function keyOf({ form, report }: RecognisedReport, placeOf: (ref: CellRef) => LivePlace | undefined): string {
  const sheets = form.tables.map(({ id }) => {
    const first = report.tables[id] && cellRefs(form, id).find((ref) => placeOf(ref));
    return first ? placeOf(first)!.sheetId : '';
  });
  return [form.id, ...sheets].join('/');
}
