import { parseRule, ruleText } from '../../src/own-rules';
import { formById } from '../../src/forms';
import type { Condition } from '../../src/model/expression';
import { add, cell, constant, subtract } from '../../src/model/expression';

const form = formById('2021');
const at = (row: string, column: string, year?: 'last') => cell('applications', row, column, year);

test.each<[string, Condition]>([
  [
    '表三[予以公开, 总计] <= 表三[本年新收, 总计]',
    { left: at('disclosed', 'total'), relation: '<=', right: at('new', 'total') },
  ],
  [
    '表二[行政许可] >= 0',
    { left: cell('disclosure', 'licences', 'decisions'), relation: '>=', right: constant(0) },
  ],
  [
    '表三【*，总计】＝表三［*，自然人］＋（1.5－表三［*，商业企业］）',
    {
      left: at('*', 'total'),
      relation: '=',
      right: add(at('*', 'natural'), subtract(constant(1.5), at('*', 'business'))),
    },
  ],
  [
    '表三[上年结转, *] = 上年 表三[结转下年度, *]',
    { left: at('carriedIn', '*'), relation: '=', right: at('carriedOut', '*', 'last') },
  ],
  [
    '三[ 一、本年新收政府信息公开申请数量 ,合计]≥上年度的表三[本年新收，总计]',
    { left: at('new', 'total'), relation: '>=', right: at('new', 'total', 'last') },
  ],
  [
    '表四[复议后起诉·总计] ≤ 表四[行政复议·总计]',
    {
      left: cell('review', 'cases', 'after.total'),
      relation: '<=',
      right: cell('review', 'cases', 'reconsideration.total'),
    },
  ],
  [
    '表三[（三）不予公开1.属于国家秘密, 总计] = 0',
    { left: at('refused.stateSecret', 'total'), relation: '=', right: constant(0) },
  ],
])('%s', (text, condition) => {
  expect(parseRule(form, text)).toEqual({ ok: true, condition });
});

test.each([
  ['表三[予以公开啊, 总计] = 0', 3, '予以公开啊', '表三没有叫“予以公开啊”的行，是不是「（一）予以公开」？'],
  ['表三[予以公开, 总记] = 0', 9, '总记', /^表三没有叫“总记”的列，是不是「总计」/],
  [
    '表三[不予公开, 总计] = 0',
    3,
    '不予公开',
    /^“不予公开”可以指几行：「（三）不予公开1\.属于国家秘密」、.*请写全名称。$/,
  ],
  ['表四[总计] = 0', 3, '总计', /^“总计”可以指几列：「行政复议·总计」、「行政诉讼·未经复议直接起诉·总计」/],
  ['表三[予以公开] = 0', 3, '予以公开', /^“予以公开”一行有 7 列，请在逗号后面写明哪一列：自然人、/],
  [
    '表九[予以公开, 总计] = 0',
    0,
    '表九[予以公开, 总计]',
    /没有叫“表九”的表。可以写的表：表二、表三、表四。$/,
  ],
  ['[予以公开, 总计] = 0', 0, '[予以公开, 总计]', /^方括号前面要写是哪张表，例如 表二\[…\]/],
  ['上年 表三[予以公开, 总计] = 0', 0, '上年 表三[予以公开, 总计] = 0', '规则里要至少有一个本年的单元格。'],
  ['表三[*, *] = 0', 0, '表三[*, *] = 0', /^行和列不能同时写“\*”/],
  [
    '表三[*, 总计] = 表二[*, 现行有效件数]',
    0,
    '表三[*, 总计] = 表二[*, 现行有效件数]',
    /^“\*”要求每处都有同样的行或列/,
  ],
  ['表三[予以公开, 总计]', 12, '', /^规则里没有比较符号/],
  ['表三[予以公开, 总计] =', 14, '', /^规则没有写完/],
  ['表三[予以公开, 总计] = 1 = 1', 17, '=', /^一条规则只能比较一次/],
  ['表三[予以公开, 总计] < 1', 13, '<', /^只能用 =、<=、>= 三种比较/],
  ['表三[予以公开, 总计] = 2 * 3', 17, '*', /^不能用“\*”/],
  ['表三[予以公开, 总计 = 0', 0, '表三[予以公开, 总计 = 0', /^方括号没有写完/],
  ['(表三[予以公开, 总计] = 0', 0, '(', /^这个括号没有另一半/],
  ['表三[予以公开, 总计] = 新收', 15, '新收', /^“新收”看不懂。单元格请写成 表三\[行名, 列名\]/],
  ['', 0, '', /^还没有写规则/],
])('%s is refused with its place and what to do', (text, place, about, sentence) => {
  const parsed = parseRule(form, text);
  if (parsed.ok) throw new Error('it was read');
  const { problem } = parsed;
  expect([problem.at, text.slice(problem.at, problem.at + problem.length)]).toEqual([place, about]);
  expect(problem.sentence).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
});

test('a rule is written back in short names, and in whole ones where a short one says too little', () => {
  const parsed = parseRule(form, '表三[四、结转下年度继续办理，总计]=表四[行政复议·总计]');
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  expect(ruleText(form, parsed.condition)).toBe('表三[结转下年度继续办理, 总计] = 表四[行政复议·总计]');
});

test.each([
  ['brackets inside each other', `${'('.repeat(900)}1${')'.repeat(900)} = 1`, /括号套得太深/],
  ['a rule without an end', `1${'+1'.repeat(20_000)} = 1`, /规则太长（40005 个字）/],
])('%s: a sentence', (_, text, sentence) => {
  expect(parseRule(form, text)).toMatchObject({
    ok: false,
    problem: { sentence: expect.stringMatching(sentence) },
  });
});
