import type { Grid } from '../../model/grid';
import { officeKey } from '../../model/office-name';

/** Names of the offices that must report, as written, each once. */
export interface OfficeList {
  readonly offices: readonly string[];
  /** Names that stand on the list more than once. */
  readonly repeated: readonly string[];
  /** Offices by other names that the list gives them. */
  readonly shortNames: ReadonlyMap<string, string>;
}

type Cells = readonly (readonly string[])[];

const HEADER = /^(?:应报|报送|填报|报告|下级|所属|主管|责任|机关)*(?:单位|机关|部门|机构)(?:名称|全称)?$/;
const SHORT_NAMES = /^(?:单位)?(?:简称|别名|曾用名|其他名称)$/;
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
  const names = (headed.length ? headed : tables).flatMap(namesIn);
  const seen = new Map<string, string>();
  const repeated = new Set<string>();
  for (const name of names) {
    const key = officeKey(name);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, name);
    else repeated.add(before);
  }
  const shortNames = new Map(tables.flatMap(shortNamesIn));
  return { offices: [...seen.values()], repeated: [...repeated], shortNames };
}

const isShown = ({ hidden }: Grid): boolean => !hidden;

const cellsOfGrid = ({ rows }: Grid): Cells =>
  rows.map((row) => Array.from(row, (value) => (typeof value === 'string' ? withoutNumbering(value) : '')));

const cellsOfText = (text: string): Cells =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line) => (line.includes('\t') ? [line.split('\t')] : line.split(/[;；]/).map((each) => [each])))
    .map((cells) => cells.map(withoutNumbering));

const withoutNumbering = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(NUMBERING, '').trim();

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
    const text = texts[column] ?? '';
    return isName(text) ? [text] : [];
  });
}

/** Other names of offices, from a column headed 简称, 别名 or 曾用名. */
function shortNamesIn(cells: Cells): readonly (readonly [string, string])[] {
  const header = headerOf(cells);
  const column = header ? cells[header.row]!.findIndex((text) => SHORT_NAMES.test(text)) : -1;
  if (!header || column < 0) return [];
  return cells.slice(header.row + 1).flatMap((texts) => {
    const office = texts[header.column] ?? '';
    const names = (texts[column] ?? '').split(/[、,，;；\s]+/).filter((name) => name !== '');
    return isName(office) ? names.map((name) => [name, office] as const) : [];
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

function isName(text: string): boolean {
  const compact = text.replace(/\s/g, '');
  return /\p{Script=Han}{2}/u.test(compact) && !TITLE.test(compact) && !HEADER.test(compact);
}
