import * as XLSX from '@e965/xlsx';

const u16 = (value: number): readonly number[] => [value & 255, value >> 8];
const record = (type: number, ...data: readonly number[]): readonly number[] => [
  ...u16(type),
  ...u16(data.length),
  ...data,
];
const double = (value: number): readonly number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

/** A record of other software, which readers pass over. */
const UNKNOWN = record(0x0777, 1, 2);

/**
 * A workbook as Excel 5 and 95 write it (BIFF5): one sheet, its text in code page 936. `gbk` spells the texts in bytes,
 * for nothing at hand encodes them.
 */
export function biff5(
  name: readonly number[],
  rows: readonly (readonly (number | { readonly gbk: readonly number[] })[])[],
): Uint8Array {
  const end = record(0x0a);
  const globals = (at: number): readonly number[] => [
    ...record(0x0809, 0, 5, 5, 0, 0, 0, 0, 0),
    ...record(0x42, ...u16(936)),
    ...record(0x85, ...u16(at), 0, 0, 0, 0, name.length, ...name),
    ...end,
  ];
  const cells = rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      const at = [...u16(row), ...u16(column), 0, 0];
      return typeof value === 'number'
        ? record(0x0203, ...at, ...double(value))
        : record(0x0204, ...at, ...u16(value.gbk.length), ...value.gbk);
    }),
  );
  const sheet = [
    ...record(0x0809, 0, 5, 0x10, 0, 0, 0, 0, 0),
    ...record(0x0200, 0, 0, ...u16(rows.length), 0, 0, ...u16(rows[0]?.length ?? 0), 0, 0),
    ...UNKNOWN,
    ...cells,
    ...end,
  ];
  const stream = Uint8Array.from([...globals(globals(0).length), ...sheet]);
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/Book', stream as unknown as number[]);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'array' }) as ArrayBuffer);
}
