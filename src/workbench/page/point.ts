import type { Grid } from '../grid/univer';
import { byId } from './element';

/** A point of a cell in the page: `part` of its width and height from its upper left corner. */
export function pointIn(
  { workbook }: Grid,
  row: number,
  column: number,
  part: number,
): { x: number; y: number } {
  const cell = workbook.getActiveSheet().getRange(row, column).getCellRect();
  const area = (canvas: Element): number => canvas.clientWidth * canvas.clientHeight;
  const [canvas] = [...byId('grid').querySelectorAll('canvas')].sort((a, b) => area(b) - area(a));
  const origin = canvas!.getBoundingClientRect();
  return { x: origin.x + cell.x + cell.width * part, y: origin.y + cell.y + cell.height * part };
}
