import type { Part, Scope } from '../../src/combine';
import { combine } from '../../src/combine';
import { formById } from '../../src/forms';
import { is, NEW_NATURAL, office } from './offices';

const told = (parts: readonly Part[], more: Partial<Scope> = {}) => {
  const sum = combine(formById('2021'), parts, { unit: '某市', year: 2023, ...more });
  return {
    added: sum.parts.map(({ file }) => file),
    left: sum.left.map(({ part, reason, counted }) => [
      part.file,
      reason,
      ...(counted ? [counted.file] : []),
    ]),
    conflicts: sum.conflicts.map(({ kind, unit, parts: which }) => [
      kind,
      unit,
      ...which.map(({ file }) => file),
    ]),
    doubts: sum.doubts.map(({ kind, parts: which }) => [kind, ...which.map(({ file }) => file)]),
  };
};
const nothing = { left: [], conflicts: [], doubts: [] };

describe('which reports are added', () => {
  it('only those of the form and the year', () => {
    const parts = [
      office('甲', () => 0),
      office('乙', () => 0, { form: '2019' }),
      office('丙', () => 0, { year: 2022 }),
    ];
    expect(told(parts)).toEqual({
      ...nothing,
      added: ['甲.xlsx'],
      left: [
        ['丙.xlsx', 'year'],
        ['乙.xlsx', 'form'],
      ],
    });
  });

  it('the same report sent twice counts once', () => {
    const parts = [office('甲局', () => 3), office('甲 局', () => 3, { file: '补报/甲局.xlsx' })];
    expect(told(parts)).toEqual({
      ...nothing,
      added: ['补报/甲局.xlsx'],
      left: [['甲局.xlsx', 'duplicate', '补报/甲局.xlsx']],
    });
  });

  it('the same report with its tables in another order counts once', () => {
    const part = office('甲局', () => 3);
    const tables = Object.fromEntries(Object.entries(part.report.tables).reverse());
    const again = { ...part, file: '又.xlsx', report: { ...part.report, tables } };
    expect(told([part, again]).left).toEqual([['又.xlsx', 'duplicate', '甲局.xlsx']]);
  });

  it('two different reports of one office are added only when a person says so', () => {
    const parts = [office('甲', () => 3, { file: '一.xlsx' }), office('甲', () => 4, { file: '二.xlsx' })];
    expect(told(parts)).toEqual({
      ...nothing,
      added: [],
      left: [
        ['二.xlsx', 'conflict'],
        ['一.xlsx', 'conflict'],
      ],
      conflicts: [['differ', '甲', '二.xlsx', '一.xlsx']],
    });
    expect(told(parts, { exclude: ['一.xlsx'] })).toEqual({
      ...nothing,
      added: ['二.xlsx'],
      left: [['一.xlsx', 'excluded']],
    });
    expect(told(parts, { addAll: ['甲'] })).toEqual({ ...nothing, added: ['二.xlsx', '一.xlsx'] });
  });

  it('a report named like the total is its own sheet only where it is given as such', () => {
    const city = office('某市', () => 5);
    const parts = [office('甲', () => 3), city];
    expect(told(parts)).toEqual({
      ...nothing,
      added: ['甲.xlsx'],
      left: [['某市.xlsx', 'conflict']],
      conflicts: [['total', '某市', '某市.xlsx']],
    });
    const own: Part = { ...office('某市', () => 5, { file: '本级.xlsx' }), own: true };
    expect(told([...parts, own])).toEqual({
      ...nothing,
      added: ['本级.xlsx', '甲.xlsx'],
      left: [['某市.xlsx', 'duplicate', '本级.xlsx']],
    });
    const unnamed: Part = { ...office(null, () => 6, { file: '本级.xlsx' }), own: true };
    const differ = [['differ', '某市', '本级.xlsx', '某市.xlsx']];
    expect(told([...parts, unnamed]).conflicts).toEqual(differ);
    const changedLast = { ...city, changed: 2 };
    expect(told([changedLast, { ...unnamed, changed: 1 }], { newest: true }).conflicts).toEqual(differ);
    expect(told([parts[0]!, unnamed], { isListed: ({ name }) => name === '甲' })).toEqual({
      ...nothing,
      added: ['本级.xlsx', '甲.xlsx'],
    });
  });

  it('reports without office or year, and equal numbers of two offices, are pointed out', () => {
    const parts = [
      office(null, () => 1, { file: '1.txt' }),
      office('乙', () => 1, { year: null }),
      office('丙', () => 0),
      office('丁', () => 0),
    ];
    expect(told(parts)).toEqual({
      ...nothing,
      added: ['1.txt', '丙.xlsx', '丁.xlsx', '乙.xlsx'],
      doubts: [
        ['noUnit', '1.txt'],
        ['noYear', '乙.xlsx'],
        ['sameNumbers', '1.txt', '乙.xlsx'],
      ],
    });
  });

  it('one equal number is enough to be pointed out, and cells that say nothing are none', () => {
    const one = (unit: string) => office(unit, (ref) => (is(ref, NEW_NATURAL) ? 5 : 0));
    expect(told([one('丙'), one('丁')]).doubts).toEqual([['sameNumbers', '丙.xlsx', '丁.xlsx']]);
    const unread = (unit: string) => office(unit, () => ({ text: '见附件', reason: 'text' }));
    expect(told([unread('丙'), unread('丁')]).doubts).toEqual([]);
  });

  it('files without office are each added, with equal numbers too, and names go by their numbers', () => {
    const unnamed = ['1.txt', '2.txt'].map((file, at) => office(null, () => at + 1, { file }));
    expect(told(unnamed)).toMatchObject({ added: ['1.txt', '2.txt'], conflicts: [] });
    const equal = ['1.txt', '2.txt'].map((file) => office(null, () => 1, { file }));
    expect(told(equal)).toMatchObject({ added: ['1.txt', '2.txt'], left: [] });
    const named = [office('乙', () => 2, { file: '1.xlsx' }), office('甲', () => 1, { file: '2.xlsx' })];
    expect(told(named).added).toEqual(['2.xlsx', '1.xlsx']);
    const listed = named.map((part, place): Part => ({ ...part, place }));
    expect(told(listed).added).toEqual(['1.xlsx', '2.xlsx']);
    expect(told([office('第10镇', () => 1), office('第2镇', () => 2)]).added).toEqual([
      '第2镇.xlsx',
      '第10镇.xlsx',
    ]);
  });

  it('the same unnamed file named twice counts once', () => {
    const again = office(null, () => 1, { file: '1.txt' });
    expect(told([again, { ...again }])).toMatchObject({
      added: ['1.txt'],
      left: [['1.txt', 'duplicate', '1.txt']],
    });
  });
});
