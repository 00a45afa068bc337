import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { annexOf } from '../../src/derive/annex';
import { forms } from '../../src/forms';
import { blankReport } from '../../src/model/report';
import { writeAnnex, writeXlsx } from '../../src/write';
import { packageFaults } from '../support/ooxml-strict';

const written = (form: (typeof forms)[number]) =>
  writeXlsx(form, blankReport(form, '某局', 2023), {
    totals: 'formula',
    checks: true,
    protect: true,
    date: new Date(2024, 0, 5),
  });

/** The package with one part changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path]!))) });
}

const SHEET = 'xl/worksheets/sheet1.xml';

test.each<[what: string, path: string, change: (xml: string) => string, fault: RegExp]>([
  [
    'a shared string that is not there',
    SHEET,
    (xml) => xml.replace(/(t="s"><v>)\d+/, '$199999'),
    /string 99999/,
  ],
  ['a cell twice', SHEET, (xml) => xml.replace(/(<c [^>]*?(?:\/>|>.*?<\/c>))/s, '$1$1'), /out of order/],
  ['a row twice', SHEET, (xml) => xml.replace('<row r="3"', '<row r="2"'), /row 2 after 2/],
  [
    'a name of no sheet',
    'xl/workbook.xml',
    (xml) => xml.replace('localSheetId="0"', 'localSheetId="7"'),
    /of no sheet/,
  ],
])('%s is found', async (_, path, change, fault) => {
  const faults = packageFaults(changed(await written(forms[0]!), path, change));
  expect(faults.join('\n')).toMatch(fault);
});

const DOCUMENT = 'word/document.xml';

test.each<[what: string, change: (xml: string) => string, fault: RegExp]>([
  [
    'a merged cell with nothing above',
    (xml) => xml.replace('<w:vMerge w:val="restart"/>', ''),
    /goes on at 0-3 with nothing above/,
  ],
  [
    'a cell without a paragraph',
    (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*<\/w:p><\/w:tc>/s, '</w:tc>'),
    /does not end with a paragraph/,
  ],
  ['a row too narrow', (xml) => xml.replace(/<w:gridSpan w:val="4"\/>/, ''), /row 1 takes 1 of 4/],
])('in a document, %s is found', async (_, change, fault) => {
  const [form] = forms;
  const bytes = writeAnnex(annexOf(form!, blankReport(form!, '某局', 2023)));
  expect(packageFaults(changed(bytes, DOCUMENT, change)).join('\n')).toMatch(fault);
});
