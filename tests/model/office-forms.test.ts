import { nearestOffice, officesShortened, shortKey } from '../../src/model/office-forms';
import { officeRelation } from '../../src/model/office-relation';
import { DEPARTMENTS } from '../../src/model/office-short-names';

test.each([
  ['清溪县城关镇人民政府', '清溪县城关镇'],
  ['某区长江路街道办事处', '某区长江路街道办'],
  ['某市卫生健康委员会', '某市卫健局'],
  ['某市发展和改革委员会', '某市发改局'],
  ['某市科学技术局', '某市科技局'],
  ['某市人力资源和社会保障局', '某市人社局'],
  ['某高新区管理委员会', '某高新区管委会'],
  ['某市经济技术开发区管理委员会', '某市经开区管委会'],
  ['某市教育体育局', '某市教育局'],
  ['某省人力资源与社会保障厅', '某省人社厅'],
  ['某市行政审批服务局', '某市审批局'],
  ['某市自然资源和规划局', '某市自规局'],
  ['某县城关镇党政综合办公室', '某县城关镇'],
  ['清溪县人民政府', '清溪县'],
  ['某县人民政府办公室', '某县政府办'],
])('%s is shortened as %s', (full, short) => {
  expect(shortKey(full)).toBe(shortKey(short));
});

test.each(DEPARTMENTS)(
  '$short is one office in a list and in a text with its full names',
  ({ short, full }) => {
    for (const name of full) {
      expect(shortKey(`某市${name}`)).toBe(shortKey(`某市${short}`));
      expect(officeRelation(`某市${short}`, `某市${name}`).relation).toBe('same');
    }
  },
);

test('a body with the same duties is alike in a list, and another office in a text', () => {
  expect(shortKey('某市卫生健康局')).toBe(shortKey('某市卫生健康委员会'));
  expect(officeRelation('某市卫健局', '某市卫生健康委员会').relation).toBe('other');
});

test('regions in front may be more or less, but not others', () => {
  const named = officesShortened([
    '云州市东湖区长江路街道办事处',
    '清溪县城关镇人民政府',
    '北屏县城关镇人民政府',
  ]);
  expect(named('长江路街道')).toEqual(['云州市东湖区长江路街道办事处']);
  expect(named('清溪县城关镇')).toEqual(['清溪县城关镇人民政府']);
  expect(named('城关镇')).toHaveLength(2);
  expect(named('南浦区长江路街道')).toEqual([]);
});

test('a slip of one character is offered, two alike are not', () => {
  expect(nearestOffice('清溪县域关镇', ['清溪县城关镇人民政府', '清溪县茶亭镇人民政府'])).toBe(
    '清溪县城关镇人民政府',
  );
  expect(nearestOffice('清溪县甲镇', ['清溪县乙镇人民政府', '清溪县丙镇人民政府'])).toBeUndefined();
  expect(nearestOffice('教育局', ['财政局'])).toBeUndefined();
});
