import * as SheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';

/** How other libraries load a workbook, SheetJS in its quickest way. */
export const LOADERS = {
  exceljs: (bytes: Uint8Array) => new ExcelJs.Workbook().xlsx.load(bytes as unknown as ArrayBuffer),
  sheetJs: (bytes: Uint8Array) =>
    SheetJs.read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: false }),
} as const;
