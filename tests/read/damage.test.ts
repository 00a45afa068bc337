import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readFile } from '../../src/read';
import { docxPackage, p, tbl, tc, tr } from './docx';
import { runs } from '../support/properties';

const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['规章', 1, 2, 3]]), '二');
const FILES: Readonly<Record<string, Uint8Array>> = {
  'a.docx': docxPackage(p('字') + tbl(tr(tc('1'), tc('2'), tc('3')))),
  'a.xls': new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
  'a.html': strToU8('<table><tr><td rowspan=2>规章<td>1<td>2<td>3<tr><td>4</table>'),
  'a.mht': strToU8('MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<table><tr><td>1<td>2</table>'),
  'a.csv': strToU8('规章,"1",2\n3,4,5'),
};

// SheetJS tells the console of records that it does not know.
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());

test.each(Object.keys(FILES))('%s, however damaged, gives a document or a sentence', async (name) => {
  const whole = FILES[name]!;
  const hit = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(hit, { maxLength: 8 }), fc.nat(whole.length), async (hits, cut) => {
      const bytes = whole.slice(0, cut % 3 ? whole.length : cut);
      for (const [at, value] of hits) if (at < bytes.length) bytes[at] = value;
      const result = await readFile(bytes, name);
      expect(result.ok || /。$/.test(result.problem.sentence)).toBe(true);
    }),
    { numRuns: runs(60) },
  );
});
