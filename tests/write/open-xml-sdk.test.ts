import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Version } from '../support/open-xml-sdk';
import { sdkErrors, VERSIONS } from '../support/open-xml-sdk';
import { isNight } from '../support/properties';
import { writtenFiles } from '../support/written-files';

let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  files = await writtenFiles();
});

/**
 * It takes a process for each file and version: by day the files of one form and those of no form, for the oldest
 * version, which knows least.
 */
const versionsFor = (name: string): readonly Version[] =>
  isNight ? VERSIONS : /-20(?!21\.)\d\d\./.test(name) ? [] : ['Office2007'];

test('Microsoft’s validator finds no error in any file, neither for Office 2007 nor for Microsoft 365', async () => {
  expect(files.size).toBeGreaterThan(50);
  expect(await sdkErrors(files, versionsFor)).toEqual([]);
}, 600_000);

/** A file with one part changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path]!))) });
}

test('the validator says what Office would repair', async () => {
  const errors = await sdkErrors(
    new Map([
      [
        'order.docx',
        changed(files.get('annex-2021.docx')!, 'word/document.xml', (xml) =>
          xml.replace(/(<w:keepNext\/>)(<w:spacing[^>]*>)/, '$2$1'),
        ),
      ],
      [
        'style.xlsx',
        changed(files.get('annex-2021.xlsx')!, 'xl/worksheets/sheet1.xml', (xml) =>
          xml.replace(/ s="\d+"/, ' s="9999"'),
        ),
      ],
    ]),
  );
  expect(errors.map((each) => each.split(':')[0])).toEqual([
    'order.docx, Microsoft365',
    'order.docx, Office2007',
    'style.xlsx, Microsoft365',
    'style.xlsx, Office2007',
  ]);
});
