import { sumExactly } from '../model/decimal';
import type { CellRef } from '../model/expression';
import type { Form, TableId } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import { isSameTable, tableIndex } from '../model/form-index';
import type { Entry, Report, TableValues } from '../model/report';
import { isUnread } from '../model/report';
import { tableName } from './names';

/** What could not be carried to the other form: a table of another meaning, or cells of a table that was. */
export interface NotCarried {
  readonly reason: 'otherMeaning' | 'noTable' | 'notSplit' | 'blankParts';
  readonly table: TableId;
  /** The other form's cells that stay without a number; none for a whole table. */
  readonly cells: readonly CellRef[];
  /** What stands in the report. */
  readonly text: string;
}

export interface Carried {
  readonly report: Report;
  readonly left: readonly NotCarried[];
}

/**
 * Carries a report from one form to another. Only what means the same goes over: tables 三 and 四 of the 2019 and 2021
 * forms. Rows that the other form has as one are added up; a sum that it has in parts is only carried where it is 0
 * or blank, and else stays unread in the parts. 对外公开总数量 is not 现行有效件数: their table 二 is never carried.
 */
export function carryToForm(report: Report, from: Form, to: Form): Carried {
  const tables: Record<TableId, TableValues> = {};
  const left: NotCarried[] = [];
  for (const { id } of from.tables) {
    const values = report.tables[id];
    if (!values) continue;
    const carried = carryTable(values, id, from, to);
    if (carried.values) tables[id] = carried.values;
    left.push(...carried.left);
  }
  return { report: { ...report, form: to.id, tables }, left };
}

/** The same for one table; `values` is undefined where the table cannot be carried at all. */
export function carryTable(
  values: TableValues,
  table: TableId,
  from: Form,
  to: Form,
): { readonly values?: TableValues; readonly left: readonly NotCarried[] } {
  const target = to.tables.find(({ id }) => id === table);
  if (!target) return { left: [{ reason: 'noTable', table, cells: [], text: '' }] };
  if (!isSameTable(from, to, table))
    return { left: [{ reason: 'otherMeaning', table, cells: [], text: '' }] };
  const source = tableIndex(from, table);
  const rows = tableIndex(to, table).rows.map(({ row, columns }): readonly CarriedCell[] => {
    const same = source.byId.get(row.id);
    const parts = source.rows.filter(({ row: { id } }) => id.startsWith(`${row.id}.`));
    const whole = source.rows.find(({ row: { id } }) => row.id.startsWith(`${id}.`));
    return columns.map(({ id }, column) => {
      const entryIn = (indexed: IndexedRow | undefined): Entry =>
        (indexed && values[indexed.index]?.[column]) ?? null;
      const ref = { table, row: row.id, column: id };
      if (same) return { entry: entryIn(same) };
      return parts.length ? addParts(parts.map(entryIn), ref) : splitWhole(whole, entryIn(whole), ref, to);
    });
  });
  return {
    values: rows.map((cells) => cells.map(({ entry }) => entry)),
    left: rows.flat().reduce(withGap, []),
  };
}

/** What a cell of the other form holds, and what keeps it without a number. */
interface CarriedCell {
  readonly entry: Entry;
  readonly gap?: NotCarried;
}

/** Rows that the other form has as one. */
function addParts(entries: readonly Entry[], ref: CellRef): CarriedCell {
  if (entries.every((entry) => entry === null)) return { entry: null };
  if (entries.every((entry) => typeof entry === 'number')) return { entry: sumExactly(entries) };
  const text = entries.map(shown).join(' + ');
  const gap: NotCarried = { reason: 'blankParts', table: ref.table, cells: [ref], text };
  return { entry: { text, reason: 'otherForm' }, gap };
}

/** One of the rows that the other form has for one. */
function splitWhole(whole: IndexedRow | undefined, entry: Entry, ref: CellRef, to: Form): CarriedCell {
  if (!whole || entry === 0 || entry === null) return { entry };
  const parts = tableIndex(to, ref.table).rows.filter(({ row }) => row.id.startsWith(`${whole.row.id}.`));
  const text = `${whole.row.label} ${shown(entry)}`;
  const gap: NotCarried = { reason: 'notSplit', table: ref.table, cells: [ref], text };
  const shared = isUnread(entry) ? {} : { shared: { sum: entry, cells: parts.length } };
  return { entry: { text, reason: 'otherForm', ...shared }, gap };
}

/** A sum that stays in parts is told once for all of them. */
function withGap(gaps: readonly NotCarried[], { gap }: CarriedCell): readonly NotCarried[] {
  if (!gap) return gaps;
  const known = gaps.find(
    ({ reason, text, cells }) =>
      reason === 'notSplit' && text === gap.text && cells[0]?.column === gap.cells[0]!.column,
  );
  return known
    ? gaps.map((carried) =>
        carried === known ? { ...carried, cells: [...carried.cells, ...gap.cells] } : carried,
      )
    : [...gaps, gap];
}

const shown = (entry: Entry): string =>
  entry === null ? '空白' : isUnread(entry) ? `“${entry.text}”` : String(entry);

/** The row of the other form that holds a row's number: the same, the sum it is part of, or the first of its parts. */
export function rowOnForm(table: TableId, row: string, form: Form): string | undefined {
  const { rows, byId } = tableIndex(form, table);
  if (byId.has(row)) return row;
  const other = rows.find(({ row: { id } }) => row.startsWith(`${id}.`) || id.startsWith(`${row}.`));
  return other?.row.id;
}

/** What was not carried and why, in one Chinese sentence. */
export function notCarriedSentence({ reason, table, cells, text }: NotCarried, from: Form, to: Form): string {
  const name = tableName(tableIndex(from, table).table);
  switch (reason) {
    case 'noTable':
      return `${to.name}没有${name}这张表，没有转换。`;
    case 'otherMeaning':
      return `${name}不能从${from.name}转换为${to.name}：两种格式的栏目含义不同（如“${lastColumn(from, table)}”不是“${lastColumn(to, table)}”）。请按${to.name}重新填报这张表。`;
    case 'notSplit':
      return `${name}“${text}”是合计数，${to.name}分为 ${cells.length} 行，无法得知各行是多少，没有转换。请按实际情况填写。`;
    case 'blankParts':
      return `${name}的几行在${to.name}里合为一行，但其中有空白或没有读出的格（${text}），没有转换。请补齐后再转换。`;
  }
}

const lastColumn = (form: Form, table: TableId): string =>
  tableIndex(form, table).rows[0]?.columns.at(-1)?.label ?? '';
