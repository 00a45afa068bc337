import { reviewCounts } from '../../../src/tasks/files/review-counts';
import { overview, problem } from '../../support/written-content';

const office = (name: string, parent: string, state: (typeof overview)['state'] = '已报') => ({
  ...overview,
  office: name,
  parent,
  state,
});

test('problems are counted by kind, the most errors first; what is missing or unreadable is no problem', () => {
  const [kinds, ...others] = reviewCounts(
    [office('甲局', ''), office('乙局', '', '未报送')],
    [
      { ...problem, office: '甲局', rule: '空白', nature: '空白' },
      { ...problem, office: '甲局', rule: '收办平衡、申请人合计' },
      { ...problem, office: '丙局', rule: '收办平衡' },
      { ...problem, office: '丙局', rule: '收办平衡', nature: '核实' },
      { ...problem, office: '乙局', rule: '报送', nature: '未报送' },
    ],
  );
  expect(kinds!.header).toEqual(['问题', '错误', '核实', '空白', '无法判断', '已说明', '涉及单位']);
  expect(kinds!.rows).toEqual([
    ['收办平衡', 2, 1, 0, 0, 0, 2],
    ['空白', 0, 0, 1, 0, 0, 1],
    ['合计', 2, 1, 1, 0, 0, 2],
  ]);
  expect(others).toEqual([]);
});

test('offices are counted by whose they are; a report set aside is nobody’s', () => {
  const [, parents] = reviewCounts(
    [
      office('甲局', '东区'),
      { ...office('乙局', '东区'), result: '核实' },
      { ...office('丙局', '西区'), result: '无误' },
      office('丁局', '西区', '未报送'),
      office('戊局', '西区', '无法读取'),
      office('某市', '', '不计入'),
    ],
    [],
  );
  expect(parents!.rows).toEqual([
    ['东区', 2, 0, 0, 1, 1, 0],
    ['西区', 2, 1, 1, 0, 0, 1],
    ['合计', 4, 1, 1, 1, 1, 1],
  ]);
});

test('many kinds and many districts stay on one page, and nothing is lost from the totals', () => {
  const many = Array.from({ length: 60 }, (_, at) => at);
  const [kinds, parents] = reviewCounts(
    many.map((at) => office(`局${at}`, `区${at}`)),
    many.map((at) => ({ ...problem, office: `局${at}`, rule: `规则${at}` })),
  );
  expect([kinds!.rows.length, parents!.rows.length]).toEqual([15, 21]);
  expect(kinds!.rows.slice(-2).map(([name, errors]) => [name, errors])).toEqual([
    ['其余 47 类', 47],
    ['合计', 60],
  ]);
  expect(parents!.rows.slice(-2).map(([name, sent]) => [name, sent])).toEqual([
    ['其余 41 个', 41],
    ['合计', 60],
  ]);
});
