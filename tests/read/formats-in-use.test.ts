import { readFile } from '../../src/read';
import type * as NumberFormats from '../../src/read/number-format';
import { numberFormat } from '../../src/read/number-format';
import { workbookPackage } from './package';

jest.mock('../../src/read/number-format', () => {
  const actual = jest.requireActual<typeof NumberFormats>('../../src/read/number-format');
  return { ...actual, numberFormat: jest.fn(actual.numberFormat) };
});

test('of a workbook’s number formats those of its styles are read, each once', async () => {
  const formats = Array.from(
    { length: 1000 },
    (_, nth) => `<numFmt numFmtId="${nth + 200}" formatCode="0&quot;${nth}&quot;"/>`,
  );
  const file = workbookPackage({
    sheets: { 三: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>' },
    styles: `<numFmts>${formats.join('')}</numFmts><cellXfs>${'<xf numFmtId="203"/>'.repeat(50)}</cellXfs>`,
  });
  jest.mocked(numberFormat).mockClear();
  const result = await readFile(file, 'a.xlsx');
  expect(result.ok && result.document.grids[0]!.rows).toEqual([[{ number: 1, format: expect.any(String) }]]);
  expect(jest.mocked(numberFormat).mock.calls).toEqual([['0"3"']]);
});
