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

test.each(forms)('the workbook of form $id opens without repair', async (form) => {
  expect(packageFaults(await written(form))).toEqual([]);
});

/** The package with one part changed; undefined takes the part out. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string | undefined): Uint8Array {
  const { [path]: part, ...rest } = unzipSync(bytes);
  const xml = change(strFromU8(part!));
  return zipSync(xml === undefined ? rest : { ...rest, [path]: strToU8(xml) });
}

const SHEET = 'xl/worksheets/sheet1.xml';

test.each<[what: string, path: string, change: (xml: string) => string | undefined, fault: RegExp]>([
  ['a part without its file', 'xl/styles.xml', () => undefined, /nothing at styles\.xml/],
  ['an element left open', SHEET, (xml) => xml.replace('</sheetData>', ''), /closes <sheetData>/],
  ['a bare ampersand', SHEET, (xml) => xml.replace('</sheetData>', '&</sheetData>'), /illegal character/],
  [
    'elements out of order',
    SHEET,
    (xml) =>
      xml.replace(/(<pageMargins[^>]*\/>)(.*)/s, '$2').replace('<sheetData>', '<pageMargins/><sheetData>'),
    /<sheetData> stands too late/,
  ],
  ['a style that is not there', SHEET, (xml) => xml.replace(/ s="\d+"/, ' s="9999"'), /style 9999/],
  [
    'a shared string that is not there',
    SHEET,
    (xml) => xml.replace(/(t="s"><v>)\d+/, '$199999'),
    /string 99999/,
  ],
  ['a cell twice', SHEET, (xml) => xml.replace(/(<c [^>]*?(?:\/>|>.*?<\/c>))/s, '$1$1'), /out of order/],
  [
    'two sheets of one name',
    'xl/workbook.xml',
    (xml) => xml.replace(/<sheet .*?\/>/, '$&$&'),
    /two sheets of one name/,
  ],
  [
    'a part without content type',
    '[Content_Types].xml',
    (xml) =>
      xml
        .replace(/<Override PartName="\/xl\/styles\.xml"[^>]*\/>/, '')
        .replace(/<Default Extension="xml"[^>]*\/>/, ''),
    /xl\/styles\.xml has no content type/,
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
  [
    'properties out of order',
    (xml) => xml.replace(/(<w:keepNext\/>)(<w:spacing[^>]*>)/, '$2$1'),
    /<w:keepNext> stands too late/,
  ],
])('in a document, %s is found', async (_, change, fault) => {
  const [form] = forms;
  const bytes = writeAnnex(annexOf(form!, blankReport(form!, '某局', 2023)));
  expect(packageFaults(changed(bytes, DOCUMENT, change)).join('\n')).toMatch(fault);
});
