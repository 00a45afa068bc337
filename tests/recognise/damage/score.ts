import type { Form } from '../../../src/model/form';
import { cellRefs } from '../../../src/model/form-index';
import { entryAt, isUnread } from '../../../src/model/report';
import type { CellRef } from '../../../src/model/expression';
import type { RecognisedReport } from '../../../src/recognise';
import type { DamagedFile } from './damage';

/**
 * How the cells of a file came back. `lost` cells are blank and something says so of this very cell, of its row or
 * column, or of its table as a whole; `doubted` are wrong, but a reading names them, or a finding says that their table
 * is on another form; `wrong` must be 0.
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
 * blank was, or a number that came back as a blank while nothing points at its row, its column or its whole table.
 */
export function scoreOf(form: Form, file: DamagedFile, found: readonly RecognisedReport[]): Score {
  const score = { right: 0, unread: 0, lost: 0, doubted: 0, wrong: 0 };
  let example: string | undefined;
  for (const { report, has } of file.reports) {
    const own = found.filter((each) => each.report.unit === report.unit);
    const [read] = file.reports.length === 1 ? found : own;
    for (const ref of cellRefs(form)) {
      if (!has(ref) && (!read || entryAt(form, read.report, ref) === null)) continue;
      const entry = has(ref) ? entryAt(form, report, ref) : null;
      const got = read && read.form === form ? entryAt(form, read.report, ref) : null;
      const fault = (): void => {
        if (read && isDoubted(read, ref)) {
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

const isAbout = (ref: CellRef, cells: readonly CellRef[] = []): boolean =>
  cells.some(({ table, row, column }) => table === ref.table && row === ref.row && column === ref.column);

const isRead = ({ readings }: RecognisedReport, ref: CellRef): boolean =>
  readings.some((each) => isAbout(ref, each.ref ? [each.ref] : each.cells));

/** Does a finding or a reading say that this cell may be missing? */
const isTold = (read: RecognisedReport, ref: CellRef): boolean =>
  read.findings.some(
    (each) =>
      isAbout(ref, each.cells) || (each.rule === 'structure.missingTable' && each.table === ref.table),
  ) || isRead(read, ref);

/** Does a reading name this cell, or a finding say that its table is on another form? */
const isDoubted = (read: RecognisedReport, ref: CellRef): boolean =>
  isRead(read, ref) ||
  read.findings.some(({ rule, table }) => rule === 'structure.mixedForms' && table === ref.table);
