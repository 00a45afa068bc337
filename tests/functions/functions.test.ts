import { balance, carry, sumCheck } from '../../src/functions/compare';
import { functionsMetadata } from '../../src/functions/metadata';
import { checkTable, listFindings } from '../../src/functions/table';
import type { Argument } from '../../src/functions/argument';

const zeros = (rows: number, columns: number): Argument[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));

describe('SUMCHECK', () => {
  it.each<[string, Parameters<typeof sumCheck>, string]>([
    ['holds', [[[12]], [[5, 7]]], '√'],
    ['fails', [[[9]], [[5, 7]]], '差 3（总计 9，各项之和 12）'],
    ['several parts and a label', [[[9]], [[5]], [[7]], [['自然人']]], '自然人：差 3（总计 9，各项之和 12）'],
    ['amounts in 万元', [[[0.3]], [[0.1]], [[0.2]]], '√'],
    ['four places', [[[25.1001]], [[25.1]], [[0.0001]]], '√'],
    ['blank part', [[[9]], [['', 9]]], '无法判断：分项第 1 格空白，没有的请填 0'],
    ['text part', [[[9]], [[9]], [['O']]], '无法判断：分项第 2 格是文字“O”，请改为数字'],
    ['无 is no label', [[[9]], [[9]], [['无']]], '无法判断：分项第 2 格是文字“无”，请改为数字'],
    ['error', [[[9]], [[{ type: 'Error', basicValue: '#N/A' }]]], '无法判断：分项是错误值 #N/A'],
  ])('%s', (_name, args, words) => {
    expect(sumCheck(...args)).toBe(words);
  });
});

describe('BALANCE', () => {
  it('compares two sums', () => {
    expect(balance([[3], [4]], [[7], [0]])).toBe('√');
    expect(balance([[12]], [[11]], '自然人')).toBe('自然人：差 1（左边 12，右边 11）');
    expect(balance([[null]], [[0]])).toBe('无法判断：左边空白，没有的请填 0');
  });
});

describe('CARRY', () => {
  it('compares cell by cell', () => {
    expect(carry([[1, 2]], [[1, 2]])).toBe('√');
    expect(carry([[1, 2]], [[1, 3]])).toBe('第 2 格差 1（上年报告结转下年度 3，本年上年结转 2）');
  });
  it('prefers a difference to a blank', () => {
    expect(carry([['', 2]], [[1, 3]])).toContain('第 2 格差 1');
  });
  it('says the shapes where they differ', () => {
    expect(() => carry([[1, 2]], [[1]])).toThrow('本年 1 行 2 列，上年 1 行 1 列');
  });
});

describe('CHECK and FINDINGS', () => {
  it('take the numbers or the whole printed table', () => {
    expect(checkTable('2021', '三', zeros(25, 7))).toBe('√');
    expect(checkTable(2021, '表三', zeros(28, 10))).toBe('√');
    expect(checkTable('2021', 'review', zeros(1, 15))).toBe('√');
    expect(checkTable('2023', '二', zeros(12, 3))).toBe('√');
  });

  it('counts what fails and says the worst', () => {
    const table = zeros(25, 7);
    table[0]![0] = 12;
    expect(checkTable('2021', '三', table)).toMatch(/^2 处不符：表三「自然人」列收办平衡：差 12/);
    const found = listFindings('2021', '三', table);
    expect(found[0]).toEqual(['规则', '位置', '左边', '右边', '差额', '建议']);
    expect(found.slice(1).map((line) => line.slice(0, 2))).toEqual([
      ['收办平衡', '表三「自然人」列'],
      ['申请人合计', '表三「一、本年新收政府信息公开申请数量」行'],
    ]);
    expect(found[1]!.slice(2)).toEqual([
      12,
      0,
      12,
      '建议把表三「一、本年新收政府信息公开申请数量」行「自然人」列由 12 改为 0。',
    ]);
  });

  it('says what and where for blanks, text, negatives and decimals', () => {
    const table = zeros(25, 7);
    const first = (value: Argument) => {
      table[2]![1] = value;
      return checkTable('2021', '三', table);
    };
    expect(first('')).toMatch(/^无法判断：表三有 1 格空白（予以公开·商业企业）/);
    expect(first('两件')).toContain('填的是“两件”');
    expect(first(-1)).toContain('不能是负数');
    expect(first(1.5)).toContain('应是整数');
  });

  it('says the right shape for a wrong one, and the right names', () => {
    expect(() => checkTable('2021', '三', zeros(3, 3))).toThrow(
      '应选数字区域（25 行 7 列）或整张表（28 行 10 列',
    );
    expect(() => checkTable('2021', '五', zeros(1, 1))).toThrow('"二"、"三"、"四"');
    expect(() => checkTable('1999', '三', zeros(1, 1))).toThrow('"2021"');
    expect(listFindings('2021', '四', zeros(1, 15))).toEqual([['√ 没有不符', '', '', '', '', '']]);
  });
});

describe('metadata', () => {
  it('keeps ids that Excel accepts and describes every parameter in Chinese', () => {
    const { functions } = functionsMetadata();
    for (const each of functions) {
      expect(each.id).toMatch(/^[A-Z0-9_.]{3,}$/);
      expect(each.description).toMatch(/\p{Script=Han}/u);
      for (const parameter of each.parameters) expect(parameter.description).toMatch(/\p{Script=Han}/u);
    }
  });
  it('repeats only a last parameter', () => {
    for (const { parameters } of functionsMetadata().functions)
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating)).toBe(false);
  });
});
