import type { CellRef } from '../model/expression';
import type { Form, NumberKind, TableId } from '../model/form';
import { cellKind, tableIndex } from '../model/form-index';
import type { Entry, TableValues } from '../model/report';
import type { Check } from '../model/rule';
import { checksOf } from '../model/rule';
import type { Area } from './address';
import { areaAddress, cellAddress } from './address';
import { anchorOf, readsLastYear } from './anchor';
import { checkFormula, PASS, totalFormula, UNDECIDED } from './formula';
import type { CellRole, Layout, LayoutCell } from './layout';
import { layoutOf } from './layout';
import { rowPoints, twipsToPoints } from './text-size';

export type PlanRole = CellRole | 'title' | 'footnote' | 'check' | 'checkName' | 'status';

/**
 * A cell to paint, 0-based on the sheet. `formula` and `value` exclude one another; with a formula, `text` is what it
 * shows at first. Merged where a span is over 1.
 */
export interface PlannedCell extends Area {
  readonly role: PlanRole;
  readonly text?: string;
  readonly formula?: string;
  readonly value?: Entry;
  readonly ref?: CellRef;
  /** What a cell of role check evaluates; `short` where it shows no sides. */
  readonly check?: Check;
  readonly short?: boolean;
  readonly level?: number;
}

/** Number cells that accept the same numbers. */
export interface PlannedValidation {
  readonly kind: NumberKind;
  readonly areas: readonly Area[];
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** A native conditional format; `formula` is relative to the top left cell of `area`, without `=`. */
export interface PlannedColour {
  readonly area: Area;
  readonly formula: string;
  readonly tone: 'pass' | 'fail' | 'undecided' | 'blank' | 'invalid';
}

/** All that a painter needs to put one official table on a sheet. */
export interface SheetPlan {
  readonly form: Form;
  readonly table: TableId;
  /** Name for a sheet of its own: 二, 三, 四, 统计表. */
  readonly sheetName: string;
  /** Everything painted, checks included. */
  readonly area: Area;
  /** Title, table and footnote: what is printed. */
  readonly printArea: Area;
  /** The table itself. */
  readonly tableArea: Area;
  readonly cells: readonly PlannedCell[];
  readonly columnWidths: readonly { readonly column: number; readonly points: number }[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly validations: readonly PlannedValidation[];
  readonly colours: readonly PlannedColour[];
  /** Rows repeated at the top of each printed page: first and number. */
  readonly titleRows: { readonly row: number; readonly rows: number };
}

export interface PlanOptions {
  readonly unit: string | null;
  readonly year: number | null;
  /** Totals as native formulas, or cells to type into. */
  readonly totals: 'formula' | 'typed';
  /** Numbers to fill in; blank where absent. */
  readonly values?: TableValues;
  /** Check column and row beside the table, outside the print area. */
  readonly checks: boolean;
  /** Addresses of the cells that unit and year are typed into, for a title that follows them. */
  readonly titleFrom?: { readonly unit: string; readonly year: string };
  /** A printed line below the table; none where absent or empty. */
  readonly signature?: string;
  /** Top left cell, A1 where absent. */
  readonly origin?: { readonly row: number; readonly column: number };
}

/** Column of checks beside the table is as wide as its longest words need. */
const CHECK_POINTS = 190;

/** Lays one table on a sheet, with its title, totals, native checks, validation and colours. */
export function planSheet(form: Form, table: TableId, options: PlanOptions): SheetPlan {
  const layout = layoutOf(form, table);
  const origin = options.origin ?? { row: 0, column: 0 };
  const top = origin.row + 1;
  const left = origin.column;
  const locate = locator(layout, top, left);
  const checks = checksOf(form).filter((check) => anchorOf(check).table === table && !readsLastYear(check));
  const totals = new Map<string, Check>();
  for (const check of checks) {
    const key = refKey(anchorOf(check));
    if (check.rule.defines && !totals.has(key)) totals.set(key, check);
  }

  const cells: PlannedCell[] = [
    {
      row: origin.row,
      column: left,
      rows: 1,
      columns: layout.columns,
      role: 'title',
      text: tableTitle(form, table, options.unit, options.year),
      ...(options.titleFrom ? { formula: titleFormula(layout.table.title, options.titleFrom) } : {}),
    },
    ...layout.cells.map((cell): PlannedCell => {
      const place = {
        row: top + cell.row,
        column: left + cell.column,
        rows: cell.rowSpan,
        columns: cell.columnSpan,
        role: cell.role,
      };
      if (!cell.ref)
        return {
          ...place,
          text: headerText(cell, layout),
          ...(cell.level === undefined ? {} : { level: cell.level }),
        };
      const defining = totals.get(refKey(cell.ref));
      if (defining && options.totals === 'formula')
        return { ...place, ref: cell.ref, formula: totalFormula(form, defining, locate) };
      return { ...place, ref: cell.ref, value: valueAt(form, options.values, cell.ref) };
    }),
  ];
  const notes = [layout.table.footnote, options.signature].filter((text): text is string => !!text);
  const printed = 1 + layout.rows + notes.length;
  cells.push(
    ...notes.map((text, at): PlannedCell => ({
      row: top + layout.rows + at,
      column: left,
      rows: 1,
      columns: layout.columns,
      role: 'footnote',
      text,
    })),
  );
  const beside = options.checks ? placeChecks(form, layout, checks, { ...origin, printed }, locate) : [];
  cells.push(...beside);

  const bottom = Math.max(origin.row + printed, ...cells.map(({ row, rows }) => row + rows));
  const right = Math.max(left + layout.columns, ...cells.map(({ column, columns }) => column + columns));
  return {
    form,
    table,
    sheetName: layout.table.ordinal,
    area: { ...origin, rows: bottom - origin.row, columns: right - left },
    printArea: { ...origin, rows: printed, columns: layout.columns },
    tableArea: { row: top, column: left, rows: layout.rows, columns: layout.columns },
    cells,
    columnWidths: [
      ...layout.table.widths.map((twips, column) => ({
        column: left + column,
        points: twipsToPoints(twips),
      })),
      ...(right > left + layout.columns ? [{ column: left + layout.columns, points: 12 }] : []),
      ...Array.from({ length: Math.max(0, right - left - layout.columns - 1) }, (_, index) => ({
        column: left + layout.columns + 1 + index,
        points: CHECK_POINTS,
      })),
    ],
    rowHeights: [
      { row: origin.row, points: 30 },
      ...rowPoints(layout).map((points, row) => ({ row: top + row, points })),
      ...notes.map((_, at) => ({ row: top + layout.rows + at, points: 20 })),
    ],
    validations: validations(form, cells),
    colours: colours(form, cells, beside),
    titleRows: { row: top, rows: layout.headerRows },
  };
}

/** `东莞市住房公积金管理中心2023年 三、收到和处理…`: the unit and year before the table's own title where known. */
export function tableTitle(form: Form, table: TableId, unit: string | null, year: number | null): string {
  const { title } = tableIndex(form, table).table;
  const head = `${unit ?? ''}${year === null ? '' : `${year}年`}`;
  return head && title ? `${head} ${title}` : title;
}

/** Narrow headers stand two characters to a line, as printed; a sheet's own wrapping would leave one alone. */
function headerText({ role, text, column, columnSpan }: LayoutCell, { table }: Layout): string {
  if (role !== 'header' || columnSpan > 1 || table.widths[column]! > NARROW_TWIPS) return text;
  return (text.match(/.{1,2}/gu) ?? []).join('\n');
}

/** Up to this a column has no room for three characters. */
const NARROW_TWIPS = 720;

const titleFormula = (title: string, { unit, year }: { unit: string; year: string }): string =>
  `=${unit}&IF(${year}="","",${year}&"年")&" ${title}"`;

const refKey = ({ table, row, column }: CellRef): string => `${table}/${row}/${column}`;

function locator(layout: Layout, top: number, left: number) {
  const places = new Map(
    layout.cells.flatMap((cell) =>
      cell.ref ? [[refKey(cell.ref), { row: top + cell.row, column: left + cell.column }] as const] : [],
    ),
  );
  return (ref: CellRef) => {
    const place = places.get(refKey(ref));
    if (!place) throw new Error(`no cell ${refKey(ref)} on the sheet`);
    return place;
  };
}

function valueAt(form: Form, values: TableValues | undefined, ref: CellRef): Entry {
  const found = tableIndex(form, ref.table).byId.get(ref.row);
  const column = found?.columns.findIndex(({ id }) => id === ref.column) ?? -1;
  return (found && values?.[found.index]?.[column]) ?? null;
}

/**
 * Checks of one column go under it, all others beside the row of their anchor; in a table of a single row they go
 * under the anchor's column.
 */
function placeChecks(
  form: Form,
  layout: Layout,
  checks: readonly Check[],
  origin: { row: number; column: number; printed: number },
  locate: (ref: CellRef) => { row: number; column: number },
): PlannedCell[] {
  const cells: PlannedCell[] = [];
  const single = tableIndex(form, layout.table.id).rows.length === 1;
  const underRows: string[] = [];
  const besideCounts = new Map<number, number>();
  const right = origin.column + layout.columns + 1;
  for (const check of checks) {
    const anchor = locate(anchorOf(check));
    const under = check.column !== undefined || single;
    let row = anchor.row;
    let column = anchor.column;
    if (under) {
      const name = single ? '勾稽' : check.rule.name;
      if (!underRows.includes(name)) underRows.push(name);
      row = origin.row + origin.printed + underRows.indexOf(name);
    } else {
      const taken = besideCounts.get(row) ?? 0;
      besideCounts.set(row, taken + 1);
      column = right + taken;
    }
    cells.push({
      row,
      column,
      rows: 1,
      columns: 1,
      role: 'check',
      check,
      short: under,
      formula: checkFormula(form, check, locate, under),
    });
  }
  const stub = layout.table.blocks[0]?.stub?.columns ?? 0;
  if (stub)
    underRows.forEach((name, index) =>
      cells.push({
        row: origin.row + origin.printed + index,
        column: origin.column,
        rows: 1,
        columns: stub,
        role: 'checkName',
        text: `${name}（每列）`,
      }),
    );
  const results = cells.filter(({ role }) => role === 'check');
  if (results.length)
    cells.push({
      row: origin.row,
      column: right,
      rows: 1,
      columns: 1,
      role: 'status',
      formula: statusFormula(results),
    });
  return cells;
}

/** What the status cell shows where everything adds up. */
export const STATUS_PASS = `勾稽 ${PASS}`;
const STATUS_UNDECIDED = `${UNDECIDED}：还有空格或不是数的格`;

/** What the status cell shows, given what each check cell shows. */
export function statusWords(shown: readonly string[]): string {
  const failed = shown.filter((words) => words !== PASS && words !== UNDECIDED).length;
  if (failed) return `${failed} 处不符`;
  return shown.includes(UNDECIDED) ? STATUS_UNDECIDED : STATUS_PASS;
}

/** Formula text without `=`: how many of the cells show a word; `sheet` goes before each address. */
export const countShown = (cells: readonly Area[], word: string, sheet = ''): string =>
  blocksOf(cells)
    .map((area) => `SUMPRODUCT((${sheet}${areaAddress(area)}="${word}")*1)`)
    .join('+');

/** One line for the whole table: `勾稽 √`, `2 处不符`, or that something is still blank. */
function statusFormula(results: readonly PlannedCell[]): string {
  const count = (word: string) => countShown(results, word);
  const total = results.length;
  return (
    `=IF(${count(PASS)}=${total},"${STATUS_PASS}",` +
    `IF(${count(PASS)}+${count(UNDECIDED)}=${total},"${STATUS_UNDECIDED}",` +
    `${total}-(${count(PASS)})-(${count(UNDECIDED)})&" 处不符"))`
  );
}

/** Cells joined into as few rectangles as touch; a merged cell counts as its first. */
export function blocksOf(cells: readonly Area[]): readonly Area[] {
  const blocks: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const above = blocks.findIndex((b) => b.column === column && b.columns === 1 && b.row + b.rows === row);
    if (above >= 0) blocks[above] = { ...blocks[above]!, rows: blocks[above]!.rows + 1 };
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  const wide: Area[] = [];
  for (const block of blocks) {
    const beside = wide.findIndex(
      (w) => w.row === block.row && w.rows === block.rows && w.column + w.columns === block.column,
    );
    if (beside >= 0) wide[beside] = { ...wide[beside]!, columns: wide[beside]!.columns + 1 };
    else wide.push(block);
  }
  return wide;
}

const NUMBER_WORDS: Record<NumberKind, string> = {
  count: '请填写 0 或正整数；没有的填 0，不要留空，不要填“/”“无”。',
  signed: '请填写整数，增加为正、减少为负；没有变化填 0。',
  amount: '请填写不小于 0 的数，可带小数；没有的填 0。',
};

function validations(form: Form, cells: readonly PlannedCell[]): readonly PlannedValidation[] {
  const groups = new Map<string, { kind: NumberKind; unit: string; areas: Area[] }>();
  for (const cell of cells) {
    if (!cell.ref || cell.formula) continue;
    const { kind, unit } = cellKind(form, cell.ref);
    const key = `${kind}/${unit}`;
    const group = groups.get(key) ?? { kind, unit, areas: [] };
    group.areas.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ kind, unit, areas }) => ({
    kind,
    areas: blocksOf(areas),
    prompt: { title: unit ? `单位：${unit}` : '填写说明', message: NUMBER_WORDS[kind] },
    error: { title: '此处不能填写这个内容', message: NUMBER_WORDS[kind] },
  }));
}

