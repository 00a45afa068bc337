import type { Grid } from '../../../src/model/grid';
import { answered } from '../../../src/tasks/files/asked';
import { PROBLEM_TITLES } from '../../../src/sheet/review-list';
import { answersIn } from '../../../src/tasks/collect/letter-answers';

const asked = (key: string, place: string, filled: string) => ({ key, place, filled, values: `${key}的数` });
const answer = (place: string, filled: string) => ({ number: 1, place, filled, text: '属实' });
const keysOf = (place: string, filled: string, ...items: ReturnType<typeof asked>[]) =>
  answered(answer(place, filled), items).map(({ key, values }) => [key, values]);

test('an answer is about the item of its place with what the letter says, addresses and spaces apart', () => {
  const [one, other] = [asked('a', '表三「一」行：悬殊', '12'), asked('b', '表三「一」行：悬殊', '13')];
  expect(keysOf('表三「一」行：\n悬殊（三!D5）', '12', one, other)).toEqual([['a', 'a的数']]);
  // The longer place of another item begins alike.
  expect(keysOf('表三「一」行：悬殊', '12', asked('c', '表三「一」行', '12'))).toEqual([]);
});

test('where the numbers have changed since, it is about those of the letter, if only one item can be meant', () => {
  const now = asked('a', '表三「一」行：悬殊', '15');
  expect(keysOf('表三「一」行：悬殊', '12', now)).toEqual([['a', '12']]);
  expect(keysOf('表三「一」行：悬殊', '12', now, asked('b', '表三「一」行：悬殊', '16'))).toEqual([]);
});

test('answers are read from a letter pasted as text, and from none that is no letter', () => {
  const lines = [
    '关于某局2023年政府信息公开工作年度报告数据核对情况的反馈',
    '某局：',
    '一、请核实（2 项）',
    '1. 表二：制发与有效（二!C3）。现填：5；要求：不大于 3。请核实。',
    '我单位的说明： 修订 2 件',
    '2. 表三：悬殊。现填：9；要求：与上年相近。请核实。',
    '你单位的说明：',
  ];
  expect(answersIn({ grids: [], paragraphs: lines })).toEqual([
    {
      office: '某局',
      year: 2023,
      answers: [{ number: 1, place: '表二：制发与有效（二!C3）', filled: '5', text: '修订 2 件' }],
    },
  ]);
  expect(answersIn({ grids: [], paragraphs: lines.slice(1) })).toEqual([]);
});

test('a review list that went round tells by its lines what offices have explained', () => {
  const header = ['序号', ...Object.values(PROBLEM_TITLES)];
  const line = (office: string, place: readonly string[], nature: string, filled: string, text: string) => [
    ...[1, office, 'a.xlsx', ...place.slice(0, 3), '', place[3]!, nature, filled, null, '', '', text],
  ];
  const rows = [
    ['2024年政府信息公开工作年度报告核对清单'],
    ['应报 2，已报 2'],
    header,
    line('甲局', ['表二', '规章', '现行有效件数', '现行有效过少'], '核实', '5', '修订 2 件'),
    line('甲局', ['', '', '', '与其他单位相同'], '核实', '', '合署办公'),
    line('乙局', ['表三', '总计', '', '收办平衡'], '错误', '9', '不知'),
    line(
      '乙局',
      ['表三', '总计', '', '与上年悬殊'],
      '核实',
      '9',
      '原说明“旧”针对的数值（8）已有变化，请重新说明。',
    ),
  ];
  const grid = { name: '问题清单', rows, merges: [], aligned: true } as unknown as Grid;
  const [letter, more] = answersIn({ grids: [grid], paragraphs: [] });
  expect(more).toBeUndefined();
  expect(letter).toMatchObject({ office: '甲局', year: 2024 });
  const items = [
    asked('a', '表二「规章」行「现行有效件数」列：现行有效过少', '5'),
    asked('b', '表二：与其他单位相同', '本表数字与另外 1 个单位报送的完全相同'),
  ];
  expect(letter!.answers.map((each) => answered(each, items).map(({ key }) => key))).toEqual([['a'], ['b']]);
});
