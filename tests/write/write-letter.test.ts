import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { writeLetter } from '../../src/write';
import { packageFaults } from '../support/ooxml-strict';
import { item, letter } from '../support/written-content';
import { descendants, parseXml } from '../support/xml-tree';
import { runs } from '../support/properties';

const texts = (bytes: Uint8Array): readonly string[] =>
  descendants(parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!)))
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) =>
      descendants(paragraph)
        .filter(({ name }) => name === 'w:t')
        .map(({ text }) => text)
        .join(''),
    );

test('the letter holds every text in order and is a sound package', async () => {
  const bytes = writeLetter(letter);
  expect(packageFaults(bytes)).toEqual([]);
  const header = ['序号', '位置', '现填', '要求', '处理意见'];
  const row = ['表三「自然人」列：收办平衡', '12', '11', '请核对并改正。'];
  expect(texts(bytes)).toEqual([
    letter.title,
    '某局：',
    '已收悉。',
    '一、必须改正（1 项）',
    ...header,
    '1',
    row[0],
    '（三!D5:D6）',
    ...row.slice(1),
    '二、请补填（1 项）',
    ...header,
    '2',
    ...row,
    '请重新报送。',
    '政务公开办',
    '2024年1月5日',
  ]);
});

test('headers repeat, rows are not cut, and Word finds a font in place of one that is missing', async () => {
  const parts = unzipSync(writeLetter(letter));
  const document = strFromU8(parts['word/document.xml']!);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(4);
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(strFromU8(parts['word/fontTable.xml']!)).toContain(
    '<w:font w:name="方正小标宋简体"><w:altName w:val="黑体"/>',
  );
});

test('whatever stands in a cell, the file opens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const sections = [{ heading: text, items: [{ ...item, filled: text, place: text }] }];
      expect(packageFaults(writeLetter({ ...letter, title: text, sender: text, sections }))).toEqual([]);
    }),
    { numRuns: runs(25) },
  );
});
