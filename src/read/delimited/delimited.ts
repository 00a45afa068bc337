import type { ReadDocument } from '../../model/grid';
import { decodeShort, headOf, looksLikeText } from '../decode';
import type { FileKind } from '../document';
import { textCell } from '../numeral';
import { isNamed, officeExtensions, readable } from '../readable';
import { splitCells } from './split';

/** Rows of cells with commas or tabs between: .csv, and what systems export so and call .xls. */
export const delimitedKind: FileKind = {
  ...readable.delimited,
  matches: (bytes, name) =>
    looksLikeText(bytes) &&
    (isNamed(name, readable.delimited.extensions) ||
      (isNamed(name, officeExtensions) &&
        !/^\s*<\?xml/.test(headOf(bytes)) &&
        delimiterOf(headOf(bytes)) !== undefined)),
  read: (bytes) => readDelimited(decodeShort(bytes)),
};

/** Tabs count before commas, which also stand in text. Undefined where most lines hold neither. */
function delimiterOf(text: string): '\t' | ',' | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return (['\t', ','] as const).find(
    (delimiter) => lines.filter((line) => line.includes(delimiter)).length * 2 > lines.length,
  );
}

function readDelimited(text: string): ReadDocument {
  const rows = splitCells(text, delimiterOf(text) ?? ',');
  return {
    grids: [
      {
        name: '表格',
        rows: rows.map((row) => row.map(textCell)),
        merges: [],
        addressOf: (row, column) => `第 ${row + 1} 行第 ${column + 1} 列`,
        aligned: true,
      },
    ],
    paragraphs: [],
  };
}
