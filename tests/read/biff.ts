import * as XLSX from '@e965/xlsx';

type Bytes = readonly number[];

export const u16 = (value: number): Bytes => [value & 255, (value >> 8) & 255];
export const u32 = (value: number): Bytes => [...u16(value), ...u16(Math.floor(value / 0x10000))];
export const double = (value: number): Bytes => [...new Uint8Array(new Float64Array([value]).buffer)];
/** A record of a workbook's stream. */
export const record = (type: number, ...data: Bytes): Bytes => [...u16(type), ...u16(data.length), ...data];
const EOF = record(0x0a);

/** A text of Excel 97 and later, two bytes a character. */
export const wide = (text: string): Bytes => [
  ...u16(text.length),
  1,
  ...[...text].flatMap((char) => u16(char.charCodeAt(0))),
];

/** A compound file with one stream, as SheetJS writes it. */
export function compound(name: 'Book' | 'Workbook' | 'BOOK', stream: Bytes): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, `/${name}`, Uint8Array.from(stream) as unknown as number[]);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

/** A workbook of Excel 97 to 2003 with one sheet, 三: records of its tables, and of its cells. */
export function biff8(tables: Bytes, cells: Bytes): Uint8Array {
  const globals = (at: number): Bytes => [
    ...record(0x0809, ...u16(0x0600), 5, 0, 0, 0, 0, 0),
    ...record(0x85, ...u32(at), 0, 0, 1, 1, ...u16('三'.charCodeAt(0))),
    ...tables,
    ...EOF,
  ];
  const sheet = [...record(0x0809, ...u16(0x0600), 0x10, 0, 0, 0, 0, 0), ...cells, ...EOF];
  return compound('Workbook', [...globals(globals(0).length), ...sheet]);
}

/** A record of other software, which readers pass over. */
const UNKNOWN = record(0x0777, 1, 2);

/**
 * A workbook as Excel 5 and 95 write it (BIFF5): one sheet, its text in code page 936. `gbk` spells the texts in bytes,
 * for nothing at hand encodes them; `more` are records behind the cells.
 */
export function biff5(
  name: Bytes,
  rows: readonly (readonly (number | { readonly gbk: Bytes })[])[],
  more: Bytes = [],
): Uint8Array {
  const globals = (at: number): Bytes => [
    ...record(0x0809, 0, 5, 5, 0, 0, 0, 0, 0),
    ...record(0x42, ...u16(936)),
    ...record(0x85, ...u32(at), 0, 0, name.length, ...name),
    ...EOF,
  ];
  const cells = rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      const at = [...u16(row), ...u16(column), 0, 0];
      return typeof value === 'number'
        ? record(0x0203, ...at, ...double(value))
        : record(0x0204, ...at, ...u16(value.gbk.length), ...value.gbk);
    }),
  );
  const sheet = [...record(0x0809, 0, 5, 0x10, 0, 0, 0, 0, 0), ...UNKNOWN, ...cells, ...more, ...EOF];
  return compound('Book', [...globals(globals(0).length), ...sheet]);
}
