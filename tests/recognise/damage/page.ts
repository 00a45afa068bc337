import { layoutOf } from '../../../src/derive/layout';
import type { LayoutCell } from '../../../src/derive/layout';
import { positionOf } from '../../../src/model/form-index';
import type { Form, TableId } from '../../../src/model/form';
import type { GridValue, Merge } from '../../../src/model/grid';
import type { Report } from '../../../src/model/report';
import { entryAt } from '../../../src/model/report';
import type { Random } from './random';

/** A table as drawn, before it becomes a sheet or a text: cells at the top left of their merges. */
export interface Page {
  readonly title: string;
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges: readonly Merge[];
  /** Rows that the header takes, to be repeated after a cut. */
  readonly headerRows: number;
}

/** What was put into the cells that the form does not have: it must never turn up in a report. */
const foreign = (random: Random): number => 777_000_000 + random.whole(1000);

/**
 * Draws one table of a report as `shown` has it: the form itself, or a variant with rows and columns moved, left out
 * or added.
 */
export function drawPage(form: Form, shown: Form, report: Report, id: TableId, random: Random): Page {
  const layout = layoutOf(shown, id);
  const rows: GridValue[][] = Array.from({ length: layout.rows }, () =>
    Array.from({ length: layout.columns }, () => null),
  );
  const merges: Merge[] = [];
  const valueOf = ({ ref, text }: LayoutCell): GridValue => {
    if (!ref) return text === '' ? null : text;
    return positionOf(form, ref) ? (entryAt(form, report, ref) as number | null) : foreign(random);
  };
  for (const cell of layout.cells) {
    const { row, column, rowSpan, columnSpan } = cell;
    rows[row]![column] = valueOf(cell);
    if (rowSpan * columnSpan > 1) merges.push({ row, column, rowSpan, columnSpan });
  }
  return { title: layout.table.title, rows, merges, headerRows: layout.headerRows };
}

/** Every text changed, numbers left alone. */
export const respell = (page: Page, spell: (text: string) => string): Page => ({
  ...page,
  rows: page.rows.map((row) => row.map((value) => (typeof value === 'string' ? spell(value) : value))),
});

/** Header words cut into pieces of one or two characters, a row each. */
export function splitHeader(page: Page, random: Random): Page {
  const size = 1 + random.whole(2);
  const rows: (readonly GridValue[])[] = [];
  page.rows.forEach((row, at) => {
    if (at >= page.headerRows) {
      rows.push(row);
      return;
    }
    const pieces = row.map((value, column) =>
      typeof value !== 'string'
        ? []
        : value.length > 6 || column === 0
          ? [value]
          : (value.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? []),
    );
    const height = Math.max(1, ...pieces.map(({ length }) => length));
    for (let piece = 0; piece < height; piece++) rows.push(pieces.map((each) => each[piece] ?? null));
  });
  const more = rows.length - page.rows.length;
  const merges = page.merges
    .filter(({ row }) => row >= page.headerRows)
    .map((merge) => ({ ...merge, row: merge.row + more }));
  return { ...page, rows, merges, headerRows: page.headerRows + more };
}

/** A column of row numbers before the table, a column of remarks after it. */
export function addSideColumns(page: Page, random: Random): Page {
  const numbered = random.chance(0.5);
  const remarks = ['见附件3', '12', '核对无误', '上年为 5', null, null, null];
  let number = 0;
  const rows = page.rows.map((row, at) => {
    const header = at === 0;
    const before: GridValue[] = numbered ? [header ? '序号' : at < page.headerRows ? null : ++number] : [];
    const after: GridValue[] = [header ? '备注' : at < page.headerRows ? null : random.pick(remarks)];
    return [...before, ...row, ...after];
  });
  const merges = numbered ? page.merges.map((each) => ({ ...each, column: each.column + 1 })) : page.merges;
  return { ...page, rows, merges };
}

/** Cuts the table where a page ends; the parts that follow may repeat the header. */
export function cutPage(page: Page, random: Random): readonly Page[] {
  const body = page.rows.length - page.headerRows;
  if (body < 4) return [page];
  const at = page.headerRows + 2 + random.whole(body - 3);
  const repeat = random.chance(0.5) ? page.headerRows : 0;
  const within = ({ row, rowSpan, ...rest }: Merge, from: number, to: number): Merge[] => {
    const first = Math.max(row, from);
    const end = Math.min(row + rowSpan, to);
    return end > first ? [{ ...rest, row: first - from, rowSpan: end - first }] : [];
  };
  const head = page.merges.flatMap((merge) => within(merge, 0, repeat));
  const rest = page.merges.flatMap((merge) => within(merge, at, page.rows.length));
  return [
    {
      ...page,
      rows: page.rows.slice(0, at),
      merges: page.merges.flatMap((each) => within(each, 0, at)),
    },
    {
      ...page,
      title: '',
      rows: [...page.rows.slice(0, repeat), ...page.rows.slice(at)],
      merges: [...head, ...rest.map((each) => ({ ...each, row: each.row + repeat }))],
      headerRows: repeat,
    },
  ];
}
