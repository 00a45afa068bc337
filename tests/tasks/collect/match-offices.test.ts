import { matchOffices } from '../../../src/tasks/collect/match-offices';
import { bad, file, report } from './received';

const sent = (path: string, unit: string | null) => file(path, report(unit, 2023));
const taken = (files: Parameters<typeof matchOffices>[0], offices: readonly string[]) => {
  const match = matchOffices(files, offices);
  return {
    offices: Object.fromEntries(
      match.offices.map(({ office, reports, unreadable }) => [
        office,
        [...reports, ...unreadable].map((each) => each.file),
      ]),
    ),
    missing: match.missing,
    nobody: [...match.unlisted, ...match.unlistedFiles].map((each) => each.file),
  };
};

test('an office is found by its name, whatever spaces, width and brackets', () => {
  expect(
    taken([sent('a', '某市 财政局(本部)'), sent('b', '教育局')], ['某市财政局（本部）', '教育局']),
  ).toEqual({
    offices: { '某市财政局（本部）': ['a'], 教育局: ['b'] },
    missing: [],
    nobody: [],
  });
});

test('the file of an office is found by its full name without the place', () => {
  const { offices } = taken([bad('机关事务管理局年报扫描件.jpg')], ['某市机关事务管理局', '某市教育局']);
  expect(offices['某市机关事务管理局']).toEqual(['机关事务管理局年报扫描件.jpg']);
});

test.each([
  ['东莞市财政局', '财政局'],
  ['东莞市财政局', '市财政局'],
  ['财政局', '东莞市财政局'],
  ['东莞财政局', '东莞市财政局'],
  ['南海区人民政府办公室', '南海区政府办公室'],
  ['广东省东莞市财政局', '东莞市财政局'],
  ['东莞市财政局', '东莞市财政局本级'],
])('%s is %s on the list', (unit, office) => {
  expect(taken([sent('a', unit)], [office, '教育局'])).toEqual({
    offices: { [office]: ['a'], 教育局: [] },
    missing: ['教育局'],
    nobody: [],
  });
});

test.each([
  ['长沙县政府', '长沙市政府'],
  ['虎门镇财政局', '财政局'],
  ['东莞市教育局招生办公室', '东莞市教育局'],
  ['某局', '某局二'],
  ['交通局', '公安局'],
])('%s is not %s', (unit, office) => {
  expect(taken([sent('a', unit)], [office])).toMatchObject({ missing: [office], nobody: ['a'] });
});

test('between two offices, or two claimants, nobody is taken', () => {
  expect(taken([sent('a', '财政局')], ['甲市财政局', '乙市财政局']).missing).toHaveLength(2);
  expect(taken([sent('a', '甲市财政局'), sent('b', '乙市财政局')], ['财政局'])).toMatchObject({
    missing: ['财政局'],
    nobody: ['a', 'b'],
  });
});

test('an exact name goes before a variant', () => {
  expect(taken([sent('a', '甲区财政局'), sent('b', '财政局')], ['财政局'])).toEqual({
    offices: { 财政局: ['b'] },
    missing: [],
    nobody: ['a'],
  });
});

test('the name of the file tells where the report does not, also for a file that cannot be read', () => {
  const offices = ['教育局', '教育局办公室', '公安局'];
  expect(taken([sent('下级/教育局办公室2023年.xlsx', null), bad('下级/1-公安局.pdf')], offices)).toEqual({
    offices: {
      教育局: [],
      教育局办公室: ['下级/教育局办公室2023年.xlsx'],
      公安局: ['下级/1-公安局.pdf'],
    },
    missing: ['教育局'],
    nobody: [],
  });
  expect(taken([sent('教育局和公安局.xlsx', null)], offices).nobody).toHaveLength(1);
});
