import { columnName, rowName, tableName } from '../derive/names';
import { countedTablesOf, registerOf } from '../ledger/counts';
import type { ExistingText } from '../ledger/existing/existing-text';
import type { PassedOver } from '../ledger/existing/read-existing';
import type { ExistingSheet } from '../ledger/existing/find-sheets';
import type { IndexedRow } from '../model/form-index';
import { tableIndex } from '../model/form-index';
import type { CarriedOtherwise } from '../ledger/carried-over';
import type { CarriedFromLastYear } from '../tasks/ledger/last-year-ledger';
import type { CountedExisting } from '../tasks/ledger/count-existing';

const MOST_NAMED = 8;

/** `登记簿!B7、登记簿!B9 等 12 行`. */
const named = (rows: readonly string[], measure = '行'): string =>
  rows.slice(0, MOST_NAMED).join('、') + (rows.length > MOST_NAMED ? ` 等 ${rows.length} ${measure}` : '');

const LISTS: Readonly<Record<ExistingText['list'], string>> = {
  types: '申请人类型',
  results: '处理结果',
  ways: '申请方式',
  kinds: '案件类别',
  outcomes: '案件结果',
  roles: '本机关身份',
};

/** A text with its list, or what stands for it where it may name somebody. */
function textName({ list, text, isName, isPersonal }: ExistingText): string {
  if (isName) return `名称是${text}的申请人`;
  return `${LISTS[list]}${isPersonal ? '里的一处文字（不显示）' : `“${text}”`}`;
}

/** What a ledger gives, for people: rows go by their addresses, never by what stands in them. */
export function ledgerText(path: string, counted: CountedExisting): string {
  const { form, year, scope, sheets, existing, faults } = counted;
  const { texts, passedOver, withoutYear } = existing;
  const lines = (title: string, list: readonly string[]): readonly string[] =>
    list.length ? [title, ...list.map((line) => `  ${line}`)] : [];
  const all = [
    `${path}：${sheets.map((name) => `「${name}」`).join('、')}`,
    `  ${year} 年度 · ${form.name}${counted.tables['review'] ? ` · 表四${scope}` : ''}`,
    ...lines('各列', existing.sheets.map(columnsLine)),
    ...countedTablesOf(form).flatMap((table) =>
      counted.tables[table.id]
        ? lines(tableName(table), tableLines(counted, table.id))
        : [
            `${tableName(table)}：没有找到${registerOf(form, table.id) === 'cases' ? '复议诉讼' : '申请'}台账，没有计`,
          ],
    ),
    ...lines('要先确认的', [
      ...existing.sheets.flatMap(askedColumns),
      ...texts.filter(({ from }) => from === 'asked').map(askedLine),
      ...(withoutYear.length
        ? [`日期没有年份 ${withoutYear.length} 行：请在对应表里写 "year"（${named(withoutYear)}）`]
        : []),
    ]),
    ...lines(
      '按建议对应的，请核对',
      texts
        .filter(({ from }) => from === 'proposed')
        .map((text) => `${textName(text)} → ${text.word ?? ''}，${text.rows.length} 行`),
    ),
    ...lines('没有计入、要核对的行', [
      ...faults.map(({ say, rows }) => `${rows.length} 行${say}（${named(rows)}）`),
      ...passedOver.filter(({ isApplication }) => isApplication).map(passedOverLine),
    ]),
    ...lines(
      '不作为申请或案件的行',
      passedOver.filter(({ isApplication }) => !isApplication).map(passedOverLine),
    ),
  ];
  return `${all.join('\n')}\n`;
}

const passedOverLine = ({ where, why }: PassedOver): string => `${where} ${why}`;

/** Columns that must be told, with how to tell them. */
const askedColumns = ({ grid, register, asked }: ExistingSheet): readonly string[] =>
  asked.map(({ field, among }) => {
    const what = among.length
      ? `“${among.join('”、“')}”都像${field.label}，没有读`
      : `没有找到${field.label}一列`;
    return `「${grid.name}」${what}：请在对应表 columns.${register.id}.${field.id} 写上这一列的表头${among.length ? '' : '，没有这一列的写 ""'}`;
  });

