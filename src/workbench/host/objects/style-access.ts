import type { AreasSubject, Model } from '../model';
import type { CellStyle, StylePatch } from '../style';
import { DEFAULT_STYLE } from '../style';
import { guardSheet } from './guard';

const PROBED_CELLS = 20000;

/** The common value of a property over all cells, or null if they differ, as Office.js reports it. */
export function uniform<T>(
  { sheetId, rects }: AreasSubject,
  { book }: Model,
  pick: (style: CellStyle) => T,
): T | null {
  let first: { value: T } | null = null;
  let left = PROBED_CELLS;
  for (const rect of rects) {
    const { row, column, rows, columns } = book.clip(sheetId, rect);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        if (left-- === 0) return first?.value ?? null;
        const value = pick(book.style(sheetId, row + i, column + j));
        if (first === null) first = { value };
        else if (first.value !== value) return null;
      }
    }
  }
  return first?.value ?? null;
}

/** Changes the style of every cell. */
export function restyle(
  { sheetId, rects }: AreasSubject,
  model: Model,
  patch: StylePatch,
  location: string,
): void {
  guardSheet(model, sheetId, location, 'allowFormatCells');
  for (const rect of rects) model.book.setStyle(sheetId, rect, () => patch);
}

type Plain = keyof typeof DEFAULT_STYLE;

/** The `get` table of properties that are a style key each. */
export function styleReaders(names: Readonly<Record<string, Plain>>) {
  return Object.fromEntries(
    Object.entries(names).map(([name, key]) => [
      name,
      (subject: AreasSubject, model: Model) =>
        uniform(subject, model, (style) => style[key] ?? DEFAULT_STYLE[key]),
    ]),
  );
}

/** The `set` table of properties that are a style key each. */
export function styleWriters(kind: string, names: Readonly<Record<string, Plain>>) {
  return Object.fromEntries(
    Object.entries(names).map(([name, key]) => [
      name,
      (subject: AreasSubject, value: never, model: Model) =>
        restyle(subject, model, { [key]: value }, `${kind}.${name[0]!.toLowerCase()}${name.slice(1)}`),
    ]),
  );
}
