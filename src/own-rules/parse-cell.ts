import type { CellRef } from '../model/expression';
import type { Form, Table } from '../model/form';
import type { IndexedRow } from '../model/form-index';
import { tableIndex } from '../model/form-index';
import { tableName } from '../derive/names';
import type { Found, Named } from './names';
import { columnsOf, find, rowsOf, tablesOf } from './names';
import { nearest } from './nearest';
import type { RuleProblem } from './problem';
import { refuse, RuleError } from './problem';
import type { CellToken } from './tokens';

const ALL = /^\s*[*＊]\s*$/;
const ANY_ROW = 'any row';

/** The cell that a name in brackets stands for; `*` stays for every row or column. Refuses with a RuleError. */
export function cellOf(form: Form, token: CellToken): CellRef {
  const table = tableOf(form, token);
  const { row, column } = placeOf(form, table, token);
  return { table: table.id, row, column, ...(token.lastYear && { year: 'last' as const }) };
}

function tableOf(form: Form, { table, at, length, lastYear }: CellToken): Table {
  const names = tablesOf(form);
  const found = table ? find(table, names) : { none: names };
  if ('target' in found) return found.target;
  const all = names.map(({ name }) => name).join('、');
  const before = `${lastYear ? '上年 ' : ''}${names[0]!.name}`;
  return table
    ? refuse(at, length, `${form.name}没有叫“${table}”的表。可以写的表：${all}。`)
    : refuse(at, length, `方括号前面要写是哪张表，例如 ${before}[…]。可以写的表：${all}。`);
}

interface RowColumn {
  readonly row: string;
  readonly column: string;
}

/** Row and column may be parted at any comma, because labels hold commas too: the first parting that fits counts. */
function placeOf(form: Form, table: Table, token: CellToken): RowColumn {
  const commas = [...token.inside].flatMap((letter, index) => (/[,，]/.test(letter) ? [index] : []));
  const problems: RuleProblem[] = [];
  for (const comma of [undefined, ...commas])
    try {
      return placeAt(form, table, token, comma);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      problems.push(error.problem);
    }
  throw new RuleError(problems.at(-1)!);
}

function placeAt(form: Form, table: Table, token: CellToken, comma: number | undefined): RowColumn {
  const { inside, insideAt } = token;
  const about: Part = { form, table, text: inside, at: insideAt };
  const first = comma === undefined ? about : { ...about, text: inside.slice(0, comma) };
  const second =
    comma === undefined ? undefined : { ...about, text: inside.slice(comma + 1), at: insideAt + comma + 1 };
  const rows = rowsOf(form, table);
  const all = tableIndex(form, table.id).rows;
  if (!rows.length) {
    const [only] = all;
    return { row: only!.row.id, column: columnIn(second ?? first, only!) };
  }
  const row = rowIn(first, rows);
  if (row === ANY_ROW) {
    const columns = all.flatMap((indexedRow) => columnsOf(indexedRow));
    const lone = [...new Set(columns.map(({ target }) => target))];
    if (second)
      return {
        row: '*',
        column: ALL.test(second.text) ? '*' : pick(second, '列', find(second.text, once(columns))),
      };
    if (lone.length === 1) return { row: '*', column: lone[0]! };
    return refuse(
      first.at,
      first.text.length,
      `${tableName(table)}有几列，请在“*”后面写明哪一列，例如 [*, ${columns.at(-1)!.name}]。`,
    );
  }
  if (second) return { row: row.row.id, column: columnIn(second, row) };
  const [only, ...others] = row.columns;
  if (!others.length) return { row: row.row.id, column: only!.id };
  const names = columnsOf(row).map(({ name }) => name);
  return refuse(
    first.at,
    first.text.length,
    `“${first.text.trim()}”一行有 ${names.length} 列，请在逗号后面写明哪一列：${names.join('、')}，每一列写“*”。`,
  );
}

/** A piece of the text between the brackets. */
interface Part {
  readonly form: Form;
  readonly table: Table;
  readonly text: string;
  readonly at: number;
}

const rowIn = (part: Part, rows: readonly Named<IndexedRow>[]): IndexedRow | typeof ANY_ROW =>
  ALL.test(part.text) ? ANY_ROW : pick(part, '行', find(part.text, rows));

const columnIn = (part: Part, row: IndexedRow): string =>
  ALL.test(part.text) ? '*' : pick(part, '列', find(part.text, columnsOf(row)));

/** Columns of several rows, each column once. */
function once(columns: readonly Named<string>[]): readonly Named<string>[] {
  return [...new Map(columns.map((column) => [column.target, column])).values()];
}

function pick<T>({ table, text, at }: Part, what: '行' | '列', found: Found<T>): T {
  if ('target' in found) return found.target;
  const typed = text.trim();
  const where = at + text.indexOf(typed);
  if ('several' in found)
    return refuse(
      where,
      typed.length,
      `“${typed}”可以指几${what}：${found.several.slice(0, 4).map(quoted).join('、')}。请写全名称。`,
    );
  const near = nearest(
    typed,
    found.none.map(({ name }) => name),
  );
  const advice = near.length
    ? `是不是${near.map(quoted).join('或')}？`
    : `请照${tableName(table)}里印的${what}名写。`;
  return typed
    ? refuse(where, typed.length, `${tableName(table)}没有叫“${typed}”的${what}，${advice}`)
    : refuse(at, 0, `方括号里没有写${what}名，请照${tableName(table)}里印的写。`);
}

const quoted = (name: string): string => `「${name}」`;
