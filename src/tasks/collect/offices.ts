import type { Grid, GridValue } from '../../model/grid';
import { officeKey } from '../../model/office-name';

/** Names of the offices that must report, as written, each once. */
export interface OfficeList {
  readonly offices: readonly string[];
  /** Names that stand on the list more than once. */
  readonly repeated: readonly string[];
  /** Offices by other names that the list gives them. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** What else the list says of offices, by their names. */
  readonly details: ReadonlyMap<string, OfficeDetails>;
}

/** What a list says of an office besides its names; empty where it says nothing. */
export interface OfficeDetails {
  /** Whose office it is: a district, or the department above it. */
  readonly parent: string;
  readonly contact: string;
  /** By when its letter asks, where not by the day of all. */
  readonly deadline: string;
}

/** No list: nobody is missing. */
export const NO_OFFICES: OfficeList = {
  offices: [],
  repeated: [],
  shortNames: new Map(),
  details: new Map(),
};

type Cells = readonly (readonly string[])[];

const HEADER = /^(?:应报|报送|填报|报告|下级|所属|主管|责任|机关)*(?:单位|机关|部门|机构)(?:名称|全称)?$/;
const SHORT_NAMES = /^(?:单位)?(?:简称|别名|曾用名|其他名称)$/;
const DETAILS: Readonly<Record<keyof OfficeDetails | 'order', RegExp>> = {
  parent:
    /^(?:上级|上级单位|上级部门|主管|主管单位|主管部门|所属区县?|所属地区|所属单位|区县|县区|地区|辖区)$/,
  contact: /^(?:联系人|经办人|联系方式|联系人及电话)$/,
  deadline: /^(?:办理|报送)?(?:期限|时限|截止日期|截止时间)$/,
  order: /^(?:顺序|排序|次序)$/,
};
const TITLE = /(?:名单|清单|一览表|名录|合计|总计|小计)$|^(?:序号|备注)/;
const NUMBERING =
  /^\s*(?:[(（【[]\s*(?:\d{1,4}|[一二三四五六七八九十百]+)\s*[)）】\]]|(?:\d{1,4}|[一二三四五六七八九十百]+)\s*[、.．,，:：)）]|\d{1,4}\s+|[①-⑳])\s*/u;

/**
 * Reads a list of offices: typed or pasted, one a line or separated by semicolons, or the cells of sheets, where the
 * column headed 单位 (报送单位, 单位名称 …) is taken, else the column with most names.
 */
export function readOffices(source: string | readonly Grid[]): OfficeList {
  const tables = typeof source === 'string' ? [cellsOfText(source)] : source.filter(isShown).map(cellsOfGrid);
  const headed = tables.filter((cells) => headerOf(cells));
  const lines = tables.flatMap(detailsIn);
  const places = new Map(lines.map(({ office, order }) => [office, order]));
  const placeOf = (name: string): number => places.get(name) ?? Infinity;
  const names = [...(headed.length ? headed : tables).flatMap(namesIn)].sort(
    (a, b) => placeOf(a) - placeOf(b) || 0,
  );
  const seen = new Map<string, string>();
  const repeated = new Set<string>();
  for (const name of names) {
    const key = officeKey(name);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, name);
    else repeated.add(before);
  }
  const shortNames = new Map(tables.flatMap(shortNamesIn));
  const details = new Map(lines.map(({ office, about }) => [office, about]));
  return { offices: [...seen.values()], repeated: [...repeated], shortNames, details };
}

const isShown = ({ hidden }: Grid): boolean => !hidden;

const cellsOfGrid = ({ rows }: Grid): Cells => rows.map((row) => Array.from(row, textOfCell));

function textOfCell(value: GridValue | undefined): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value && 'date' in value) return value.date;
  return typeof value === 'string' ? tidy(value) : '';
}

const cellsOfText = (text: string): Cells =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line) => (line.includes('\t') ? [line.split('\t')] : line.split(/[;；]/).map((each) => [each])))
    .map((cells) => cells.map(tidy));

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withoutNumbering = (text: string): string => text.replace(NUMBERING, '').trim();

function headerOf(cells: Cells): { readonly row: number; readonly column: number } | undefined {
  for (const [row, texts] of cells.entries()) {
    const column = texts.findIndex((text) => HEADER.test(text.replace(/\s/g, '')));
    if (column >= 0) return { row, column };
  }
  return undefined;
}

function namesIn(cells: Cells): readonly string[] {
  const header = headerOf(cells);
  const column = header?.column ?? fullestColumn(cells);
  return cells.slice(header ? header.row + 1 : 0).flatMap((texts) => {
    const text = withoutNumbering(texts[column] ?? '');
    return isName(text) ? [text] : [];
  });
}

/** The names in a cell of such a column: 教委、教育委员会. */
export const namesInCell = (text: string): readonly string[] =>
  text.split(/[、,，;；\s]+/).filter((name) => name !== '');

/** Other names of offices, from a column headed 简称, 别名 or 曾用名. */
function shortNamesIn(cells: Cells): readonly (readonly [string, string])[] {
  const header = headerOf(cells);
  const column = header ? cells[header.row]!.findIndex((text) => SHORT_NAMES.test(text)) : -1;
  if (!header || column < 0) return [];
  return cells.slice(header.row + 1).flatMap((texts) => {
    const office = withoutNumbering(texts[header.column] ?? '');
    return isName(office) ? namesInCell(texts[column] ?? '').map((name) => [name, office] as const) : [];
  });
}

interface DetailsLine {
  readonly office: string;
  readonly about: OfficeDetails;
  /** Infinity where the list gives none. */
  readonly order: number;
}

/** What columns headed 上级, 联系人, 期限 and 顺序 say of each office. */
function detailsIn(cells: Cells): readonly DetailsLine[] {
  const header = headerOf(cells);
  if (!header) return [];
  const columnOf = (what: keyof typeof DETAILS): number =>
    cells[header.row]!.findIndex(
      (text, column) => column !== header.column && DETAILS[what].test(text.replace(/\s/g, '')),
    );
  const columns = {
    parent: columnOf('parent'),
    contact: columnOf('contact'),
    deadline: columnOf('deadline'),
    order: columnOf('order'),
  };
  return cells.slice(header.row + 1).flatMap((texts) => {
    const office = withoutNumbering(texts[header.column] ?? '');
    if (!isName(office)) return [];
    const of = (what: keyof typeof columns): string => texts[columns[what]] ?? '';
    const about = { parent: of('parent'), contact: of('contact'), deadline: of('deadline') };
    return [{ office, about, order: of('order') === '' ? Infinity : Number(of('order')) }];
  });
}

function fullestColumn(cells: Cells): number {
  const counts: number[] = [];
  for (const texts of cells)
    texts.forEach((text, column) => {
      if (isName(text)) counts[column] = (counts[column] ?? 0) + 1;
    });
  return Math.max(0, counts.indexOf(Math.max(0, ...counts.filter((count) => count !== undefined))));
}

function isName(written: string): boolean {
  const text = withoutNumbering(written);
  const compact = text.replace(/\s/g, '');
  return /\p{Script=Han}{2}/u.test(compact) && !TITLE.test(compact) && !HEADER.test(compact);
}
