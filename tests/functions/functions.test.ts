import { balance, carry, sumCheck } from '../../src/functions/compare';
import { registerFunctions } from '../../src/functions';
import { functionsMetadata } from '../../src/functions/metadata';
import { checkTable, listFindings } from '../../src/functions/table';
import type { Argument } from '../../src/functions/argument';
import { formById } from '../../src/forms';

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
    ['a text with an error in it', [[[9]], [['见#N/A']]], '无法判断：分项是文字“见#N/A”，请改为数字'],
    [
      'an error with words behind it',
      [[[9]], [['#N/A 待查']]],
      '无法判断：分项是文字“#N/A 待查”，请改为数字',
    ],
    ['a label that begins like 无', [[[9]], [[5]], [['无偿提供']]], '无偿提供：差 4（总计 9，各项之和 5）'],
    ['a label that ends like 无', [[[9]], [[5]], [['登记有无']]], '登记有无：差 4（总计 9，各项之和 5）'],
    [
      'a column of texts is no label',
      [[[9]], [[9]], [['甲'], ['乙']]],
      '无法判断：分项第 2 格是文字“甲”，请改为数字',
    ],
    ['a label is trimmed', [[[9]], [[5]], [[' 自然人 ']]], '自然人：差 4（总计 9，各项之和 5）'],
    ['no label where it holds', [[[5]], [[5]], [['自然人']]], '√'],
    ['a lone text is a part', [[[9]], [['自然人']]], '无法判断：分项是文字“自然人”，请改为数字'],
    [
      'a row of texts is no label',
      [[[9]], [[9]], [['甲', '乙']]],
      '无法判断：分项第 2 格是文字“甲”，请改为数字',
    ],
    ['empty arguments', [[[9]], null, [[5]], undefined], '差 4（总计 9，各项之和 5）'],
    ['truth is a text', [[[9]], [[true]]], '无法判断：分项是文字“TRUE”，请改为数字'],
    ['falsehood too', [[[9]], [[false]]], '无法判断：分项是文字“FALSE”，请改为数字'],
    ['error as text', [[[9]], [['#DIV/0!']]], '无法判断：分项是错误值 #DIV/0!'],
    ['endless', [[[9]], [[Infinity]]], '无法判断：分项是错误值 Infinity'],
    ['blank total', [[['']], [[9]]], '无法判断：总计空白，没有的请填 0'],
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
    expect(balance(0, [['']], '自然人')).toBe('自然人：无法判断：右边空白，没有的请填 0');
    expect(balance(7, 8, 12)).toBe('差 1（左边 7，右边 8）');
  });
});

describe('CARRY', () => {
  it('compares cell by cell', () => {
    expect(carry([[1, 2]], [[1, 2]])).toBe('√');
    expect(carry([[1, 2]], [[1, 3]])).toBe('第 2 格差 1（上年报告结转下年度 3，本年上年结转 2）');
  });
  it('prefers a difference to a blank', () => {
    expect(carry([['', 2]], [[1, 3]])).toContain('第 2 格差 1');
    expect(carry([['', 2]], [[1, 2]])).toBe('第 1 格无法判断：本年空白，没有的请填 0');
    expect(carry(2, '', '结转')).toBe('结转：无法判断：上年空白，没有的请填 0');
  });
  it('says the shapes where they differ', () => {
    expect(() => carry([[1, 2]], [[1]])).toThrow('本年 1 行 2 列，上年 1 行 1 列');
    expect(() => carry([], [[1]])).toThrow('本年 0 行 0 列，上年 1 行 1 列');
  });
});

