import { fail } from '../errors';
import { formatAddress, cellRect } from '../address';
import type { Model, RangeSubject } from '../model';
import { cellsOf, matrix } from '../rect';
import type { BorderLine, CellStyle, StylePatch } from '../style';
import { DEFAULT_STYLE } from '../style';
import type { Edge } from './borders';
import { CELL_EDGES, cellLine, drawCellLine } from './borders';
import { guardSheet, sheetName } from './guard';

type Wanted = { readonly [key: string]: boolean | Wanted };
type Given = { readonly [key: string]: unknown };

const FONT = {
  name: 'fontName',
  size: 'fontSize',
  color: 'fontColor',
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
} as const;
const FORMAT = {
  horizontalAlignment: 'horizontal',
  verticalAlignment: 'vertical',
  wrapText: 'wrap',
  indentLevel: 'indent',
  textOrientation: 'orientation',
  shrinkToFit: 'shrink',
} as const;
const FILL = { color: 'fill' } as const;
const PROTECTION = { locked: 'locked', formulaHidden: 'formulaHidden' } as const;
/** Protection is asked for as a whole (`CellPropertiesFormatLoadOptions`). */
const WHOLE_PROTECTION: Wanted = { locked: true, formulaHidden: true };

/** `range.getCellProperties`: for each cell what was asked for. */
export function cellProperties({ sheetId, rect }: RangeSubject, model: Model, wanted: Wanted): object[][] {
  return matrix(rect.rows, rect.columns, (i, j) => {
    const [row, column] = [rect.row + i, rect.column + j];
    const style = model.book.style(sheetId, row, column);
    const format = wanted.format as Wanted | undefined;
    return {
      ...(wanted.address === true && {
        address: formatAddress(sheetName(model, sheetId), cellRect(row, column)),
      }),
      ...(format && {
        format: {
          ...picked(format, FORMAT, style),
          ...(format.font && { font: picked(format.font as Wanted, FONT, style) }),
          ...(format.fill && { fill: picked(format.fill as Wanted, FILL, style) }),
          ...(format.borders && {
            borders: Object.fromEntries(
              CELL_EDGES.map((side) => [side, cellLine(model, sheetId, row, column, side)]),
            ),
          }),
          ...(format.protection === true && { protection: picked(WHOLE_PROTECTION, PROTECTION, style) }),
        },
      }),
    };
  });
}

/** `range.setCellProperties`: a matrix of formats of the block's shape. */
export function setCellProperties(
  { sheetId, rect }: RangeSubject,
  model: Model,
  given: readonly Given[][],
): void {
  guardSheet(model, sheetId, 'Range.setCellProperties', 'allowFormatCells');
  const fits = given.length === rect.rows && given.every((row) => row.length === rect.columns);
  if (!fits) fail('InvalidArgument', 'Range.setCellProperties');
  for (const { row, column } of cellsOf(rect)) {
    const borders = (given[row - rect.row]![column - rect.column]!.format as Given | undefined)?.borders;
    for (const side of CELL_EDGES) {
      const line = (borders as Partial<Record<Edge, BorderLine>> | undefined)?.[side];
      if (line) drawCellLine(model, sheetId, row, column, side, line);
    }
  }
  model.book.setStyle(sheetId, rect, (row, column) => {
    const format = given[row - rect.row]![column - rect.column]!.format as Given | undefined;
    if (!format) return null;
    return {
      ...renamed(format, FORMAT),
      ...renamed(format.font, FONT),
      ...renamed(format.fill, FILL),
      ...renamed(format.protection, PROTECTION),
    };
  });
}

function picked(
  wanted: Wanted,
  names: Readonly<Record<string, keyof typeof DEFAULT_STYLE>>,
  style: CellStyle,
) {
  return Object.fromEntries(
    Object.entries(names)
      .filter(([name]) => wanted[name] === true)
      .map(([name, key]) => [name, style[key] ?? DEFAULT_STYLE[key]]),
  );
}

function renamed(given: unknown, names: Readonly<Record<string, keyof typeof DEFAULT_STYLE>>): StylePatch {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(names)
      .filter(([name]) => name in given)
      .map(([name, key]) => [key, (given as Given)[name]]),
  );
}