function columnsLine({ grid, header, register, labels, columns, others, year }: ExistingSheet): string {
  const found = register.fields.flatMap(({ id, label }) => {
    const column = columns.get(id);
    if (column === undefined) return [];
    const rest = others.get(id);
    return [`${label}←${labels[column]}${rest ? `（不是“${rest.join('”、“')}”）` : ''}`];
  });
  const lacking = register.fields.filter(({ id, kind }) => kind === 'choice' && !columns.has(id));
  const none = lacking.length ? `；没有${lacking.map(({ label }) => label).join('、')}` : '';
  const ofYear = year === undefined ? '' : `；没有写年份的日期算 ${year} 年`;
  return `「${grid.name}」第 ${header + 1} 行是表头：${found.join('，')}${none}${ofYear}`;
}

const askedLine = (text: ExistingText): string =>
  `${textName(text)} ${text.rows.length} 行：${text.why ?? ''}${text.word ? `（参考：${text.word}）` : ''}（${named(text.rows)}）`;

/** The numbers of a table: a line for each row, or for each column where it has but one row. */
function tableLines({ form, tables }: CountedExisting, table: string): readonly string[] {
  const { rows } = tableIndex(form, table);
  const name = (row: IndexedRow, column: string): string =>
    columnName(form, { table, row: row.row.id, column });
  const values = tables[table]!;
  const [only] = rows.length === 1 ? rows : [];
  if (only) return only.columns.map(({ id }, index) => `${name(only, id)}：${String(values[0]![index])}`);
  return [
    rows[0]!.columns.map(({ id }) => name(rows[0]!, id)).join('、'),
    ...rows.map((row, index) => `${rowName(form, { table, row: row.row.id })}：${values[index]!.join(' ')}`),
  ];
}

/** What last year's file says of what was carried over; applications go by their numbers. */
export function carriedText({ carriedIn, report, ledger }: CarriedFromLastYear): string {
  const line = ({ why, numbers }: CarriedOtherwise): string =>
    `  ${why}${numbers.length ? `（登记号 ${named(numbers, '件')}）` : ''}`;
  const agree = (what: string, otherwise: readonly CarriedOtherwise[], same: string): readonly string[] =>
    otherwise.length
      ? [`  ${what}：`, ...otherwise.map((carriedOtherwise) => `  ${line(carriedOtherwise)}`)]
      : [`  ${what}：${same}`];
  const lines = [
    `上年结转核对（台账作为上年结转的 ${carriedIn} 件）`,
    ...(report ? agree('与上年报告的结转下年度', report, '各列相同') : []),
    ...(ledger ? agree('与上年台账逐件', ledger.otherwise, `${ledger.alike} 件都相同`) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for programs: field names are frozen, more may be added. */
export function ledgerJson(path: string, counted: CountedExisting): object {
  const { form, year, scope, sheets, existing, faults, tables, mapping } = counted;
  const { texts, withoutYear, passedOver } = existing;
  return {
    file: path,
    sheets,
    form: form.id,
    year,
    scope,
    tables,
    mapping,
    asked: texts
      .filter(({ from }) => from === 'asked')
      .map(({ list, text, isName, isPersonal, why, word, rows }) => ({
        list,
        text: isPersonal ? null : text,
        ...(isName && { isName }),
        why,
        ...(word && { suggested: word }),
        rows,
      })),
    proposed: texts
      .filter(({ from }) => from === 'proposed')
      .map(({ list, text, isPersonal, word, rows }) => ({
        list,
        text: isPersonal ? null : text,
        word,
        rows,
      })),
    columns: existing.sheets.flatMap(({ grid, asked }) =>
      asked.map(({ field, among }) => ({ sheet: grid.name, field: field.id, among })),
    ),
    withoutYear,
    faults: faults.map(({ say, isUncounted, rows }) => ({ message: say, uncounted: isUncounted, rows })),
    passedOver,
  };
}
