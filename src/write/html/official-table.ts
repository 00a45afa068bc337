import type { AnnexTable } from '../../derive/annex';
import { isNarrowLabel, labelLines } from '../../derive/label-lines';
import type { Layout, LayoutCell } from '../../derive/layout';
import { CELL_STYLES } from '../../sheet/style';
import { twipsToPoints } from '../../derive/text-size';
import { cellLook, indentLook, LOOKS } from './look';
import { element, escaped, textElement } from '../markup';

/** `bare`: looks come from elsewhere · `inline`: every element carries its own. */
export type Styling = 'bare' | 'inline';

/**
 * An official table: caption, a header that is repeated when printing, headers that tell which cells they are for.
 * A table of several blocks has a group of rows for each instead, since none of its headers is for the whole.
 */
export function officialTable(table: AnnexTable, caption: string, styling: Styling): string {
  const inline = styling === 'inline';
  const { widths } = table.layout.table;
  const total = sum(widths);
  const lines = table.rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell) => (inline ? inlineCell(cell, table.layout) : bareCell(cell, table.layout))).join(''),
    ),
  );
  const parts = [
    ...(caption ? [textElement('caption', inline ? { style: LOOKS.caption } : {}, caption)] : []),
    element('colgroup', {}, widths.map((twips) => columnTag(twips, total, inline)).join('')),
    ...groupsOf(table).map(({ name, from, to }) =>
      element(name, {}, `\n${lines.slice(from, to).join('\n')}\n`),
    ),
  ];
  return element('table', inline ? frame(twipsToPoints(total)) : {}, `\n${parts.join('\n')}\n`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Attributes are for editors that strip styles as well, and for word processors, which read widths from them. */
const frame = (points: number) => ({
  border: 1,
  cellspacing: 0,
  cellpadding: 0,
  width: pixels(points),
  align: 'center',
  style: `${LOOKS.table};width:${points}pt`,
});

const columnTag = (twips: number, total: number, inline: boolean): string =>
  inline
    ? `<col width="${pixels(twipsToPoints(twips))}">`
    : `<col style="width:${Math.round((twips / total) * 1e4) / 100}%">`;

function groupsOf({ layout }: AnnexTable): readonly { name: string; from: number; to: number }[] {
  const { headerRows, rows } = layout;
  if (layout.table.blocks.length === 1)
    return [
      { name: 'thead', from: 0, to: headerRows },
      { name: 'tbody', from: headerRows, to: rows },
    ];
  const starts = layout.cells.filter(({ role }) => role === 'heading').map(({ row }) => row);
  return starts.map((from, index) => ({ name: 'tbody', from, to: starts[index + 1] ?? rows }));
}

const SCOPES: Readonly<Record<LayoutCell['role'], string | undefined>> = {
  heading: 'rowgroup',
  header: 'col',
  stub: 'row',
  unit: undefined,
  number: undefined,
};

const spansOf = ({ columnSpan, rowSpan }: LayoutCell) => ({
  colspan: columnSpan > 1 ? columnSpan : undefined,
  rowspan: rowSpan > 1 ? rowSpan : undefined,
});

/** A label in its lines. */
const linesOf = (cell: LayoutCell, layout: Layout): string =>
  labelLines(cell, layout).split('\n').map(escaped).join('<br>');

function bareCell(cell: LayoutCell, layout: Layout): string {
  const scope = SCOPES[cell.role];
  const attributes = { scope, ...spansOf(cell), style: indentLook(cell) };
  return textElement(scope ? 'th' : 'td', attributes, cell.text, linesOf(cell, layout));
}

const widthOf = ({ column, columnSpan }: LayoutCell, widths: readonly number[]): number =>
  twipsToPoints(sum(widths.slice(column, column + columnSpan)));

/** No th, which Word makes bold and centred whatever its style; a paragraph, or Word adds its own space around text. */
function inlineCell(cell: LayoutCell, layout: Layout): string {
  const points = widthOf(cell, layout.table.widths);
  const look = cellLook(cell, points, isNarrowLabel(cell, layout));
  const align = CELL_STYLES[cell.role].horizontal;
  const attributes = { ...spansOf(cell), width: pixels(points), align, valign: 'middle', style: look.cell };
  const text = textElement('p', { align, style: look.text }, cell.text, linesOf(cell, layout));
  return element('td', attributes, text);
}