function colours(
  form: Form,
  cells: readonly PlannedCell[],
  beside: readonly PlannedCell[],
): readonly PlannedColour[] {
  const numbers = new Map<NumberKind, PlannedCell[]>();
  for (const cell of cells) {
    if (!cell.ref) continue;
    const { kind } = cellKind(form, cell.ref);
    numbers.set(kind, [...(numbers.get(kind) ?? []), cell]);
  }
  const out: PlannedColour[] = [];
  for (const [kind, list] of numbers)
    for (const area of blocksOf(list)) {
      const at = cellAddress(area.row, area.column);
      const wrong = [
        `ISNUMBER(${at})=FALSE`,
        ...(kind === 'signed' ? [] : [`${at}<0`]),
        ...(kind === 'amount' ? [] : [`ROUND(${at},0)<>${at}`]),
      ];
      // IF keeps text out of ROUND, which would be an error and colour nothing.
      out.push({
        area,
        formula: `IF(${at}="",FALSE,IF(${wrong[0]},TRUE,OR(${['FALSE', ...wrong.slice(1)].join(',')})))`,
        tone: 'invalid',
      });
      // A zero is no blank, whatever an engine makes of 0="".
      out.push({ area, formula: `IF(ISNUMBER(${at}),FALSE,${at}="")`, tone: 'blank' });
    }
  const results = beside.filter(({ role }) => role === 'check' || role === 'status');
  for (const area of blocksOf(results)) {
    const at = cellAddress(area.row, area.column);
    const status = results.some((cell) => cell.role === 'status' && cell.row === area.row);
    const pass = `${at}="${status ? STATUS_PASS : PASS}"`;
    const undecided = `${at}="${status ? STATUS_UNDECIDED : UNDECIDED}"`;
    out.push({ area, formula: pass, tone: 'pass' });
    out.push({ area, formula: undecided, tone: 'undecided' });
    out.push({ area, formula: `IF(OR(${pass},${undecided},${at}=""),FALSE,TRUE)`, tone: 'fail' });
  }
  return out;
}
