import { cellAddress } from '../../src/derive/address';
import type { Rect } from '../../src/workbench/host/address';
import { contains } from '../../src/workbench/host/rect';
import type { Borders, CellStyle } from '../../src/workbench/host/style';
import { DEFAULT_STYLE } from '../../src/workbench/host/style';
import type { MemoryBook } from '../../src/workbench/memory/memory-book';

/** Part of each sheet of which every cell is compared. */
const REACH = { row: 0, column: 0, rows: 60, columns: 20 };

/** What is set, without what is false, empty or Excel's default anyway. */
const given = (options: object, defaults: object = {}): object =>
  Object.fromEntries(
    Object.entries(options)
      .filter(
        ([name, value]) => value && value !== 'Normal' && value !== defaults[name as keyof typeof defaults],
      )
      .sort(),
  );

/** All that a person could see of a workbook, a line each: sheets, cells, looks, sizes, protection and so on. */
export const snapshot = (book: MemoryBook): readonly string[] => [
  line('在前', book.activeSheet(), book.selection()),
  ...book.names().map((name) => line('名称', name)),
  ...book.sheets().flatMap(({ id }) => sheetSnapshot(book, id)),
];

/** The first lines in which two snapshots differ. */
export const differences = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...missingFrom(after, before).map((each) => `- ${each}`),
  ...missingFrom(before, after).map((each) => `+ ${each}`),
  ...(before.length === after.length ? [] : [`${before.length} → ${after.length} lines`]),
];

function missingFrom(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(some);
  return others.filter((each) => !known.has(each)).slice(0, 5);
}

/** The same of one sheet. */
export function sheetSnapshot(book: MemoryBook, id: string): readonly string[] {
  const { conditionalFormats, charts, protection, page } = book.records(id);
  const sheet = book.sheets().find((each) => each.id === id)!;
  return [
    line(sheet.name, id, sheet.visibility, book.view(id), page),
    line('保护', protection && given(protection.options), protection?.password),
    line('合并', book.merges(id)),
    ...conditionalFormats.map((record) => line('条件格式', record)),
    ...charts.map((chart) => line('图表', chart.id, chart.settings)),
    line(
      '列宽',
      Array.from({ length: REACH.columns }, (_, column) => book.columnWidth(id, column)),
    ),
    line(
      '行高',
      Array.from({ length: REACH.rows }, (_, row) => book.rowHeight(id, row)),
    ),
    ...cellSnapshots(book, id),
  ];
}

/** Cells that hold anything, or look or take otherwise than Excel's own. */
function cellSnapshots(book: MemoryBook, id: string): readonly string[] {
  const { validations } = book.records(id);
  const covers = (rects: readonly Rect[], row: number, column: number): boolean =>
    rects.some((rect) => contains(rect, row, column));
  const content = book.cells(id, REACH);
  const styles = content.map((cells, row) => cells.map((_, column) => book.style(id, row, column)));
  return content.flatMap((cells, row) =>
    cells.flatMap(({ value, formula }, column) => {
      const look = lookOf(styles[row]![column]!);
      const lines = linesAt(styles, row, column);
      const rules = validations
        .filter(({ rects }) => covers(rects, row, column))
        .map(({ rule, errorAlert, prompt, ignoreBlanks }) => ({ rule, errorAlert, prompt, ignoreBlanks }));
      const isPlain = value === '' && !formula && !rules.length && look === '{}' && lines === NO_LINES;
      return isPlain ? [] : [`${line(cellAddress(row, column), formula || value, lines, rules)} ${look}`];
    }),
  );
}

const looks = new WeakMap<CellStyle, string>();

/** What differs from Excel's own look, without lines; a style that changes is another object. */
function lookOf(style: CellStyle): string {
  const look = looks.get(style) ?? JSON.stringify(given({ ...style, borders: undefined }, DEFAULT_STYLE));
  looks.set(style, look);
  return look;
}

const NO_LINES: Borders = {};

/** Lines around a cell, whichever of the two cells beside a line has it. */
function linesAt(styles: readonly (readonly CellStyle[])[], row: number, column: number): Borders {
  const own = styles[row]![column]!.borders;
  const top = own?.top ?? styles[row - 1]?.[column]!.borders?.bottom;
  const bottom = own?.bottom ?? styles[row + 1]?.[column]!.borders?.top;
  const left = own?.left ?? styles[row]![column - 1]?.borders?.right;
  const right = own?.right ?? styles[row]![column + 1]?.borders?.left;
  return top || bottom || left || right ? { top, bottom, left, right } : NO_LINES;
}

const line = (name: string, ...what: readonly unknown[]): string => `${name} ${JSON.stringify(what)}`;
