import type { Part } from '../../src/combine';
import { combine, naturesOf } from '../../src/combine';
import { formById } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import { cellRefs } from '../../src/model/form-index';
import { is, NEW_NATURAL, office } from './offices';

const form = formById('2021');
const key = ({ table, row, column }: CellRef) => `${table}${row}${column}`;
const place = new Map(cellRefs(form).map((ref, index) => [key(ref), index]));
/** A figure of its own for each cell and office. */
const figure = (seed: number) => (ref: CellRef) => (place.get(key(ref))! * 7 + seed * 13) % (11 + seed);
const sum =
  (...seeds: readonly number[]) =>
  (ref: CellRef) =>
    seeds.reduce((total, seed) => total + figure(seed)(ref), 0);
const at = (part: Part, more: Partial<Part>): Part => ({ ...part, ...more });
const natures = (...parts: readonly Part[]) =>
  [...naturesOf(parts)].map(([{ name }, { nature, sumOf }]) => [
    name,
    nature,
    sumOf?.map((each) => each.name),
  ]);

const [one, two, three] = [office('甲镇', figure(1)), office('乙镇', figure(2)), office('丙镇', figure(3))];

test('a report that is the sum of others is known by its numbers, with these others', () => {
  const others = [expect.stringMatching(/镇$/), expect.stringMatching(/镇$/)];
  expect(natures(one!, two!, three!, office('某县', sum(1, 3)))).toEqual([['某县', 'total', others]]);
  expect(natures(one!, two!, three!, office('丁镇', figure(4)))).toEqual([]);
});

test('tables are added by what they are, in whatever order; a report that lacks one is no part of a sum', () => {
  const tables = Object.fromEntries(Object.entries(two!.report.tables).reverse());
  const reversed = at(two!, { report: { ...two!.report, tables } });
  expect(natures(one!, reversed, three!, office('某县', sum(1, 2)))).toEqual([
    ['某县', 'total', ['乙镇', '甲镇']],
  ]);
  const short = office('短镇', figure(5), { tables: ['applications'] });
  const both = (ref: CellRef) => figure(1)(ref) + (ref.table === 'applications' ? figure(5)(ref) : 0);
  expect(natures(one!, two!, short, office('某县', both))).toEqual([]);
});

test('a sum of one figure, or of two, may be chance', () => {
  const sheets = (cells: number) =>
    ['甲镇', '乙镇', '合计'].map((name, nth) =>
      office(name, (ref) => (place.get(key(ref))! < cells ? (nth + 1) * (place.get(key(ref))! + 1) : 0), {
        file: '县.xlsx',
      }),
    );
  expect(natures(...sheets(1))).toEqual([]);
  expect(natures(...sheets(2))).toEqual([]);
  expect(natures(...sheets(3))).toEqual([['合计', 'total', expect.anything()]]);
  const beside = office('丙镇', (ref) => (place.get(key(ref))! < 3 ? 1 : 0), { file: '县.xlsx' });
  expect(natures(...sheets(3), beside)).toEqual([]);
  const twice = office('再合计', (ref) => (place.get(key(ref))! < 3 ? 6 * (place.get(key(ref))! + 1) : 0), {
    file: '县.xlsx',
  });
  expect(natures(...sheets(3), twice).map(([name]) => name)).toEqual(['再合计', '合计']);
  const zeros = office('丁镇', () => 0, { file: '县.xlsx' });
  expect(natures(...sheets(3), zeros)).toEqual([['合计', 'total', expect.anything()]]);
});

test('among hundreds the sum of all is known, and of many that might be parts nobody is named', () => {
  const all = Array.from({ length: 450 }, (_, nth) => office(`第${nth}镇`, figure(nth + 1)));
  const seeds = all.map((_, nth) => nth + 1);
  expect(natures(...all, office('某县', sum(...seeds)))).toEqual([['某县', 'total', expect.anything()]]);
  expect(natures(...all, office('某县', sum(...seeds.slice(1))))).toEqual([]);
});

test('a sum is of the sheets of its file, though reports elsewhere add up to as much', () => {
  const file = '县.xlsx';
  const sheets = [
    office('甲镇', figure(1), { file }),
    office('乙镇', figure(2), { file }),
    office('某县', sum(1, 2), { file }),
  ];
  const few = (ref: CellRef) => Math.min(1, sum(1, 2)(ref));
  const others = [office('丙镇', (ref) => sum(1, 2)(ref) - few(ref)), office('丁镇', few)];
  expect(natures(...sheets, ...others)).toEqual([['某县', 'total', ['乙镇', '甲镇']]]);
});

test('a sum is known though the largest of the batch is none of its parts', () => {
  const times = (factor: number) => (ref: CellRef) => factor * (place.get(key(ref))! + 1);
  const towns = [office('甲镇', times(7)), office('乙镇', times(6)), office('丙镇', times(4))];
  expect(natures(...towns, office('某县', times(10)))).toEqual([['某县', 'total', ['乙镇', '丙镇']]]);
});

test('where too many might be parts to try them all, nobody is named', () => {
  const towns = Array.from({ length: 30 }, (_, nth) =>
    office(`第${nth}镇`, (ref) => 2 * figure(nth + 1)(ref)),
  );
  const half = sum(...towns.slice(15).map((_, nth) => nth + 1));
  const odd = office('某县', (ref) => 2 * half(ref) + Number(is(ref, NEW_NATURAL)));
  expect(natures(...towns, odd)).toEqual([]);
});

