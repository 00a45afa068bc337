import { isSameOffice, isVariant, keysWithin, officeKey } from '../../src/model/office-name';

test.each([
  ['某市财政局', '财政局', true],
  ['某市财政局', '某市财政局2023年', true],
  ['某市财政局', '某市 财政局（盖章）', true],
  ['某市住房公积金管理中心', '公积金中心', true],
  ['某市财政局', '某市教育局', false],
  ['某县教育局', '某市教育局', false],
  ['某县人民政府', '某县政府', true],
])('%s and %s: the same office? %s', (a, b, same) => {
  expect([isSameOffice(a, b), isSameOffice(b, a)]).toEqual([same, same]);
});

test('a key keeps neither look nor case, and calls a government one', () => {
  expect(officeKey('某县 人民政府（本级）')).toBe(officeKey('某县政府本级'));
  expect(officeKey('ＡＢ中心')).toBe(officeKey('ab中心'));
  expect(officeKey('甲局')).not.toBe(officeKey('乙局'));
});

test.each([
  ['市财政局', '东莞市财政局', true],
  ['财政局', '东莞市财政局', true],
  ['东莞财政局', '东莞市财政局', true],
  ['财政局', '财政局本级', true],
  ['局', '东莞市局', false],
  ['市卫健委', '东莞市卫生健康委员会', true],
  ['临溪镇', '清溪县临溪镇政府', true],
  ['长江路街道', '云州市东湖区长江路街道办事处', true],
  ['卫健委', '东莞市卫生健康委员会', true],
  ['区城管局', '东湖区城市管理局', true],
  ['临溪镇', '清溪县罗家镇政府', false],
  ['临溪镇', '临溪乡', false],
  ['长沙市', '长沙县', false],
  ['公积金中心', '住房公积金管理中心', true],
  ['市财政', '东莞市财政局', false],
])('%s is %s but for the region: %s', (a, b, variant) => {
  expect([isVariant(a, b), isVariant(b, a)]).toEqual([variant, variant]);
});

test('of names in a text, one that is part of another that stands there is none', () => {
  expect(keysWithin(['财政局', '东莞市财政局', '教育局', '局'], '东莞市财政局2023')).toEqual([
    '东莞市财政局',
  ]);
});
