import { parseAddress, WHOLE_SHEET } from '../address';
import type { NameRecord } from '../records';
import { fail } from '../errors';
import type { Model, RangeSubject, WireObject } from '../model';
import { intersect } from '../rect';
import type { Rect } from '../address';
import type { Book } from '../book';

/** The sheet with this id or (in any case) this name. */
export function findSheet(book: Book, key: string): string | null {
  const wanted = key.toLowerCase();
  return book.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted)?.id ?? null;
}

/** The defined name of this scope, or of the workbook. */
export function findName(book: Book, name: string, scope: string | null): NameRecord | null {
  const wanted = name.toLowerCase();
  const named = book.names().filter((record) => record.name.toLowerCase() === wanted);
  return named.find((record) => (record.scope ?? null) === scope) ?? null;
}

/** The cells a name stands for, or null if it stands for something else. */
export function namedCells({ book }: Model, record: NameRecord): RangeSubject | null {
  const address = parseAddress(record.formula);
  const sheetId = address?.sheet ? findSheet(book, address.sheet) : null;
  return address && sheetId ? { sheetId, rect: address.rect } : null;
}

/** What `worksheet.getRange(text)` means: an address, a name, or nothing for the whole sheet. */
export function resolveRange(model: Model, sheetId: string, text: unknown, location: string): RangeSubject {
  if (text === undefined || text === null || text === '') return { sheetId, rect: WHOLE_SHEET };
  const address = parseAddress(String(text));
  if (address) {
    const target = address.sheet === null ? sheetId : findSheet(model.book, address.sheet);
    return target === sheetId ? { sheetId, rect: address.rect } : fail('InvalidArgument', location);
  }
  const record = findName(model.book, String(text), sheetId) ?? findName(model.book, String(text), null);
  return (record && namedCells(model, record)) ?? fail('InvalidArgument', location);
}

/** An argument that may be a Range or an address on the same sheet. */
export function rangeArgument(model: Model, sheetId: string, value: unknown, location: string): RangeSubject {
  if (isRange(value)) return value.subject;
  return resolveRange(model, sheetId, value, location);
}

export function isRange(value: unknown): value is WireObject<'Range'> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Range';
}

/** The used part of a block, or null. */
export function usedWithin(book: Book, { sheetId, rect }: RangeSubject, valuesOnly: boolean): Rect | null {
  const used = book.usedRect(sheetId, valuesOnly);
  return used && intersect(used, rect);
}
