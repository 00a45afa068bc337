import type { CellRef, Expression } from '../model/expression';
import { cellsOf } from '../model/expression';
import type { Form, TableId } from '../model/form';
import { cellRefs } from '../model/form-index';
import type { Check } from '../model/checks';
import { checksOf } from '../model/checks';
import type { Area } from '../derive/address';
import { areaAddress, quoteSheet } from '../derive/address';
import { anchorOf, readsLastYear } from '../derive/anchor';
import { entryLineFormula, entryLines } from './entry-lines';
import type { Locate } from '../derive/formula';
import { checkFormula, ranges } from '../derive/formula';
import { layoutOf, numberBox } from '../derive/layout';
import { CHECK_SHEET_TITLE } from './own-sheets';
import { checkPlace, tableName } from '../derive/names';

/** Where a cell stands in a workbook, 0-based. */
export interface WorkbookPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One line of the sheet 勾稽校验; `result` is a formula, or says why there is none. */
export interface CheckLine {
  readonly table: string;
  readonly rule: string;
  readonly place: string;
  readonly result: string;
  readonly source: string;
}

/** Content of the sheet 勾稽校验. */
export interface CheckSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly header: readonly string[];
  /** One line for each table, checked as a whole. */
  readonly tables: readonly CheckLine[];
  /** One line for each check. */
  readonly checks: readonly CheckLine[];
  /** One line for each row or column of numbers: whole, not below 0, no text. Native formulas. */
  readonly entries: readonly CheckLine[];
  /** One spilling list for each table that can be checked as a whole. */
  readonly findings: readonly { readonly title: string; readonly formula: string }[];
}

const MOVED = '表中插入或移动过行、列，不能整表校验，请看下面各行';
const NOT_FOUND = '有单元格没有找到，不能校验';

/** The sheet of custom functions for one report, whose cells stand where `placeOf` says; no check needs last year. */
export function checkSheetOf(form: Form, placeOf: (ref: CellRef) => WorkbookPlace | undefined): CheckSheet {
  const tables = form.tables
    .filter(({ id }) => cellRefs(form, id).some((ref) => placeOf(ref)))
    .map((table) => ({ table, name: tableName(table), range: tableRange(form, table.id, placeOf) }));
  const about = (table: TableId, range: string) => `"${form.id}","${table}",${range}`;
  return {
    name: CHECK_SHEET_TITLE,
    title: CHECK_SHEET_TITLE,
    note: '结果随各表的数即时更新。多数由加载项的自定义函数计算，没有安装加载项时显示 #NAME?；“填写”各行不受影响。本表可以随时删除。',
    header: ['表', '规则', '位置', '结果', '依据'],
    tables: tables.map(({ table, name, range }) => ({
      table: name,
      rule: '整表',
      place: table.title,
      result: range ? `=GOUJI.CHECK(${about(table.id, range)})` : MOVED,
      source: form.source,
    })),
    checks: checksOf(form)
      .filter((check) => !readsLastYear(check))
      .flatMap((check) => {
        const sheet = tables.find(({ table }) => table.id === anchorOf(check).table);
        return sheet
          ? [
              {
                table: sheet.name,
                rule: check.rule.name,
                place: checkPlace(form, check).slice(sheet.name.length),
                result: resultOf(form, check, placeOf),
                source: check.rule.source,
              },
            ]
          : [];
      }),
    entries: tables.flatMap(({ table, name }) =>
      entryLines(form, table.id).map(({ place, refs }) => ({
        table: name,
        rule: '填写',
        place: place || table.title,
        result: refs.every((ref) => placeOf(ref))
          ? entryLineFormula(form, refs, (ref) => placeOf(ref)!)
          : NOT_FOUND,
        source: form.source,
      })),
    ),
    findings: tables.flatMap(({ table, name, range }) =>
      range ? [{ title: `${name}的全部问题`, formula: `=GOUJI.FINDINGS(${about(table.id, range)})` }] : [],
    ),
  };
}

function resultOf(form: Form, check: Check, placeOf: (ref: CellRef) => WorkbookPlace | undefined): string {
  const refs = [...cellsOf(check.left), ...cellsOf(check.right)];
  if (!refs.every((ref) => placeOf(ref))) return NOT_FOUND;
  const locate: Locate = (ref) => placeOf(ref)!;
  const left = isSum(check.left) ? ranges(cellsOf(check.left), locate) : [];
  const right = isSum(check.right) ? ranges(cellsOf(check.right), locate) : [];
  if (check.rule.condition.relation === '=') {
    if (check.rule.defines && left.length === 1 && right.length)
      return `=GOUJI.SUMCHECK(${[...left, ...right].join(',')})`;
    if (left.length === 1 && right.length === 1) return `=GOUJI.BALANCE(${left[0]},${right[0]})`;
  }
  // No custom function compares these: the same native formula as beside the table.
  return checkFormula(form, check, locate);
}

/** A cell, or a sum of nothing but cells. */
const isSum = (expression: Expression): boolean =>
  expression.op === 'cell' || (expression.op === 'add' && expression.terms.every(({ op }) => op === 'cell'));

/** The number cells of a table as one range; undefined where they no longer stand as printed. */
function tableRange(
  form: Form,
  table: TableId,
  placeOf: (ref: CellRef) => WorkbookPlace | undefined,
): string | undefined {
  const layout = layoutOf(form, table);
  const numbers = layout.cells.flatMap(({ ref, row, column }) =>
    ref ? [{ row, column, place: placeOf(ref) }] : [],
  );
  const first = numbers[0]?.place;
  if (!first) return undefined;
  const down = first.row - numbers[0]!.row;
  const across = first.column - numbers[0]!.column;
  const asPrinted = numbers.every(
    ({ row, column, place }) =>
      place?.sheet === first.sheet && place.row - row === down && place.column - column === across,
  );
  if (!asPrinted) return undefined;
  const box = numberBox(layout);
  const area: Area = { ...box, row: box.row + down, column: box.column + across };
  return `${quoteSheet(first.sheet)}!${areaAddress(area)}`;
}
