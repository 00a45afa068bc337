import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import type { Fields } from './existing-rows';
import { existingRows } from './existing-rows';

/** `existingRows` as a file. */
export async function existingLedger(
  kind: 'xlsx' | 'csv' | 'html' | 'docx',
  over: Fields = {},
): Promise<Uint8Array> {
  const all = existingRows(over);
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  switch (kind) {
    case 'csv':
      return text(all.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
    case 'html': {
      const cells = (row: readonly (string | number)[]) => row.map((cell) => `<td>${cell}</td>`).join('');
      return text(
        `<!doctype html><meta charset="utf-8"><table>${all.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
      );
    }
    case 'docx': {
      const paragraph = (cell: string | number) => `<w:p><w:r><w:t>${cell}</w:t></w:r></w:p>`;
      const cells = (row: readonly (string | number)[]) =>
        row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
      const [[title = ''] = [], ...table] = all;
      const body = `${paragraph(title)}<w:tbl>${table.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
      return zipSync({
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
      });
    }
    case 'xlsx': {
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet('登记簿').addRows(all as unknown[][]);
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    }
  }
}
