import { LINE, lineCount, PADDING } from '../../derive/text-size';
import { attributeOf, elementsOf, prefixOf } from '../ooxml/edit-cells';
import { NORMAL_POINTS, pointsOf } from '../ooxml/normal-font';

/** A list has no more columns; what stands for all others is not told one by one. */
const MOST_COLUMNS = 100;

/** Points that columns are wide, by their numbers, as far as the sheet says it. */
export function columnPoints(xml: string): ReadonlyMap<number, number> {
  const prefix = prefixOf(xml, 'worksheet');
  const widths = new Map<number, number>();
  for (const { content } of elementsOf(xml, `${prefix}cols`))
    for (const { tag } of elementsOf(content, `${prefix}col`)) {
      const [first, last, width] = ['min', 'max', 'width'].map((name) => Number(attributeOf(tag, name)));
      for (let column = first!; column <= Math.min(last!, first! + MOST_COLUMNS); column += 1)
        widths.set(column, pointsOf(width!));
    }
  return widths;
}

/** What a cell holds; what is for programs takes one line. */
interface Wrapped {
  readonly value: string | number;
  readonly isForProgram?: boolean;
}

/** Points that a row needs for a cell of wrapped text; undefined where its column has no width of its own. */
export const heightOf = ({ value, isForProgram }: Wrapped, points: number | undefined): number | undefined =>
  points === undefined || isForProgram
    ? undefined
    : Math.ceil(lineCount(String(value), points, NORMAL_POINTS) * NORMAL_POINTS * LINE + PADDING);
