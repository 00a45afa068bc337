import type { Style, Worksheet } from 'exceljs';
import { strFromU8 } from 'fflate';
import { cellXml } from '../ooxml/edit-cells';
import { isFormulaLike } from '../formula-like';
import { legalText } from '../legal-text';

/** Called between rows, so that a long sheet can tell how far it is and be stopped. */
export type Pace = () => Promise<void>;

interface LongRow {
  /** Values from the first column on; null leaves a cell out. Text stays text, as with `setText`. */
  readonly cells: readonly (string | number | null)[];
  /** In points. */
  readonly height?: number;
}

/**
 * Rows of one look that are written into the package and are never cells in memory: thousands of offices would make
 * millions.
 */
export interface LongRows {
  readonly sheet: Worksheet;
  /** Number of the first row, 1-based, and how many there are. */
  readonly first: number;
  readonly count: number;
  rowAt(index: number): LongRow;
}

/** Puts a sample in the place of the first row: the looks of a plain cell and of text that looks like a formula. */
export function keepPlace(rows: LongRows, look: Partial<Style> = {}): LongRows {
  const sample = rows.sheet.getRow(rows.first);
  sample.getCell(1).style = look;
  sample.getCell(2).style = { ...look, numFmt: '@' };
  return rows;
}

/** Characters of markup that are handed on at once. */
const CHUNK = 2 ** 16;

/** The markup of a sheet, piece by piece, with rows in the places that were kept for them, topmost first. */
export async function* withLongRows(
  part: Uint8Array,
  places: readonly LongRows[],
  pace: Pace,
): AsyncGenerator<string> {
  const xml = strFromU8(part).replace(
    /(?<=<dimension ref="A1:[A-Z]{1,3})\d+/,
    (last) => `${Math.max(Number(last), ...places.map(({ first, count }) => first + count - 1))}`,
  );
  let position = 0;
  for (const { first, count, rowAt } of places) {
    const from = xml.indexOf(`<row r="${first}"`, position);
    const to = xml.indexOf('</row>', from) + '</row>'.length;
    const styleOf = styleIn(xml.slice(from, to));
    let chunk = xml.slice(position, from);
    for (let index = 0; index < count; index += 1) {
      chunk += rowXml(first + index, rowAt(index), styleOf);
      if (chunk.length > CHUNK) {
        yield chunk;
        chunk = '';
      }
      await pace();
    }
    yield chunk;
    position = to;
  }
  yield xml.slice(position);
}

/** The looks in the markup of a sample, by the value that a cell holds. */
function styleIn(sample: string): (value: string | number) => number | undefined {
  const styleAt = (column: string): number | undefined => {
    const style = new RegExp(`<c r="${column}\\d+" s="(\\d+)"`).exec(sample)?.[1];
    return style === undefined ? undefined : Number(style);
  };
  const [plain, text] = [styleAt('A'), styleAt('B')];
  return (value) => (typeof value === 'string' && isFormulaLike(legalText(value)) ? text : plain);
}

function rowXml(row: number, { cells, height }: LongRow, styleOf: ReturnType<typeof styleIn>): string {
  const content = cells.map((value, column) =>
    value === null ? '' : cellXml({ row, column: column + 1, value, style: styleOf(value) }, ''),
  );
  const sized = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${sized}>${content.join('')}</row>`;
}