test('reports of another year or form are no parts of a sum', () => {
  const earlier = office('甲镇', figure(1), { year: 2022 });
  expect(natures(earlier, two!, office('某县', sum(1, 2)))).toEqual([]);
});

test('one figure beside the sum, or an equal report, is no sum', () => {
  const changed = office(
    '某县',
    (ref) => sum(1, 2)(ref) + (ref.row === 'new' && ref.column === 'natural' ? 1 : 0),
  );
  expect(natures(one!, two!, three!, changed)).toEqual([]);
  expect(
    natures(
      one!,
      two!,
      office('丙镇', figure(1)),
      office('丁镇', () => 0),
    ),
  ).toEqual([]);
});

test('words tell a sum or an example, unless half of the batch has them', () => {
  const stated = { nature: 'total', words: '标题“汇总表”' } as const;
  const total = at(office('丁', figure(4)), { stated });
  expect(natures(one!, two!, total)).toEqual([['丁', 'total', undefined]]);
  const all = [one!, two!, three!].map((part) => at(part, { stated }));
  expect(natures(...all)).toEqual([]);
  expect(natures(...all, total, office('戊', figure(5)), office('己', figure(6)))).toEqual([]);
  // Beside one other it is no sum, unless this program has written it.
  expect(natures(one!, total)).toEqual([]);
  expect(natures(one!, at(total, { stated: { ...stated, ours: true } }))).toEqual([
    ['丁', 'total', undefined],
  ]);
  const example = at(office('丁', figure(4)), { stated: { nature: 'example', words: '工作表名“示例”' } });
  expect(natures(one!, example)).toEqual([['丁', 'example', undefined]]);
});

test('a form without numbers is blank, with the zeros of its formulas too; one of zeros is not', () => {
  const totals = (ref: CellRef) => (ref.column === 'total' ? 0 : null);
  expect(
    natures(
      office('甲', () => null),
      office('乙', totals),
      office('丙', () => 0),
      office('丁', (ref) => (is(ref, NEW_NATURAL) ? 5 : null)),
    ),
  ).toEqual([
    ['甲', 'blank', undefined],
    ['乙', 'blank', undefined],
  ]);
});

describe('what a person decides', () => {
  const told = (parts: readonly Part[], more: object = {}) => {
    const { parts: added, left, conflicts } = combine(form, parts, { unit: '某市', year: 2023, ...more });
    return [
      added.map(({ name }) => name),
      left.map(({ reason }) => reason),
      conflicts.map(({ kind }) => kind),
    ];
  };
  const total = at(office('合计', sum(1, 2)), { file: '县.xlsx', sheet: '合计' });

  test('a sum is added only when included, by file, sheet or name', () => {
    expect(told([one!, two!, total])).toEqual([['甲镇', '乙镇'].sort().reverse(), ['total'], []]);
    expect(told([one!, two!, total], { natures: new Map() })[1]).toEqual([]);
    for (const choice of ['县.xlsx', '县.xlsx!合计', '合计'])
      expect(told([one!, two!, total], { include: [choice] })[1]).toEqual([]);
  });

  test('two names of one office on the list are one office', () => {
    const short = at(office('长江路街道', figure(1)), { office: '某区长江路街道办事处' });
    const full = at(office('某区长江路街道办', figure(2)), { office: '某区长江路街道办事处' });
    expect(told([short, full])[2]).toEqual(['differ']);
    expect(told([short, at(full, { report: short.report })])[1]).toEqual(['duplicate']);
    expect(told([short, full], { addAll: ['某区长江路街道办事处'] })[0]).toHaveLength(2);
  });

  test('the newest of several reports of an office', () => {
    const old = at(office('甲镇', figure(1)), { changed: 1 });
    const fresh = at(office('甲镇', figure(5)), { changed: 2, file: '新.xlsx' });
    expect(told([old, fresh])[2]).toEqual(['differ']);
    expect(told([old, fresh], { newest: true })).toEqual([['甲镇'], ['older'], []]);
    expect(told([old, at(fresh, { changed: 1 })], { newest: true })[2]).toEqual(['differ']);
  });

  test('a county beside its townships is asked about; who is not on the list stays out', () => {
    const county = office('北屏县人民政府', figure(6));
    const towns = [office('北屏县甲镇', figure(1)), office('北屏县乙镇', figure(2))];
    expect(told([county, ...towns])[2]).toEqual(['region']);
    expect(told([county, towns[0]!])[2]).toEqual([]);
    expect(told([county, ...towns], { include: ['北屏县人民政府'] })[2]).toEqual([]);
    const sent = (...units: readonly string[]) =>
      told(units.map((unit, at) => office(unit, figure(at + 1))))[2];
    expect(sent('北屏县', '北屏县甲镇')).toEqual([]);
    // Some name the city, some do not; one town of that name in two counties is no region of both.
    expect(sent('某市东区人民政府', '东区甲街道', '东区乙街道办事处')).toEqual(['region']);
    expect(sent('东区人民政府', '某市东区甲街道', '某市东区乙街道')).toEqual(['region']);
    expect(sent('某市东区人民政府', '某市东区甲街道', '东区乙街道')).toEqual(['region']);
    expect(sent('东县城关镇人民政府', '西县城关镇中学', '西县城关镇医院')).toEqual([]);
    expect(told([one!, two!], { isListed: ({ name }: Part) => name === '甲镇' })).toEqual([
      ['甲镇'],
      ['unlisted'],
      [],
    ]);
  });
});
