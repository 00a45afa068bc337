import fc from 'fast-check';
import { forms } from '../../src/forms';
import { form2021 } from '../../src/forms/form-2021';
import { tableIndex } from '../../src/model/form-index';
import { entryAt } from '../../src/model/report';
import { bareBlockIn, placesOf, reportOfBlock } from '../../src/recognise';

/** Text of a block of numbers 1, 2, 3 … in rows of these lengths. */
function blockText(lengths: readonly number[], between = '\t'): string {
  let number = 0;
  return lengths.map((length) => Array.from({ length }, () => (number += 1)).join(between)).join('\r\n');
}

const rows = (count: number, length: number) => Array.from({ length: count }, () => length);
const names = (text: string) =>
  placesOf(form2021, bareBlockIn(text)!).map(({ table, column, withoutTotals }) =>
    [table, column, withoutTotals && '-'].filter(Boolean).join(' '),
  );

test.each([
  [blockText(rows(25, 7)), ['applications']],
  [`${blockText(rows(25, 7), '  ')}\r\n\r\n`, ['applications']],
  [blockText(rows(25, 6)), ['applications -']],
  [blockText([10]), ['disclosure']],
  [blockText(rows(10, 1)), ['disclosure']],
  [blockText([3, 3, 1, 1, 1, 1]), ['disclosure']],
  ['1\t2\t3\n4\t5\t6\n7\t\t\n8\t\t\n9\t\t\n10\t\t', ['disclosure']],
  [blockText([15]), ['review']],
  [blockText(rows(15, 1)), ['review']],
  [
    blockText(rows(25, 1)),
    ['natural', 'business', 'research', 'welfare', 'legal', 'otherOrganisation', 'total'].map(
      (column) => `applications ${column}`,
    ),
  ],
  [blockText(rows(24, 7)), []],
  [blockText(rows(5, 3)), []],
])('the places of a block follow from its shape: %#', (text, places) => {
  expect(names(text)).toEqual(places);
});

test.each(['本年新收\t1\t2', '第1行', '', '7', '2023年工作'])('“%s” is no block of numbers', (text) => {
  expect(bareBlockIn(text)).toBeUndefined();
});

test('the whole of each table of each form, as numbers, is placed cell by cell', () => {
  for (const form of forms)
    for (const { id } of form.tables) {
      const lengths = tableIndex(form, id).rows.map(({ columns }) => columns.length);
      const block = bareBlockIn(blockText(lengths))!;
      const place = placesOf(form, block).find(({ table, column }) => table === id && !column)!;
      const { report } = reportOfBlock(form, block, place);
      expect(report.tables[id]!.flat()).toEqual(place.refs.flat().map((_, index) => index + 1));
    }
});

test('blanks stay blank, full-width digits are read, and what is no plain number is said', () => {
  const texts = ['１２', '', '/', '3（含上年）', '1-2', ...rows(10, 0).map(String)];
  const block = bareBlockIn(texts.join('\t'))!;
  const [place] = placesOf(form2021, block);
  const { report, readings } = reportOfBlock(form2021, block, place!);
  const [first, second, slash, noted, date] = place!.refs.flat().map((ref) => entryAt(form2021, report, ref));
  expect([first, second, slash, noted]).toEqual([12, null, null, 3]);
  expect(date).toMatchObject({ text: '1-2' });
  expect(readings.map(({ reason }) => reason)).toEqual(['placeholder', 'note', 'date']);
});

test('any block of numbers is either refused or placed whole', () => {
  const cell = fc.oneof(fc.nat(999).map(String), fc.constant(''));
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 1, max: 16 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(matrix, (block) => {
      for (const place of placesOf(form2021, block)) {
        const { report } = reportOfBlock(form2021, block, place);
        const read = place.refs.flat().map((ref) => entryAt(form2021, report, ref));
        const numbers = block.flat().filter((text) => text !== '');
        expect(read.filter((entry) => entry !== null)).toEqual(numbers.map(Number));
      }
    }),
  );
});
