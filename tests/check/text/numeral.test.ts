import { chineseNumber, quantitiesIn } from '../../../src/check/text/numeral';
import { plainOf, sentencesOf } from '../../../src/check/text/normal';

const found = (text: string) =>
  quantitiesIn(plainOf(text)).map(({ value, unit, slack }) => [value, unit, slack]);

it('reads Chinese numerals', () => {
  const numerals = [
    '零',
    '两',
    '十',
    '廿三',
    '一百零五',
    '一百二十三',
    '三千',
    '两千零一',
    '三万二千',
    '二〇二三',
    '三亿',
  ];
  expect(numerals.map(chineseNumber)).toEqual([
    0,
    2,
    10,
    23,
    105,
    123,
    3000,
    2001,
    32_000,
    undefined,
    undefined,
  ]);
});

it('reads numbers with their unit, and how far they are rounded', () => {
  expect(found('１２件')).toEqual([[12, 'count', 0]]);
  expect(found('1，234宗，12,345,678 件')).toEqual([
    [1234, 'count', 0],
    [12_345_678, 'count', 0],
  ]);
  expect(found('1.2万件')).toEqual([[12_000, 'count', 500]]);
  expect(found('3万件')).toEqual([[30_000, 'count', 5000]]);
  expect(found('收费12.35万元')).toEqual([[123_500, 'money', 50]]);
  expect(found('收费251000元')).toEqual([[251_000, 'money', 0]]);
  expect(found('占53.3%')[0]?.slice(0, 2)).toEqual([53.3, 'percent']);
  expect(found('一百二十三件、两起')).toEqual([
    [123, 'count', 0],
    [2, 'count', 0],
  ]);
});

it('leaves numbers alone that are about, ordinal, or of something else', () => {
  for (const text of [
    '约20件',
    '百余件',
    '30多件',
    '第一件',
    '每一件',
    '20个工作日',
    '6个部分',
    '2023年',
    '3.5个百分点',
  ])
    expect(found(text)).toEqual([]);
});

it('splits sentences outside quotation marks and numbers', () => {
  const sentences = sentencesOf('收到3.5万件。“先审后发。”程序；答复2件！');
  expect(sentences.map(({ written }) => written)).toEqual([
    '收到3.5万件。',
    '“先审后发。”程序；',
    '答复2件！',
  ]);
  expect(sentencesOf('收到2件；\n答复2件。 \n').map(({ plain }) => plain)).toEqual(['收到2件;', '答复2件。']);
});
