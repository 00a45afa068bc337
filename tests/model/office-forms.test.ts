import { nearestOffice, officesShortened, shortKey } from '../../src/model/office-forms';

test.each([
  ['清溪县城关镇人民政府', '清溪县城关镇'],
  ['某区长江路街道办事处', '某区长江路街道办'],
  ['某市卫生健康委员会', '某市卫健局'],
  ['某市发展和改革委员会', '某市发改局'],
  ['某市人力资源和社会保障局', '某市人社局'],
  ['某高新区管理委员会', '某高新区管委会'],
])('%s is shortened as %s', (full, short) => {
  expect(shortKey(full)).toBe(shortKey(short));
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
