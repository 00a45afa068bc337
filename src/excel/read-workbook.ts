import type { Area } from '../derive/address';
import { isKeptName } from '../sheet/own-sheets';
import type { ReadDocument } from '../model/grid';
import type { LiveGrid, RangeContent } from './live-grid';
import { liveGrid } from './live-grid';
import { CONTENT, readAreas } from './read-large';
import { inExcel } from './session';

/** The open workbook as a document, with what was not read, in Chinese sentences. */
export interface LiveDocument extends ReadDocument {
  readonly grids: readonly LiveGrid[];
  readonly notes: readonly string[];
}

/** What is read of every sheet along with its size: an annex is smaller. */
const FIRST_LOOK = 'A1:AN200';
const MOST_CELLS = 200_000;
const LARGE_ROWS = 2000;
const LARGE_COLUMNS = 100;

/** A sheet with proxies of its used range and of the part of it that is read at once. */
interface Look {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly seen: Excel.Range;
}

/**
 * Reads the values of every visible worksheet, and of hidden ones in which an office keeps what belongs to its checks.
 * Two syncs: the list of sheets, then all of them; more only where a sheet is larger than an annex. Of a sheet with
 * more than 200,000 used cells the first 2,000 rows and 100 columns are read, and `notes` says so. Merged cells are
 * not asked for: that would take the person's undo away on Windows, with each check.
 */
export function readWorkbook(): Promise<LiveDocument> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    await context.sync();
    const looks = worksheets.items
      .filter(({ name, visibility }) => visibility === 'Visible' || isKeptName(name))
      .map(lookAt);
    await context.sync();
    const filled = looks.filter(({ used }) => !used.isNullObject);
    const large = filled.filter((look) => !seesAll(look));
    const contents = await readAreas(
      context,
      large.map(({ sheet, used }) => ({ sheet, area: readable(areaOf(used)) })),
    );
    return {
      grids: filled.map((look) => gridOf(look, contents[large.indexOf(look)])),
      paragraphs: [],
      notes: filled.flatMap(noteOf),
    };
  });
}

function lookAt(sheet: Excel.Worksheet): Look {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const seen = used.getIntersectionOrNullObject(FIRST_LOOK).load(`rowCount,columnCount,${CONTENT}`);
  return { sheet, used, seen };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const seesAll = ({ used, seen }: Look): boolean =>
  !seen.isNullObject && seen.rowCount === used.rowCount && seen.columnCount === used.columnCount;

const isTooLarge = ({ rows, columns }: Area): boolean => rows * columns > MOST_CELLS;

const readable = (area: Area): Area =>
  isTooLarge(area)
    ? {
        ...area,
        rows: Math.min(area.rows, LARGE_ROWS),
        columns: Math.min(area.columns, LARGE_COLUMNS),
      }
    : area;

function gridOf({ sheet, used, seen }: Look, content: RangeContent | undefined): LiveGrid {
  const { id, name, visibility } = sheet;
  const { values, valueTypes, numberFormat, formulas } = seen;
  return liveGrid(
    { id, name, hidden: visibility !== 'Visible' },
    content ?? { area: areaOf(used), values, valueTypes, numberFormat, formulas },
  );
}

function noteOf({ sheet, used }: Look): readonly string[] {
  if (!isTooLarge(areaOf(used))) return [];
  return [
    `工作表「${sheet.name}」用到 ${used.rowCount} 行 ${used.columnCount} 列，太大，` +
      `只读了前 ${LARGE_ROWS} 行、前 ${LARGE_COLUMNS} 列。如有表格在此范围之外，请移到前面，或删去多余的行列。`,
  ];
}
