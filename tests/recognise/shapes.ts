import type { LayoutCell } from '../../src/derive/layout';
import { layoutOf } from '../../src/derive/layout';
import type { Form, TableId } from '../../src/model/form';
import type { ReadDocument } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { entryAt } from '../../src/model/report';
import { readText } from '../../src/read';
import { readHtml } from '../../src/read/html/html';

/** Longest line of a label before a narrow column breaks it. */
const NARROW = 12;

/** The cells of a table in the lines of a text, as what takes a page apart leaves them. */
type Lines = (form: Form, report: Report, table: TableId) => readonly (readonly string[])[];

const shown = (form: Form, report: Report, { ref, text }: LayoutCell): string => {
  const entry = ref ? entryAt(form, report, ref) : text;
  return typeof entry === 'object' ? '' : String(entry).replace(/\s/g, '');
};

/** Cells that are as high on the page stand in one line. */
const linesBy =
  (heightOf: (cell: LayoutCell) => number): Lines =>
  (form, report, table) => {
    const lines = new Map<number, LayoutCell[]>();
    for (const cell of layoutOf(form, table).cells)
      lines.set(heightOf(cell), [...(lines.get(heightOf(cell)) ?? []), cell]);
    return [...lines]
      .sort(([a], [b]) => a - b)
      .map(([, cells]) => cells.sort((a, b) => a.column - b.column).map((cell) => shown(form, report, cell)));
  };

/** In which order cells come out: where they begin, in the middle of the rows they are merged over, or at their foot. */
export const orders: Readonly<Record<string, Lines>> = {
  top: linesBy(({ row }) => row),
  middle: linesBy(({ row, rowSpan }) => row + rowSpan / 2),
  foot: linesBy(({ row, rowSpan }) => row + rowSpan),
};

type Text = (lines: readonly (readonly string[])[]) => string;
const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');
const pieces = (cell: string): string => cell.match(new RegExp(`.{1,${NARROW}}`, 'g'))?.join('\n') ?? '';

/** Labels and numbers of a line on lines of their own. */
const apart =
  (lay: (labels: readonly string[], numbers: readonly string[]) => readonly string[]): Text =>
  (lines) =>
    lines
      .flatMap((cells) => {
        const first = cells.findIndex((cell) => /^-?[\d.]+$/.test(cell));
        const labels = first < 0 ? cells : cells.slice(0, first);
        return filled(lay(labels, first < 0 ? [] : filled(cells.slice(first))));
      })
      .join('\n');

const cellALine: Text = (lines) => filled(lines.flat()).join('\n');
const spaced: Text = (lines) => lines.map((cells) => filled(cells).join(' ')).join('\n');

/** How the cells of a line stand in the text. */
export const texts: Readonly<Record<string, Text>> = {
  'a cell a line': cellALine,
  'a cell a line, a pipe after it': (lines) => filled(lines.flat()).join(' |\n') + ' |',
  'a cell a line, pipes end a row': (lines) =>
    lines.map((cells) => filled(cells).join(' |\n') + ' |\n|||').join('\n'),
  'a cell a line, a pipe before a row and many after its last cell': (lines) =>
    lines.map((cells) => `|\n${filled(cells).join(' |\n')} | |||||||||`).join('\n'),
  'a pipe on a line of its own': (lines) => filled(lines.flat()).join('\n|\n'),
  'a row of Markdown over lines': (lines) =>
    lines
      .map((cells) => '| \n' + cells.map((cell) => `       ${cell}  | `).join('\n      \n'))
      .join('\n    \n'),
  'spaces between cells': spaced,
  'labels broken, numbers below': apart((labels, numbers) => [...labels.map(pieces), numbers.join(' ')]),
  'labels broken, numbers above': apart((labels, numbers) => [numbers.join(' '), ...labels.map(pieces)]),
  'labels broken, numbers between': apart((labels, numbers) => {
    const lines = pieces(labels.at(-1) ?? '').split('\n');
    const middle = Math.ceil(lines.length / 2);
    const between = [...lines.slice(0, middle), numbers.join(' '), ...lines.slice(middle)];
    return [...labels.slice(0, -1), lines.length > 1 ? between.join('\n') : between.join(' ')];
  }),
  'labels whole, numbers above': apart((labels, numbers) => [numbers.join(' '), ...labels]),
  'labels whole, numbers above, one a line': apart((labels, numbers) => [...numbers, ...labels]),
  'a row broken at each blank cell': (lines) =>
    lines.map((cells) => `${cells.map((cell) => cell || '\n').join(' | ')} |`).join('\n'),
  'pipes between, blanks kept': (lines) => lines.map((cells) => `${cells.join(' | ')} |`).join('\n'),
};

/** A report as running text. */
export const textDocument = (form: Form, report: Report, order: Lines, text: Text): ReadDocument =>
  readText(
    [
      `${report.unit}${report.year}年政府信息公开工作年度报告`,
      ...form.tables.flatMap(({ id, title }) => [title, text(order(form, report, id))]),
    ].join('\n'),
  );

/** A report as a page whose tables have lost their spans. */
export const htmlDocument = (form: Form, report: Report): Promise<ReadDocument> => {
  const table = (id: TableId): string =>
    orders.top!(form, report, id)
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
  return readHtml(
    `<h1>${report.unit}${report.year}年政府信息公开工作年度报告</h1>${form.tables
      .map(({ id }) => `<table>${table(id)}</table>`)
      .join('')}`,
  );
};