describe('CHECK and FINDINGS', () => {
  it('take the numbers or the whole printed table', () => {
    expect(checkTable('2021', '三', zeros(25, 7))).toBe('√');
    expect(checkTable(2021, '表三', zeros(28, 10))).toBe('√');
    expect(checkTable('2021', 'review', zeros(1, 15))).toBe('√');
    expect(checkTable('2023', '二', zeros(12, 3))).toBe('√');
  });

  it('take a form by any year it is for, and a table by its title', () => {
    const { title } = formById('2021').tables.find(({ id }) => id === 'review')!;
    expect(checkTable(' 2021 ', ` ${title} `, zeros(1, 15))).toBe('√');
    for (const year of [2019, 2020]) expect(checkTable(year, '四', zeros(1, 15))).toBe('√');
    for (const year of [2019, 2020])
      expect(() => checkTable(year, '二', zeros(12, 3))).toThrow('区域是 12 行 3 列');
    expect(() => checkTable(2018, '四', zeros(1, 15))).toThrow('"统计表"');
    expect(() => checkTable('', '四', zeros(1, 15))).toThrow('第一个参数是格式');
  });

  it('says wrong entries before sums, errors before what is to be verified, and the greatest difference first', () => {
    const table = zeros(25, 7);
    table[0]![0] = 2;
    table[2]![1] = 9;
    expect(checkTable('2021', '三', table)).toMatch(/^4 处不符：.*：差 9（/);
    table[3]![2] = -1;
    expect(checkTable('2021', '三', table)).toMatch(/处不符：.*不能是负数/);
  });

  it('lists blanks, texts and sums that cannot be decided, with what is there', () => {
    const table = zeros(25, 7);
    table[2]![1] = '两件';
    table[3]![1] = -1;
    table[4]![2] = '';
    const lines = listFindings('2021', '三', table).slice(1);
    const starting = (name: string) =>
      lines.filter(([rule]) => rule === name).map((line) => line.slice(1, 5));
    expect(starting('空白')).toEqual([[expect.stringMatching(/^表三有 1 格空白/), '', '', '']]);
    expect(starting('填写')).toEqual([
      ['表三「（一）予以公开」行「法人或其他组织·商业企业」列', '两件', '', ''],
      ['表三「（二）部分公开」行「法人或其他组织·商业企业」列', -1, '', ''],
    ]);
    expect(starting('申请人合计').slice(0, 2)).toEqual([
      ['表三「（一）予以公开」行', expect.stringMatching(/^无法判断：/), '', ''],
      ['表三「（二）部分公开」行', 0, -1, 1],
    ]);
    expect(lines.find(([rule]) => rule === '空白')![5]).toMatch(/^建议把.*列填为 0/);
  });

  it('says that what is no error is to be verified', () => {
    const table = zeros(12, 3);
    [table[0]![0], table[0]![1]] = [5, 3];
    expect(checkTable('2021', '二', table)).toMatch(/^1 处待核实：表二「规章」行/);
  });

  it('gives the change that mends several sums once', () => {
    const table = zeros(25, 7);
    table[0]![0] = 12;
    expect(listFindings('2021', '三', table).map((line) => line[5])).toEqual([
      '建议',
      expect.any(String),
      '同上',
    ]);
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
    expect(() => checkTable('2021', '三', [])).toThrow('区域是 0 行 0 列');
    expect(() => checkTable('2021', '三', zeros(28, 7))).toThrow('区域是 28 行 7 列');
    expect(() => checkTable('2021', '三', zeros(25, 10))).toThrow('区域是 25 行 10 列');
    expect(() => checkTable('2021', '五', zeros(1, 1))).toThrow('"二"、"三"、"四"');
    expect(() => checkTable('1999', '三', zeros(1, 1))).toThrow('"2021"');
    expect(listFindings('2021', '四', zeros(1, 15))).toEqual([['√ 没有不符', '', '', '', '', '']]);
  });
});

describe('what Excel calls', () => {
  const registered = new Map<string, (...args: readonly unknown[]) => unknown>();
  class ErrorValue extends Error {
    constructor(
      readonly code: string,
      words: string,
    ) {
      super(words);
    }
  }

  beforeAll(() => {
    Object.assign(globalThis, {
      CustomFunctions: {
        associate: (id: string, run: () => unknown) => void registered.set(id, run),
        Error: ErrorValue,
        ErrorCode: { invalidValue: '#VALUE!' },
      },
    });
    registerFunctions();
  });
  afterAll(() => void Reflect.deleteProperty(globalThis, 'CustomFunctions'));

  const called = (id: string, ...args: readonly unknown[]) => registered.get(id)!(...args, { address: 'A1' });

  it('are the functions that the metadata names', () => {
    expect([...registered.keys()].sort()).toEqual(
      functionsMetadata()
        .functions.map(({ id }) => id)
        .sort(),
    );
  });

  it('answers by ranges, with the parts of a sum as one list', () => {
    expect(called('SUMCHECK', [[9]], [[[5]], [[7]], [['自然人']]])).toBe(
      '自然人：差 3（总计 9，各项之和 12）',
    );
    expect(called('BALANCE', [[12]], [[11]], '自然人')).toBe('自然人：差 1（左边 12，右边 11）');
    expect(called('CARRY', [[2]], [[3]], null)).toBe('差 1（上年报告结转下年度 3，本年上年结转 2）');
    expect(called('CHECK', '2021', '三', zeros(25, 7))).toBe('√');
    expect(called('FINDINGS', '2021', '三', zeros(25, 7))).toEqual([['√ 没有不符', '', '', '', '', '']]);
  });

  it('gives #VALUE! with what is right for a wrong argument, and nothing of the kind for a mistake of its own', () => {
    const thrownBy = (...call: Parameters<typeof called>): unknown => {
      try {
        return called(...call);
      } catch (error) {
        return error;
      }
    };
    expect(thrownBy('CHECK', '2021', '三', zeros(3, 3))).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/^区域是 3 行 3 列/),
    });
    const mistake = thrownBy('CHECK', '2021', '三', undefined);
    expect(mistake).toBeInstanceOf(TypeError);
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
  it('names every function that is registered, with the parameters that a formula shows', () => {
    const { functions } = functionsMetadata();
    const shown = functions.map(
      ({ id, name, parameters }) => `${id} ${name}(${parameters.map((each) => each.name).join(',')})`,
    );
    expect(shown).toEqual([
      'CHECK CHECK(格式,表,区域)',
      'FINDINGS FINDINGS(格式,表,区域)',
      'SUMCHECK SUMCHECK(总计,分项)',
      'BALANCE BALANCE(左边,右边,名称)',
      'CARRY CARRY(本年上年结转,上年结转下年度,名称)',
    ]);
  });
  it('says the words that name the forms and their tables', () => {
    const [form, table] = functionsMetadata().functions[0]!.parameters;
    expect(form!.description).toBe('"2021"、"2019" 或 "2014"');
    expect(table!.description).toBe('"二"、"三"、"四"；2014 格式为 "统计表"');
  });
  it('repeats only a last parameter', () => {
    for (const { parameters } of functionsMetadata().functions)
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating)).toBe(false);
  });
});
