import type { Grid, GridValue, ReadDocument } from '../../../src/model/grid';
import { readText } from '../../../src/read';
import { sheetGrid, stack } from '../render';
import type { Page } from './page';
import type { Random } from './random';

/** What pages are printed as. */
export const FORMATS = [
  'merged sheets',
  'unmerged sheets',
  'filled sheets',
  'one sheet',
  'word tables',
  'pipes',
  'markdown',
  'tabs',
  'ragged',
  'lone',
] as const;
export type Format = (typeof FORMATS)[number];

/** The pages of one report, with the lines above and below them. */
export interface Pages {
  readonly title: string;
  readonly pages: readonly Page[];
  readonly notesAbove: readonly string[];
  readonly notesBelow: readonly string[];
  /** Free rows and columns before the table on a sheet. */
  readonly top: number;
  readonly left: number;
}

const blankRows = (count: number): readonly GridValue[][] => Array.from({ length: count }, () => []);

function sheetOf(page: Page, about: Pages, name: string, merging: 'keep' | 'leave' | 'fill'): Grid {
  const { top, left, notesAbove, notesBelow } = about;
  const rows = page.rows.map((row) => [...row]);
  if (merging === 'fill')
    for (const { row, column, rowSpan, columnSpan } of page.merges)
      if (typeof rows[row]?.[column] === 'string')
        for (let r = row; r < row + rowSpan; r++)
          for (let c = column; c < column + columnSpan; c++) rows[r]![c] = rows[row]![column]!;
  const above: GridValue[][] = [
    ...blankRows(top),
    ...(page.title ? [[about.title], ...notesAbove.map((note) => [note]), [page.title]] : []),
  ];
  const moved = [...above, ...rows].map((row) => [...Array.from({ length: left }, () => null), ...row]);
  const merges =
    merging === 'keep'
      ? page.merges.map((each) => ({
          ...each,
          row: each.row + above.length,
          column: each.column + left,
        }))
      : [];
  return sheetGrid(name, [...moved, ...notesBelow.map((note) => [note])], merges);
}

/** Prints the reports of one file. */
export function print(reports: readonly Pages[], format: Format, random: Random): ReadDocument {
  const each = <T>(make: (page: Page, about: Pages, nth: number) => T): readonly T[] =>
    reports.flatMap((about) => about.pages.map((page, nth) => make(page, about, nth)));
  switch (format) {
    case 'merged sheets':
    case 'unmerged sheets':
    case 'filled sheets': {
      const merging = format === 'merged sheets' ? 'keep' : format === 'filled sheets' ? 'fill' : 'leave';
      return { grids: each((page, about, nth) => sheetOf(page, about, `表${nth}`, merging)), paragraphs: [] };
    }
    case 'one sheet':
      return {
        grids: [
          stack(
            '报表',
            each((page, about) => sheetOf(page, about, '', random.chance(0.5) ? 'keep' : 'leave')),
            1 + random.whole(2),
          ),
        ],
        paragraphs: [],
      };
    case 'word tables':
      return {
        grids: each((page, _about, nth) => sheetGrid(`第 ${nth + 1} 张表`, page.rows, page.merges)),
        paragraphs: reports.flatMap(({ title, notesAbove, pages, notesBelow }) => [
          title,
          ...notesAbove,
          ...pages.map((page) => page.title),
          ...notesBelow,
        ]),
      };
    default:
      return readText(reports.map((about) => textOf(about, format)).join('\n\n'));
  }
}

function textOf({ title, pages, notesAbove, notesBelow }: Pages, format: Format): string {
  const tables = pages.map((page) => [page.title, tableText(page, format)].filter(Boolean).join('\n\n'));
  return [title, ...notesAbove, ...tables, ...notesBelow].join('\n\n');
}

function tableText(page: Page, format: Format): string {
  const lines = page.rows.map((row) => {
    const cells = row.map((cell) => String(cell ?? '').replace(/\s/g, ''));
    if (format === 'tabs') return cells.join('\t');
    if (format === 'markdown') return `| ${cells.join(' | ')} |`;
    if (format === 'pipes') return cells.join(' | ');
    if (format === 'lone') return cells.filter((cell) => cell !== '').join('\n\n');
    const first = row.findIndex((cell) => typeof cell === 'number');
    return cells.filter((cell, at) => cell !== '' || (first >= 0 && at > first)).join(' | ');
  });
  return lines.join(format === 'lone' ? '\n\n' : '\n');
}
