import type { Form } from '../../../src/model/form';
import { cellRefs } from '../../../src/model/form-index';
import { entryAt, isUnread } from '../../../src/model/report';
import type { CellRef } from '../../../src/model/expression';
import type { RecognisedReport } from '../../../src/recognise';
import type { DamagedFile } from './damage';

/**
 * How the cells of a file came back. `lost` cells are blank and something says why; `doubted` are wrong, but a reading
 * says that the columns of their table were assumed, or a finding that the table is on another form; `wrong` must be 0.
 */
export interface Score {
  readonly right: number;
  readonly unread: number;
  readonly lost: number;
  readonly doubted: number;
  readonly wrong: number;
  /** The first wrong cell, to look at. */
  readonly example?: string;
}

/**
 * Compares what was recognised with what was put in. Wrong is a number other than that of the cell, a number where a
 * blank was, or a number that came back as a blank while nothing points at its row, column or table.
 */
export function scoreOf(form: Form, file: DamagedFile, found: readonly RecognisedReport[]): Score {
  const score = { right: 0, unread: 0, lost: 0, doubted: 0, wrong: 0 };
  let example: string | undefined;
  for (const { report, has } of file.reports) {
    const own = found.filter((each) => each.report.unit === report.unit);
    const [one] = file.reports.length === 1 ? found : own;
    const read = found.length <= file.reports.length ? one : undefined;
    for (const ref of cellRefs(form)) {
      if (!has(ref) && (!read || entryAt(form, read.report, ref) === null)) continue;
      const entry = has(ref) ? entryAt(form, report, ref) : null;
      const got = read && read.form === form ? entryAt(form, read.report, ref) : null;
      const fault = (): void => {
        const mixed = read?.findings.some(
          (each) => each.rule === 'structure.mixedForms' && each.table === ref.table,
        );
        if (mixed || read?.readings.some(({ reason }) => reason === 'columnsAssumed')) {
          score.doubted++;
          return;
        }
        score.wrong++;
        example ??= `${ref.table}/${ref.row}/${ref.column}: ${String(entry)} read as ${String(got)}`;
      };
      if (!read) score.lost++;
      else if (read.form !== form) fault();
      else if (got === entry) score.right++;
      else if (isUnread(got)) score.unread++;
      else if (got === null && isTold(read, ref)) score.lost++;
      else fault();
    }
    if (found.length > file.reports.length) example ??= `${found.length} reports found`;
  }
  return { ...score, ...(example === undefined ? {} : { example }) };
}

/** Does a finding, a reading or an unread cell say that this cell may be missing? */
const isTold = ({ findings, readings, unread, report }: RecognisedReport, ref: CellRef): boolean =>
  !report.tables[ref.table] ||
  findings.some(
    (each) =>
      each.table === ref.table &&
      (!each.cells.length || each.cells.some(({ row, column }) => row === ref.row && column === ref.column)),
  ) ||
  readings.some(({ reason }) => reason === 'missingColumn' || reason === 'count') ||
  unread.length > 0;
