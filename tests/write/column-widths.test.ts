import { strFromU8, unzipSync } from 'fflate';
import { forms } from '../../src/forms';
import { blankReport } from '../../src/model/report';
import { writeXlsx } from '../../src/write';
import { writtenFiles } from '../support/written-files';
import type { XmlElement } from '../support/xml-tree';
import { descendants, parseXml } from '../support/xml-tree';

const A4 = 210 / 25.4;
const PIXELS_PER_INCH = 96;

/** Pixels of a digit of 宋体 12 at 96 dots an inch: half of 16. */
const DIGIT = 8;

/** Pixels of a column as Excel works them out. ECMA-376 Part 1, 18.3.1.13. */
const pixelsOf = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);

const partOf = (bytes: Uint8Array, path: string): XmlElement => parseXml(strFromU8(unzipSync(bytes)[path]!));
const named = (root: XmlElement, name: string) => descendants(root).filter((each) => each.name === name);

test('Normal is 宋体 12 by name in every workbook, also in those of charts', async () => {
  const books = [...(await writtenFiles())].filter(([name]) => name.endsWith('.xlsx'));
  expect(books.length).toBeGreaterThan(30);
  for (const [name, bytes] of books) {
    const styles = partOf(bytes, 'xl/styles.xml');
    const [normal] = named(styles, 'cellStyleXfs')[0]!.children;
    const fonts = named(styles, 'fonts')[0]!.children;
    const font = fonts[Number(normal!.attributes.fontId)]!.children;
    expect([name, font.map((each) => [each.name, each.attributes.val])]).toEqual([
      name,
      [
        ['sz', '12'],
        ['name', '宋体'],
        ['charset', '134'],
      ],
    ]);
    expect([name, named(styles, 'scheme')]).toEqual([name, []]);
  }
});

test.each(forms)('form $id: columns as wide as printed, and the table fits on A4 unshrunk', async (form) => {
  const bytes = await writeXlsx(form, blankReport(form, '某局', form.years.from), {
    totals: 'value',
    checks: false,
    protect: false,
    date: new Date(2024, 0, 31),
  });
  for (const [at, { widths }] of form.tables.entries()) {
    const sheet = partOf(bytes, `xl/worksheets/sheet${at + 1}.xml`);
    const columns = named(sheet, 'col').flatMap(({ attributes: { min, max, width } }) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, () => pixelsOf(Number(width))),
    );
    expect(columns).toEqual(widths.map((twips) => Math.round((twips / 1440) * PIXELS_PER_INCH)));
    const { left, right } = named(sheet, 'pageMargins')[0]!.attributes;
    const room = A4 - Number(left) - Number(right);
    const total = columns.reduce((sum, pixels) => sum + pixels, 0) / PIXELS_PER_INCH;
    expect(total).toBeLessThanOrEqual(room);
  }
});
